/**
 * How a letter to a child is laid out for the council's file: as the child had it, each part in its own
 * language and from its own side; then what is known of it, in English.
 */
import { pageSource } from './page.ts';

export const letterSource = `${pageSource}
// Amiri is small beside the others.
#let sized(language, body) = {
	set text(lang: language, region: none)
	set text(size: 1.2em, ligatures: false, features: (liga: 0, dlig: 0)) if language == "ar"
	body
}
#let lines(of) = for line in of { block(above: 0.55em, below: 0.55em, sized(line.language, par(line.text))) }
#let entry(it) = if it.picture == none { block(above: 0.9em, below: 0.9em, lines(it.lines)) } else {
	block(breakable: false, above: 0.9em, below: 0.9em, grid(
		columns: (18mm, 1fr),
		column-gutter: 5mm,
		align: horizon,
		box(fill: rgb("#FBF8F1"), radius: 6pt, inset: 1.5mm, image(
			bytes(data.pictures.at(it.picture.id)),
			format: "svg",
			width: 15mm,
			alt: it.picture.alt
		)),
		{
			if it.label != none { sized(it.label.language, par(strong(it.label.text))) }
			lines(it.lines)
		}
	))
}

#if data.warning != none [*#data.warning*]
#sized(data.language, {
	heading(level: 1, data.heading)
	for part in data.parts {
		if part.heading != none { heading(level: 2, part.heading) }
		for it in part.entries { entry(it) }
	}
	block(above: 1.4em, strong(data.from))
})

== #data.aboutIt
#terms(..data.facts.map(((name, value)) => terms.item([#name], [#value])))
`;
