// Nothing but HTML: the least that can be.
const form = document.querySelector('form');
window.said = () => new FormData(form).get('text1');
performance.mark('ready');
