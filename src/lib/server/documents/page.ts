/** How every page for the council's file is laid out. It reads `title` and `footer` of the data. */
export const pageSource = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set page(
	paper: "a4",
	margin: (x: 22mm, top: 20mm, bottom: 22mm),
	footer: context {
		set text(size: 8.5pt)
		data.footer
		h(1fr)
		counter(page).display("1 / 1", both: true)
	}
)
#set text(
	font: ("Atkinson Hyperlegible Next", "Amiri", "Noto Sans Ethiopic", "Noto Emoji"),
	size: 11pt,
	lang: "en",
	region: "GB"
)
#set par(leading: 0.65em, spacing: 0.9em)
#show heading.where(level: 1): set text(size: 18pt)
#show heading.where(level: 2): set text(size: 13pt)
#show heading.where(level: 3).or(heading.where(level: 4)): set text(size: 11pt)
#show heading: set block(above: 1.3em, below: 0.7em)
`;
