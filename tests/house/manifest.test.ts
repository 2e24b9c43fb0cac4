import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Icon = { src: string; sizes: string; type: string; purpose?: string };
type Manifest = { name: string; start_url: string; display: string; icons: Icon[] };

const manifest = JSON.parse(readFileSync('static/manifest.webmanifest', 'utf8')) as Manifest;
const drawn = manifest.icons.filter(({ type }) => type === 'image/png');

test.each(drawn)('the icon $src is as large as the manifest says', ({ src, sizes }) => {
	const png = readFileSync(`static${src}`);
	expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
});

test('a home screen that cuts icons round does not cut the bubble', () => {
	expect(drawn.some(({ purpose }) => purpose === 'maskable')).toBe(true);
});

test('[I7] nothing on the home screen tells that a child is in care', () => {
	expect(manifest).toMatchObject({ name: 'My Say', start_url: '/', display: 'standalone' });
	expect(JSON.stringify(manifest)).not.toMatch(/care|council|review|social/i);
});
