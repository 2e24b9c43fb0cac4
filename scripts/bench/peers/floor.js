import Dexie from 'dexie';
import { flushSync, mount } from 'svelte';
import Floor from './Floor.svelte';

const store = new Dexie('floor', { chromeTransactionDurability: 'strict' });
store.version(1).stores({ drafts: 'id' });
let answers = {};
const onanswer = (name, value) => {
	answers = { ...answers, [name]: value };
	void store.drafts.put({ id: 'draft', answers });
};
mount(Floor, { target: document.body, props: { onanswer } });
flushSync();
window.said = () => answers.text1;
performance.mark('ready');
