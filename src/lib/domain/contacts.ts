/**
 * Numbers a child can phone from any screen, with or without a line. Only those that need no council
 * and never close; the council's own, with the day each was checked, come as its data.
 */
export const contacts = [
	{ id: 'emergency', number: '999', tel: '999' },
	{ id: 'childline', number: '0800 1111', tel: '08001111' }
] as const;
