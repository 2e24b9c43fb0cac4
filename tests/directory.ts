/** The council's sign-in, as Microsoft Entra ID behaves: a real OpenID Connect provider, in this process. */
import { createSign, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import { freePort } from './front.ts';

export type Directory = {
	issuer: string;
	tenant: string;
	client: string;
	secret: string;
	/** Who is at the keyboard there; what their token says of them. */
	person: Record<string, unknown>;
	/** Changes what a token says, after the provider has made it: it is signed anew with its own key. */
	bend: ((claims: Record<string, unknown>) => Record<string, unknown>) | null;
	/** How the house has shown at the token's address that it is the one that was registered. */
	proofs: string[];
	/**
	 * Goes the way a browser goes, from our address to the sign-in and back.
	 * @returns the address at which it sends the browser back to us
	 */
	goThrough: (address: string) => Promise<string>;
	close: () => Promise<void>;
};

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' };

const own = ['tid', 'oid', 'roles', 'given_name', 'family_name', 'name', 'acrs'];

/** @param proof a public key as JWK, for a house that shows itself by a key; else it does so by a secret */
export async function openDirectory(
	back: string,
	proof: Record<string, unknown> | null = null
): Promise<Directory> {
	const issuer = `http://localhost:${await freePort()}`;
	const secret = 'a secret that only the council knows';
	const directory: Directory = {
		issuer,
		tenant: '11111111-2222-4333-8444-555555555555',
		client: 'my-say',
		secret,
		person: {},
		bend: null,
		proofs: [],
		goThrough: (address) => goThrough(address, back),
		close: () => close(server)
	};
	const provider = new Provider(issuer, {
		jwks: { keys: [jwk] },
		clients: [
			{
				client_id: directory.client,
				redirect_uris: [back],
				response_types: ['code'],
				grant_types: ['authorization_code'],
				...(proof
					? { token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [proof] } }
					: { token_endpoint_auth_method: 'client_secret_post', client_secret: secret })
			}
		],
		claims: { openid: ['sub', ...own], profile: [], acr: null, auth_time: null },
		conformIdTokenClaims: false,
		pkce: { required: () => true },
		features: { devInteractions: { enabled: false }, claimsParameter: { enabled: true } },
		cookies: { keys: ['tests'] },
		interactions: { url: (_, { uid }) => `/at-the-keyboard/${uid}` },
		findAccount: (_, accountId) => ({
			accountId,
			claims: () => ({ sub: accountId, ...directory.person })
		})
	});
	provider.use(async (context, next) => {
		await next();
		if (context.path !== '/token') return;
		const { oidc } = context as unknown as { oidc?: { body?: Record<string, string> } };
		directory.proofs.push(oidc?.body?.client_assertion ?? 'a secret');
		const answer = context.body as { id_token?: string };
		if (directory.bend && answer.id_token) answer.id_token = bent(answer.id_token, directory.bend);
	});

	const answers = provider.callback();
	const server = createServer((request, response) => {
		if (!request.url?.startsWith('/at-the-keyboard/')) return void answers(request, response);
		void comeIn(provider, directory, request, response);
	});
	server.listen(Number(new URL(issuer).port), 'localhost');
	await once(server, 'listening');
	return directory;
}

/** Whoever is at the keyboard signs in, and agrees. */
async function comeIn(
	provider: Provider,
	{ client, person }: Directory,
	request: IncomingMessage,
	response: ServerResponse
): Promise<void> {
	const accountId = String(person.oid);
	const grant = new provider.Grant({ accountId, clientId: client });
	grant.addOIDCScope('openid profile');
	grant.addOIDCClaims(own);
	const consent = { grantId: await grant.save() };
	await provider.interactionFinished(request, response, { login: { accountId }, consent });
}

function bent(token: string, bend: NonNullable<Directory['bend']>): string {
	const [head = '', body = ''] = token.split('.');
	const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
	const text = `${head}.${Buffer.from(JSON.stringify(bend(claims))).toString('base64url')}`;
	return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`;
}

async function goThrough(address: string, back: string): Promise<string> {
	const cookies = new Map<string, string>();
	let at = address;
	while (!at.startsWith(back)) {
		const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
		for (const set of answer.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
			cookies.set(name, value);
		}
		const next = answer.headers.get('location');
		if (!next) throw new Error(`the sign-in stopped with ${answer.status}: ${await answer.text()}`);
		at = new URL(next, at).href;
	}
	return at;
}

async function close(server: Server): Promise<void> {
	server.close();
	server.closeAllConnections();
	await once(server, 'close');
}
