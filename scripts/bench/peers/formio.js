import { Formio } from '@formio/js';

const values = ['a', 'b', 'c', 'd'].map((value) => ({ label: value, value }));
const input = true;
const components = [
	...[1, 2, 3, 4, 5, 6].map((n) => ({
		type: 'textfield',
		key: `text${n}`,
		label: `text${n}`,
		input
	})),
	{ type: 'textarea', key: 'long', label: 'long', input },
	...[1, 2, 3, 4, 5].map((n) => ({
		type: 'radio',
		key: `one${n}`,
		label: `one${n}`,
		values,
		input
	})),
	...[1, 2].map((n) => ({
		type: 'selectboxes',
		key: `many${n}`,
		label: `many${n}`,
		values,
		input
	})),
	{ type: 'file', key: 'file', label: 'file', storage: 'base64', input }
];
const form = await Formio.createForm(document.querySelector('#form'), { components });
await form.ready;
window.said = () => form.submission.data.text1;
performance.mark('ready');
