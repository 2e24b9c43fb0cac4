/**
 * How a statement is laid out for the council's file: what was said, in the child's own bubble where the
 * words are theirs; what came after; and what is known of it.
 */
import { pageSource } from './page.ts';

export const statementSource = `${pageSource}
#show quote: it => block(fill: rgb("#E3F0FA"), radius: 10pt, inset: (x: 12pt, y: 10pt), it.body)
#let bubble(words, language) = {
	// Letters that are drawn as one cannot be read out one by one.
	set text(lang: language, region: none, ligatures: false, features: (liga: 0, dlig: 0))
	set text(size: 1.2em) if language == "ar"
	quote(block: true, par(words))
}

#let told(line, language, level: 3) = {
	heading(level: level, line.told)
	if line.said.len() > 0 {
		list(..line.said.map(it => [#it]))
	}
	for words in line.own { bubble(words, language) }
}

= #data.title
#if data.warning != none [*#data.warning*]

== #data.headings.said
#for line in data.lines { told(line, data.language) }
#if data.note != none [
	#data.headings.note
	#block(stroke: (left: 2pt + rgb("#6B7680")), inset: (left: 10pt), data.note)
]

#if data.thread.len() > 0 [
	== #data.headings.thread
	#for entry in data.thread [
		=== #entry.heading
		#if entry.words != none { par(entry.words) }
		#for line in entry.lines { told(line, entry.language, level: 4) }
	]
]

== #data.headings.facts
#terms(..data.facts.map(((name, value)) => terms.item([#name], [#value])))
`;
