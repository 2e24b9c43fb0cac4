import { Form } from 'enketo-core';

const data = { modelStr: window.model, instanceStr: null, submitted: false, external: [] };
const form = new Form(document.querySelector('form.or'), data, { language: 'en' });
form.init();
window.said = () =>
	new DOMParser().parseFromString(form.getDataStr(), 'text/xml').querySelector('text1')
		?.textContent;
performance.mark('ready');
