import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findForTests } from '../../scripts/run/chromium.mjs';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { beginReviewMenu, choose, enrol, readyForNoLine, sayWhereAndSend } from './story.ts';

/** A disk of 120 MB, which the browser alone sees, in memory. */
const disk = 'mount -t tmpfs -o size=120m tmpfs';

/** Whether this machine lets a process have a disk of its own. */
function mayHaveDisk(): boolean {
	const place = mkdtempSync(join(tmpdir(), 'disk-'));
	const tried = spawnSync('unshare', ['-rm', 'sh', '-c', `${disk} ${place}`]);
	rmSync(place, { recursive: true });
	return tried.status === 0;
}

const what = mayHaveDisk()
	? 'the tablet’s own disk is full: Amir is told, and what waits is untouched [F-05]'
	: 'NOT PROVED HERE, since this machine lets nobody have a disk of their own: a full disk is told';

test(what, async ({ riverbank }) => {
	if (!what.includes('[F-05]')) return;
	const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
	const profile = join(folder, 'profile');
	const started = join(folder, 'started');
	const wrapper = join(folder, 'chromium');
	const inside = `mkdir -p ${profile} && ${disk} ${profile} && echo $$ > ${started} && exec ${findForTests()} "$@"`;
	writeFileSync(wrapper, `#!/bin/sh\nexec unshare -rm sh -c '${inside}' chromium "$@"\n`);
	chmodSync(wrapper, 0o755);

	const tablet = await chromium.launchPersistentContext(profile, {
		executablePath: wrapper,
		baseURL: riverbank.origin,
		locale: 'en-GB'
	});
	await riverbank.join(tablet);
	const page = await tablet.newPage();
	await enrol(page, amir);
	await readyForNoLine(page);
	await riverbank.cutTheLine();
	await sayWhereAndSend(page, 'At home', 'Sarah');
	await page.getByRole('link', { name: 'Home' }).click();
	await beginReviewMenu(page);

	expect(existsSync(started)).toBe(true);
	const seen = `/proc/${readFileSync(started, 'utf8').trim()}/root${profile}`;
	// Until nothing fits any more: what is left over is less than a page.
	spawnSync('dd', ['if=/dev/zero', `of=${join(seen, 'filler')}`, 'bs=4k', 'count=40000']);
	await choose(page, 'At an office');
	await expect(page.getByRole('alert')).toBeVisible();
	await expect(page.getByRole('button', { name: 'At an office', exact: true })).toHaveAttribute(
		'aria-pressed',
		'true'
	);

	rmSync(join(seen, 'filler'));
	await page.getByRole('button', { name: words.trouble.ok }).click();
	await choose(page, 'At school or college');
	await expect(page.getByRole('alert')).toHaveCount(0);
	await riverbank.mendTheLine();
	const db = await riverbank.database();
	await expect
		.poll(async () => (await db.selectFrom('sealed_part').select('part').execute()).length)
		.toBe(1);
	await tablet.close();
	rmSync(folder, { recursive: true, force: true });
});
