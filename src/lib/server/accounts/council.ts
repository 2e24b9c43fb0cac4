/** The council's own sign-in, by OpenID Connect: it says who somebody is and in which role, and nothing of any child. */
import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as oidc from 'openid-client';
import { z } from 'zod';
import { isStaffRole, type Actor, type StaffRole } from '../../domain/people.ts';
import { Problem } from '../../domain/problem.ts';
import type { Database } from '../database.ts';
import { EnvProblem, type CouncilSignIn } from '../env.ts';
import { logFault } from '../log.ts';
import { personInDirectory } from '../people.ts';
import { keepBegun, takeBegun } from './begun.ts';
import { proveStaff, signInStaff } from './staff.ts';

/** Where the council's sign-in sends somebody back to. */
const backAt = '/staff/sign-in/council/back';

/** How old a sign-in may be that proves again who somebody is, in seconds. */
const proofAge = 300;

export type Council = {
	/** The address to send somebody to, and what has to be remembered until they are back. */
	begin: (again: boolean) => Promise<{ address: string; asked: Asked }>;
	/**
	 * Reads the answer with which they came back.
	 * @throws Problem 'sign-in.refused' when anything in it is not as it was asked for
	 */
	finish: (answer: URL, asked: Asked) => Promise<Shown>;
};

/** What was asked, and must be answered. */
export type Asked = { state: string; nonce: string; verifier: string; again: boolean };

/** Who somebody is, as the council's directory says. `provedAt` is null when it does not say when. */
export type Shown = {
	tenant: string;
	objectId: string;
	firstName: string;
	lastName: string;
	roles: string[];
	provedAt: string | null;
};

type Begun = { asked: Asked; person: string | null; onward: string };

/**
 * Sends somebody to the council's sign-in.
 * @param actor who is signed in already, and has to show again who they are
 * @param onward where they go on afterwards
 * @returns the address, and what their browser is to bring back
 * @throws Problem 'sign-in.later' when the council's sign-in does not answer
 */
export async function setOut(
	db: Database,
	council: Council,
	{ actor, onward }: { actor: Actor | null; onward: string }
): Promise<{ address: string; word: string }> {
	const { address, asked } = await council.begin(actor !== null);
	const begun: Begun = { asked, person: actor?.id ?? null, onward };
	return { address, word: await keepBegun(db, begun) };
}

/**
 * Lets in who comes back from the council's sign-in, or proves who they are.
 * @param back the word their browser holds, the answer as an address, and the session they have
 * @returns what the session's cookie is to hold, and where they go on
 * @throws Problem 'sign-in.refused', 'sign-in.later', 'role.none', 'role.several'
 */
export async function comeBack(
	db: Database,
	council: Council,
	{ word, answer, session }: { word: string; answer: URL; session: string | undefined }
): Promise<{ cookie: string; onward: string }> {
	const begun = await takeBegun<Begun>(db, word);
	if (!begun) throw new Problem('sign-in.refused');
	const { asked, person, onward } = begun;
	const shown = await council.finish(answer, asked);
	const actor = await personInDirectory(db, { ...shown, role: oneRole(shown.roles) });

	if (!person || !session) {
		const cookie = await signInStaff(db, actor, 'council', shown.provedAt);
		return { cookie, onward };
	}
	// Somebody else's proof is none.
	if (person !== actor.id) throw new Problem('sign-in.refused');
	return { cookie: await proveStaff(db, actor, session, 'council'), onward };
}

/** @throws EnvProblem when the file of its key or secret cannot be used */
export function openCouncil(how: CouncilSignIn, origin: string): Council {
	const proof = proofOf(how);
	let found: Promise<oidc.Configuration> | null = null;
	// Asked for when it is needed: the house opens while the council's sign-in is away.
	const configuration = () =>
		(found ??= discover(how, proof).catch((fault: unknown) => {
			found = null;
			logFault('sign-in', fault);
			throw new Problem('sign-in.later');
		}));

	return {
		begin: async (again) => {
			const config = await configuration();
			const asked = {
				state: oidc.randomState(),
				nonce: oidc.randomNonce(),
				verifier: oidc.randomPKCECodeVerifier(),
				again
			};
			const address = oidc.buildAuthorizationUrl(config, {
				redirect_uri: `${origin}${backAt}`,
				scope: 'openid profile',
				// With a form the cookie that finds what was asked would not come back.
				response_mode: 'query',
				state: asked.state,
				nonce: asked.nonce,
				code_challenge: await oidc.calculatePKCECodeChallenge(asked.verifier),
				code_challenge_method: 'S256',
				...(again && freshly(how))
			});
			return { address: address.href, asked };
		},
		finish: async (answer, asked) => {
			const config = await configuration();
			try {
				const from = new URL(`${answer.pathname}${answer.search}`, origin);
				const tokens = await oidc.authorizationCodeGrant(config, from, {
					expectedState: asked.state,
					expectedNonce: asked.nonce,
					pkceCodeVerifier: asked.verifier,
					idTokenExpected: true,
					...(asked.again && !how.context && { maxAge: proofAge })
				});
				return shownBy(how, asked, tokens.claims());
			} catch (fault) {
				logFault('sign-in', fault);
				throw new Problem('sign-in.refused');
			}
		}
	};
}

const Claims = z.object({
	tid: z.string(),
	oid: z.guid(),
	given_name: z.string().optional(),
	family_name: z.string().optional(),
	name: z.string().optional(),
	roles: z.array(z.string()).default([]),
	acrs: z.array(z.string()).default([]),
	auth_time: z.number().optional()
});

/** The library has checked who issued it, for whom, until when, and that it answers what was asked. */
function shownBy({ tenant, context }: CouncilSignIn, { again }: Asked, claims: unknown): Shown {
	const { tid, oid, roles, acrs, auth_time, ...names } = Claims.parse(claims);
	if (tid !== tenant) throw new Error('from another tenant');
	if (again && context && !acrs.includes(context)) throw new Error('no fresh sign-in');
	const [first = '', ...rest] = (names.name ?? '').split(' ');
	return {
		tenant: tid,
		objectId: oid,
		firstName: names.given_name ?? first,
		lastName: names.family_name ?? rest.join(' '),
		roles,
		provedAt: auth_time === undefined ? null : new Date(auth_time * 1000).toISOString()
	};
}

/** @throws Problem 'role.none', 'role.several': whoever acts here has one role, and nobody guesses which */
function oneRole(roles: readonly string[]): StaffRole {
	const [role, ...others] = roles.filter(isStaffRole);
	if (!role) throw new Problem('role.none');
	if (others.length > 0) throw new Problem('role.several');
	return role;
}

/** What asks the council's sign-in for a fresh proof. */
const freshly = ({ context }: CouncilSignIn): Record<string, string> =>
	context
		? { claims: JSON.stringify({ id_token: { acrs: { essential: true, value: context } } }) }
		: { max_age: String(proofAge) };

async function discover(
	{ issuer, client }: CouncilSignIn,
	proof: Promise<oidc.ClientAuth>
): Promise<oidc.Configuration> {
	const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
	const metadata = { id_token_signed_response_alg: 'RS256' };
	return oidc.discovery(new URL(issuer), client, metadata, await proof, { execute });
}

/** How this house shows the council's sign-in that it is the one that was registered. */
function proofOf({ proof }: CouncilSignIn): Promise<oidc.ClientAuth> {
	const path = 'key' in proof ? proof.key : proof.secret;
	const text = fileAt(path);
	if ('secret' in proof) return Promise.resolve(oidc.ClientSecretPost(text.trim()));
	// Before anything waits: a file that cannot be used keeps the house from starting.
	return keyProof(pemIn(text, path));
}

async function keyProof({ key, certificate }: ReturnType<typeof pemIn>): Promise<oidc.ClientAuth> {
	const alg = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
	const der = key.export({ format: 'der', type: 'pkcs8' });
	const signing = await crypto.subtle.importKey('pkcs8', new Uint8Array(der), alg, false, ['sign']);
	return oidc.PrivateKeyJwt(signing, {
		[oidc.modifyAssertion]: (header) => {
			// By these Entra ID finds the certificate that was put in.
			if (!certificate) return;
			const thumbprint = (sum: string) =>
				createHash(sum).update(certificate.raw).digest('base64url');
			Object.assign(header, { x5t: thumbprint('sha1'), 'x5t#S256': thumbprint('sha256') });
		}
	});
}

function pemIn(text: string, path: string) {
	try {
		const certificate = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(text);
		return {
			key: createPrivateKey(text),
			certificate: certificate && new X509Certificate(certificate[0])
		};
	} catch {
		throw new EnvProblem(
			`The file at ${path} holds no private key in PEM: look at MY_SAY_OIDC_KEY.`
		);
	}
}

function fileAt(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		throw new EnvProblem(`The file at ${path} cannot be read by this user.`);
	}
}
