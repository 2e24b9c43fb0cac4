/** Every setting of the installation, read from the process once at its start and checked. */
import { join } from 'node:path';
import { z } from 'zod';
import { isLanguage, languages, type Language } from '../domain/language.ts';
import { reviewed } from '../i18n/locales.ts';

/** Where the database is: a file of the embedded one, or the address of a server. */
export type DatabasePlace = { file: string } | { url: string };

export type Env = {
	/** Riverbank: a constant of the process, which only its own start command sets. */
	demonstration: boolean;
	port: number;
	host: string;
	/** The one origin that browsers see, without a slash at its end. */
	origin: string;
	/** The folder of the embedded database. */
	data: string;
	database: DatabasePlace;
	/** The path of the key file. */
	keys: string;
	/** The folder outside the house for the heads of the audit; null: nobody has named one. */
	anchors: string | null;
	/** Who shows this may read the counts from elsewhere; null: this machine alone may. */
	metricsToken: string | null;
	/** Where somebody who found a hole tells of it: `mailto:` or `https:`. */
	securityContact: string | null;
	/** The council's own sign-in; null: its staff come in by the local door. */
	council: CouncilSignIn | null;
	/** The council's mail server; null: no mail is sent. */
	mail: MailPlace | null;
	/** The folder into which mails that came back are laid; null: nobody has named one. */
	bounces: string | null;
	/** What a child may choose from: the languages that are reviewed, and the drafts that were switched on. */
	languages: Language[];
};

/** How this house is known in the council's directory, such as Microsoft Entra ID. */
export type CouncilSignIn = {
	/** The address under which the tenant's sign-in is found; never one for all tenants. */
	issuer: string;
	/** The tenant's id: whoever comes from another is refused. */
	tenant: string;
	/** The id under which this house is registered there. */
	client: string;
	/** The path of a PEM file: a private key and its certificate, or a secret. The key is better. */
	proof: { key: string } | { secret: string };
	/** The authentication context that stands for a fresh sign-in, where the council has one. */
	context: string | null;
};

/** Where mails are handed in. */
export type MailPlace = {
	host: string;
	port: number;
	/** 'at once': the line begins with TLS. 'asked for': refused without it. 'none': on this machine alone. */
	tls: 'at once' | 'asked for' | 'none';
	user: string | null;
	/** The path of a file with the password. */
	password: string | null;
	/** The path of a PEM file with who vouches for the server, where that is not known everywhere. */
	authority: string | null;
	/** Who the mails are from. */
	from: string;
};

/** What keeps the house from starting, in one plain sentence for whoever started it. */
export class EnvProblem extends Error {
	// Told by its name: the front and the built house each have a class of their own.
	override readonly name = 'EnvProblem';
}

/** What a start is read from: `process` has both. */
export type Started = {
	argv: readonly string[];
	env: Readonly<Record<string, string | undefined>>;
};

/**
 * Reads how this process was started. Nothing is opened and nothing is kept: ask again, get the same.
 * @throws EnvProblem with one sentence, for the first thing that is missing or wrong
 */
export function readEnv({ argv, env }: Started): Env {
	const given = checked(env);
	// A word of the command and no variable: no inherited environment can open these doors.
	return argv[2] === 'demonstration' ? demonstrationEnv(given) : councilEnv(given);
}

/** Where things lie, for the commands beside the server: each says itself what it cannot do without. */
export type Places = {
	keys: string | null;
	/** The folder for recovery copies of the key file. */
	recovery: string | null;
	/** The folder outside the house for the heads of the audit. */
	anchors: string | null;
	database: DatabasePlace | null;
};

/**
 * Reads where things lie.
 * @throws EnvProblem as `readEnv`
 */
export function readPlaces(env: Started['env']): Places {
	const given = checked(env);
	const { MY_SAY_DATA: data, DATABASE_URL: url } = given;
	return {
		keys: given.MY_SAY_KEYS ?? (data ? join(data, 'keys.json') : null),
		recovery: given.MY_SAY_RECOVERY ?? null,
		anchors: given.MY_SAY_ANCHORS ?? null,
		database: url || data ? stores(given, data ?? '').database : null
	};
}

const blank = (value: unknown) => (value === '' ? undefined : value);

const Given = z.object({
	PORT: z.preprocess(
		blank,
		z.coerce
			.number('PORT must be a number from 1 to 65535.')
			.int('PORT must be a number from 1 to 65535.')
			.min(1, 'PORT must be a number from 1 to 65535.')
			.max(65_535, 'PORT must be a number from 1 to 65535.')
			.default(3000)
	),
	HOST: z.preprocess(blank, z.string().optional()),
	ORIGIN: z.preprocess(
		blank,
		z
			.string()
			.refine(isOrigin, 'ORIGIN must be an address like https://mysay.example.gov.uk, and no more.')
			.optional()
	),
	MY_SAY_DATA: z.preprocess(blank, z.string().optional()),
	DATABASE_URL: z.preprocess(
		blank,
		z
			.string()
			.regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgres://, or be left out.')
			.optional()
	),
	MY_SAY_KEYS: z.preprocess(blank, z.string().optional()),
	MY_SAY_RECOVERY: z.preprocess(blank, z.string().optional()),
	MY_SAY_ANCHORS: z.preprocess(blank, z.string().optional()),
	MY_SAY_METRICS_TOKEN: z.preprocess(
		blank,
		z.string().min(20, 'MY_SAY_METRICS_TOKEN must have 20 characters or more.').optional()
	),
	MY_SAY_SECURITY_CONTACT: z.preprocess(
		blank,
		z
			.string()
			.regex(/^(mailto:|https:)\S+$/, 'MY_SAY_SECURITY_CONTACT must begin with mailto: or https:')
			.optional()
	),
	MY_SAY_OIDC_TENANT: z.preprocess(
		blank,
		z.guid('MY_SAY_OIDC_TENANT must be the id of your directory.').optional()
	),
	MY_SAY_OIDC_ISSUER: z.preprocess(
		blank,
		z
			.string()
			.refine(isIssuer, 'MY_SAY_OIDC_ISSUER must be an address that begins with https.')
			.optional()
	),
	MY_SAY_OIDC_CLIENT: z.preprocess(blank, z.string().optional()),
	MY_SAY_OIDC_KEY: z.preprocess(blank, z.string().optional()),
	MY_SAY_OIDC_SECRET: z.preprocess(blank, z.string().optional()),
	MY_SAY_OIDC_CONTEXT: z.preprocess(
		blank,
		z
			.string()
			.regex(/^c\d{1,2}$/, 'MY_SAY_OIDC_CONTEXT must be c1 to c99.')
			.optional()
	),
	MY_SAY_SMTP: z.preprocess(
		blank,
		z
			.string()
			.refine(
				isMailServer,
				'MY_SAY_SMTP must be like smtps://mail.example.gov.uk, or smtp:// for STARTTLS, with no password in it.'
			)
			.optional()
	),
	MY_SAY_SMTP_PASSWORD: z.preprocess(blank, z.string().optional()),
	MY_SAY_SMTP_CA: z.preprocess(blank, z.string().optional()),
	MY_SAY_MAIL_FROM: z.preprocess(
		blank,
		z.email('MY_SAY_MAIL_FROM must be one e-mail address.').optional()
	),
	MY_SAY_BOUNCES: z.preprocess(blank, z.string().optional()),
	MY_SAY_LANGUAGES: z.preprocess(
		blank,
		z
			.string()
			.transform((codes) => codes.split(',').map((code) => code.trim()))
			.refine(
				(codes): codes is Language[] => codes.every(isLanguage),
				`MY_SAY_LANGUAGES must name languages of this release: ${languages.join(', ')}.`
			)
			.optional()
	)
});
type Given = z.infer<typeof Given>;

function checked(env: Started['env']): Given {
	const given = Given.safeParse(env);
	if (given.success) return given.data;
	throw new EnvProblem(given.error.issues[0]?.message ?? 'A setting does not fit.');
}

function isOrigin(text: string): boolean {
	return URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text);
}

function isMailServer(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol, hostname, password } = new URL(text);
	return /^smtps?:$/.test(protocol) && hostname !== '' && password === '';
}

/** Over a line that others can read, nobody shows who they are; on this machine there is no such line. */
function isIssuer(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol, hostname } = new URL(text);
	return protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname));
}

const loopback = ['localhost', '127.0.0.1', '::1'];

function demonstrationEnv(given: Given): Env {
	const {
		PORT: port,
		HOST: host = 'localhost',
		MY_SAY_DATA: data = '.my-say/demonstration'
	} = given;
	const origin = given.ORIGIN ?? `http://localhost:${port}`;

	if (!loopback.includes(host)) {
		throw new EnvProblem('The demonstration listens on this machine alone: leave HOST out.');
	}
	if (new URL(origin).hostname !== 'localhost') {
		throw new EnvProblem('The demonstration is only for http://localhost: leave ORIGIN out.');
	}
	// All of them, so that they can be tried; a draft is marked as one.
	const offered = languagesWith(given.MY_SAY_LANGUAGES ?? languages);
	const place = { port, host, origin, data, ...stores(given, data) };
	const own = { ...beside(given), anchors: given.MY_SAY_ANCHORS ?? join(data, 'anchors') };
	return { demonstration: true, ...place, ...own, council: null, mail: null, languages: offered };
}

function councilEnv(given: Given): Env {
	const { PORT: port, HOST: host = 'localhost', ORIGIN: origin, MY_SAY_DATA: data } = given;

	if (!origin) {
		throw new EnvProblem(
			'Set ORIGIN to the address that browsers see, such as https://mysay.example.gov.uk.'
		);
	}
	if (!given.MY_SAY_KEYS) throw new EnvProblem('Set MY_SAY_KEYS to the path of the key file.');
	if (!given.DATABASE_URL && !data) {
		throw new EnvProblem('Set DATABASE_URL to a database, or MY_SAY_DATA to a folder for one.');
	}
	const folder = data ?? '.';
	const place = { port, host, origin, data: folder, ...stores(given, folder) };
	const offered = languagesWith(given.MY_SAY_LANGUAGES ?? []);
	const own = { ...beside(given), council: councilSignIn(given), mail: mailPlace(given) };
	return { demonstration: false, ...place, ...own, languages: offered };
}

function councilSignIn(given: Given): CouncilSignIn | null {
	const { MY_SAY_OIDC_TENANT: tenant, MY_SAY_OIDC_CLIENT: client } = given;
	const { MY_SAY_OIDC_KEY: key, MY_SAY_OIDC_SECRET: secret } = given;
	const { MY_SAY_OIDC_CONTEXT: context = null, MY_SAY_OIDC_ISSUER: issuer } = given;
	if (!tenant && !client && !key && !secret && !issuer) return null;

	if (!issuer || !tenant || !client) {
		throw new EnvProblem(
			"Set MY_SAY_OIDC_ISSUER, MY_SAY_OIDC_TENANT and MY_SAY_OIDC_CLIENT for the council's sign-in, or none of them."
		);
	}
	if (Boolean(key) === Boolean(secret)) {
		throw new EnvProblem(
			'Set MY_SAY_OIDC_KEY to the path of a key file, or MY_SAY_OIDC_SECRET to that of a secret, and not both.'
		);
	}
	const proof = key ? { key } : { secret: secret ?? '' };
	return { issuer, tenant, client, proof, context };
}

const beside = (given: Given) => ({
	anchors: given.MY_SAY_ANCHORS ?? null,
	metricsToken: given.MY_SAY_METRICS_TOKEN ?? null,
	securityContact: given.MY_SAY_SECURITY_CONTACT ?? null,
	bounces: given.MY_SAY_BOUNCES ?? null
});

function mailPlace(given: Given): MailPlace | null {
	const {
		MY_SAY_SMTP: server,
		MY_SAY_MAIL_FROM: from,
		MY_SAY_SMTP_PASSWORD: password = null
	} = given;
	if (!server && !from) return null;
	if (!server || !from) {
		throw new EnvProblem(
			'Set MY_SAY_SMTP to your mail server and MY_SAY_MAIL_FROM to who mails are from, or neither.'
		);
	}
	const { protocol, hostname, port, username } = new URL(server);
	if (Boolean(username) !== Boolean(password)) {
		throw new EnvProblem(
			'For a mail server that asks who it is: a user in MY_SAY_SMTP, and MY_SAY_SMTP_PASSWORD with the path of a file.'
		);
	}
	const secure = protocol === 'smtps:';
	// On this machine there is no line that others could read.
	const tls = secure ? 'at once' : loopback.includes(hostname) && !username ? 'none' : 'asked for';
	return {
		host: hostname,
		port: Number(port) || (secure ? 465 : 587),
		tls: given.MY_SAY_SMTP_CA && !secure ? 'asked for' : tls,
		user: username ? decodeURIComponent(username) : null,
		password,
		authority: given.MY_SAY_SMTP_CA ?? null,
		from
	};
}

const languagesWith = (switchedOn: readonly Language[]): Language[] =>
	languages.filter((language) => reviewed.includes(language) || switchedOn.includes(language));

/** Where a database is, as people write it: the address of a server, or a folder for the embedded one. */
export const placeAt = (text: string): DatabasePlace =>
	/^postgres(ql)?:\/\//.test(text) ? { url: text } : { file: fileIn(text) };

const fileIn = (folder: string): string => join(folder, 'my-say.sqlite');

function stores({ DATABASE_URL, MY_SAY_KEYS }: Given, data: string) {
	return {
		database: DATABASE_URL ? { url: DATABASE_URL } : { file: fileIn(data) },
		keys: MY_SAY_KEYS ?? join(data, 'keys.json')
	} satisfies Partial<Env>;
}
