import { describe, expect, test } from 'vitest';
import { readEnv } from '$lib/server/env.ts';

const started = (word: string | undefined, env: Record<string, string> = {}) =>
	readEnv({ argv: ['node', 'server.ts', ...(word ? [word] : [])], env });
const council = {
	ORIGIN: 'https://mysay.example.gov.uk',
	MY_SAY_KEYS: '/etc/my-say/keys.json',
	DATABASE_URL: 'postgres://my-say@database/my-say'
};

describe("a council's start", () => {
	test.each([
		['ORIGIN', /^Set ORIGIN to .*\.$/],
		['MY_SAY_KEYS', /^Set MY_SAY_KEYS to .*\.$/],
		['DATABASE_URL', /^Set DATABASE_URL to a database, or MY_SAY_DATA to a folder for one\.$/]
	])('without %s is refused in one plain sentence', (name, sentence) => {
		const without = Object.fromEntries(Object.entries(council).filter(([key]) => key !== name));
		expect(() => started(undefined, without)).toThrow(sentence);
		expect(() => started(undefined, { ...council, [name]: '' })).toThrow(sentence);
	});

	test.each([
		[{ PORT: 'http' }, /^PORT must be a number from 1 to 65535\.$/],
		[{ PORT: '70000' }, /^PORT must be a number from 1 to 65535\.$/],
		[{ ORIGIN: 'mysay.example.gov.uk' }, /^ORIGIN must be an address/],
		[{ ORIGIN: 'https://mysay.example.gov.uk/' }, /^ORIGIN must be an address/],
		[{ DATABASE_URL: 'mysql://database' }, /^DATABASE_URL must begin with postgres:/],
		[{ MY_SAY_METRICS_TOKEN: 'short' }, /^MY_SAY_METRICS_TOKEN must have 20 characters/],
		[{ MY_SAY_SECURITY_CONTACT: 'ring us' }, /^MY_SAY_SECURITY_CONTACT must begin with mailto:/],
		[{ MY_SAY_LANGUAGES: 'ar,tlh' }, /^MY_SAY_LANGUAGES must name languages of this release: en, /]
	])('with %o is refused in one plain sentence', (changes, sentence) => {
		expect(() => started(undefined, { ...council, ...changes })).toThrow(sentence);
	});

	test.each<Record<string, string>>([
		{ DEMONSTRATION: 'true' },
		{ MY_SAY_DEMONSTRATION: '1' },
		{ npm_config_demonstration: 'demonstration' }
	])('[T-79] is no demonstration, whatever %o says', (variable) => {
		expect(started(undefined, { ...council, ...variable }).demonstration).toBe(false);
		expect(started('serve', { ...council, ...variable }).demonstration).toBe(false);
	});

	test('has the database and the key file that it names', () => {
		expect(started(undefined, council)).toMatchObject({
			database: { url: council.DATABASE_URL },
			keys: council.MY_SAY_KEYS,
			origin: council.ORIGIN,
			port: 3000
		});
	});

	test("has no sign-in of the council's own unless it is told of one", () => {
		expect(started(undefined, council).council).toBeNull();
	});

	const smtp = { MY_SAY_MAIL_FROM: 'my-say@example.gov.uk' };
	const mailOf = (env: Record<string, string>) => started(undefined, { ...council, ...env }).mail;

	test('sends no mail unless it is told of a server, and then over TLS', () => {
		expect(started(undefined, council).mail).toBeNull();
		expect(mailOf({ ...smtp, MY_SAY_SMTP: 'smtps://mail.example.gov.uk' })).toMatchObject({
			host: 'mail.example.gov.uk',
			port: 465,
			tls: 'at once',
			user: null
		});
		expect(mailOf({ ...smtp, MY_SAY_SMTP: 'smtp://mail.example.gov.uk' })).toMatchObject({
			port: 587,
			tls: 'asked for'
		});
		expect(mailOf({ ...smtp, MY_SAY_SMTP: 'smtp://localhost:25' })).toMatchObject({
			port: 25,
			tls: 'none'
		});
	});

	test.each([
		[{ MY_SAY_SMTP: 'smtp://mail.example.gov.uk' }, /^Set MY_SAY_SMTP to .* or neither\.$/],
		[{ ...smtp, MY_SAY_SMTP: 'mail.example.gov.uk' }, /^MY_SAY_SMTP must be like smtps:/],
		[{ ...smtp, MY_SAY_SMTP: 'smtps://me:secret@mail.example.gov.uk' }, /no password in it\.$/],
		[{ ...smtp, MY_SAY_SMTP: 'smtps://me@mail.example.gov.uk' }, /^For a mail server that asks /],
		[{ MY_SAY_MAIL_FROM: 'My Say' }, /^MY_SAY_MAIL_FROM must be one e-mail address\.$/]
	])('with the mail settings %o is refused in one plain sentence', (changes, sentence) => {
		expect(() => started(undefined, { ...council, ...changes })).toThrow(sentence);
	});

	const tenant = '11111111-2222-4333-8444-555555555555';
	const oidc = {
		MY_SAY_OIDC_ISSUER: `https://login.riverbank.example/${tenant}/v2.0`,
		MY_SAY_OIDC_TENANT: tenant,
		MY_SAY_OIDC_CLIENT: 'my-say',
		MY_SAY_OIDC_KEY: '/etc/my-say/entra.pem'
	};

	test('[T-55] asks the tenant of the council to sign its staff in, and no other', () => {
		expect(started(undefined, { ...council, ...oidc }).council).toEqual({
			issuer: oidc.MY_SAY_OIDC_ISSUER,
			tenant,
			client: 'my-say',
			proof: { key: '/etc/my-say/entra.pem' },
			context: null
		});
	});

	test.each([
		[{ MY_SAY_OIDC_TENANT: 'common' }, /^MY_SAY_OIDC_TENANT must be the id /],
		[{ MY_SAY_OIDC_TENANT: '' }, /^Set MY_SAY_OIDC_ISSUER, .* or none of them\.$/],
		[{ MY_SAY_OIDC_CLIENT: '' }, /^Set MY_SAY_OIDC_ISSUER, .* or none of them\.$/],
		[{ MY_SAY_OIDC_KEY: '' }, /^Set MY_SAY_OIDC_KEY to /],
		[{ MY_SAY_OIDC_SECRET: '/etc/my-say/secret' }, /^Set MY_SAY_OIDC_KEY to .* and not both\.$/],
		[{ MY_SAY_OIDC_ISSUER: 'http://login.example' }, /^MY_SAY_OIDC_ISSUER must be /],
		[{ MY_SAY_OIDC_CONTEXT: 'strong' }, /^MY_SAY_OIDC_CONTEXT must be c1 to c99\.$/]
	])("is refused with %o for the council's sign-in", (changes, sentence) => {
		expect(() => started(undefined, { ...council, ...oidc, ...changes })).toThrow(sentence);
	});

	test('offers children no draft of a language unless it has switched it on [O1]', () => {
		const offered = (env: Record<string, string>) =>
			started(undefined, { ...council, ...env }).languages;
		expect(offered({})).toEqual(['en']);
		expect(offered({ MY_SAY_LANGUAGES: '' })).toEqual(['en']);
		expect(offered({ MY_SAY_LANGUAGES: 'ar' })).toEqual(['en', 'ar']);
		expect(offered({ MY_SAY_LANGUAGES: 'ar, cy' })).toEqual(['en', 'cy', 'ar']);
	});

	test('keeps its data in a folder, where it names no database', () => {
		const { ORIGIN, MY_SAY_KEYS } = council;
		expect(started(undefined, { ORIGIN, MY_SAY_KEYS, MY_SAY_DATA: '/srv/my-say' })).toMatchObject({
			database: { file: '/srv/my-say/my-say.sqlite' }
		});
	});
});

describe("the demonstration's start", () => {
	test.each([
		[{ HOST: '0.0.0.0' }, /^The demonstration listens on this machine alone: leave HOST out\.$/],
		[{ HOST: '192.168.1.4' }, /^The demonstration listens on this machine alone/],
		[{ ORIGIN: 'https://mysay.example.gov.uk' }, /^The demonstration is only for http:/]
	])('[T-79] with %o is refused in one plain sentence', (env, sentence) => {
		expect(() => started('demonstration', env)).toThrow(sentence);
	});

	test('needs nothing but its word', () => {
		expect(started('demonstration')).toEqual({
			demonstration: true,
			council: null,
			mail: null,
			bounces: null,
			port: 3000,
			host: 'localhost',
			origin: 'http://localhost:3000',
			data: '.my-say/demonstration',
			database: { file: '.my-say/demonstration/my-say.sqlite' },
			keys: '.my-say/demonstration/keys.json',
			anchors: '.my-say/demonstration/anchors',
			metricsToken: null,
			securityContact: null,
			languages: ['en', 'cy', 'ar']
		});
	});

	test('heeds another port, address and folder', () => {
		const env = { PORT: '4000', HOST: '127.0.0.1', MY_SAY_DATA: '/tmp/riverbank' };
		expect(started('demonstration', env)).toMatchObject({
			port: 4000,
			host: '127.0.0.1',
			origin: 'http://localhost:4000',
			keys: '/tmp/riverbank/keys.json'
		});
	});
});
