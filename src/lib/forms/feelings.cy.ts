/** The feelings in Welsh, for the text of each form that asks about them. A draft. */
import type { Feeling } from '../domain/feelings.ts';
import type { Line } from './form.ts';

export default {
	happy: { standard: 'Hapus', easy: 'Rwy’n teimlo’n hapus.' },
	sad: { standard: 'Trist', easy: 'Rwy’n teimlo’n drist.' },
	calm: { standard: 'Tawel', easy: 'Rwy’n teimlo’n dawel.' },
	worried: { standard: 'Yn poeni', easy: 'Rwy’n poeni.' },
	safe: { standard: 'Diogel', easy: 'Rwy’n teimlo’n ddiogel.' },
	angry: { standard: 'Dig', easy: 'Rwy’n teimlo’n ddig.' },
	proud: { standard: 'Balch', easy: 'Rwy’n teimlo’n falch.' },
	scared: { standard: 'Ofnus', easy: 'Rwy’n teimlo’n ofnus.' },
	excited: { standard: 'Llawn cyffro', easy: 'Rwy’n llawn cyffro.' },
	lonely: { standard: 'Unig', easy: 'Rwy’n teimlo’n unig.' },
	loved: { standard: 'Yn cael fy ngharu', easy: 'Rwy’n teimlo cariad.' },
	confused: { standard: 'Wedi drysu', easy: 'Rwy’n teimlo’n ddryslyd.' },
	mixed: { standard: 'Cymysg', easy: 'Mae gen i deimladau cymysg.' },
	'rather-not-say': {
		standard: 'Dydw i ddim eisiau dweud',
		easy: 'Dydw i ddim eisiau dweud.',
		pictures: 'Ddim yn dweud'
	}
} satisfies Record<Feeling, Line>;
