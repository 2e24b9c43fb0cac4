import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const papers = [
	...['README.md', 'src/ARCHITECTURE.md', 'src/DECISIONS.md'],
	...readdirSync('docs', { recursive: true, encoding: 'utf8' })
		.map((file) => `docs/${file.replaceAll('\\', '/')}`)
		.filter((file) => file.endsWith('.md'))
];

const linksOf = (paper: string) =>
	[...readFileSync(paper, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
		.map(([, link = '']) => link)
		.filter((link) => !/^[a-z]+:/.test(link));

/** As a heading is known by whoever links to it. */
const anchorsOf = (paper: string) =>
	[...readFileSync(paper, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N} -]/gu, '')
			.replaceAll(' ', '-')
	);

test.each(papers)('what %s points at is there', (paper) => {
	const dead = linksOf(paper).filter((link) => {
		const [file = '', anchor] = link.split('#');
		const target = file ? join(dirname(paper), file) : paper;
		return !existsSync(target) || (anchor && !anchorsOf(target).includes(anchor));
	});
	expect(dead).toEqual([]);
});
