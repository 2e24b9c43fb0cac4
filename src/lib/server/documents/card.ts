/** How a child's card is laid out: the size of a bank card, a front and a back. */
export const cardSource = `
#let data = json(bytes(sys.inputs.data))
#set document(title: "My Say card")
#set page(width: 85.6mm, height: 54mm, margin: 5mm)
#set text(font: "Atkinson Hyperlegible Next", size: 8.5pt, lang: "en", region: "GB")
#set par(leading: 0.5em, spacing: 0.7em)
#show heading: set text(size: 13pt)
#show heading: set block(below: 0.6em)

#grid(
	columns: (36mm, 1fr),
	gutter: 4mm,
	image(bytes(data.qr), format: "svg", width: 36mm, alt: "A code to scan with a phone or tablet"),
	[
		= My Say
		Scan this with your phone or tablet. Then you need your secret code.

		#text(size: 11pt, weight: "bold", data.userName)

		It works until #data.ends.

		Lost it? Tell your worker. They make a new one, and this one stops.
	]
)
#pagebreak()
= Who can help
*My Say is not for emergencies.* If you are not safe, phone now:
#for line in data.numbers [
	- #line.who: *#line.number*
]
#if data.iro != none [
	My reviewing officer is *#data.iro*. \\
	Phone: #box(width: 30mm, line(length: 100%, stroke: 0.5pt))
]

An *advocate* is somebody who is on your side, and speaks up for you. You can have one. Ask your officer or your worker, or press Help in My Say.
`;
