/** The file of one thing, as a browser keeps it. */

/** @param id of the statement or the letter: it says nothing to whoever finds it in a list */
export const taken = (zip: Buffer, id: string): Response =>
	new Response(new Uint8Array(zip), {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="my-say-${id.slice(0, 8)}.zip"`,
			'content-security-policy': "sandbox; default-src 'none'",
			'cache-control': 'no-store'
		}
	});
