import { initAll } from 'govuk-frontend';

initAll();
const form = document.querySelector('form');
window.said = () => new FormData(form).get('text1');
performance.mark('ready');
