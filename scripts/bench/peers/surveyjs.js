import { Model } from 'survey-core';
import 'survey-core/survey-core.css';
import { renderSurvey } from 'survey-js-ui';

const choices = ['a', 'b', 'c', 'd'];
const elements = [
	...[1, 2, 3, 4, 5, 6].map((n) => ({
		type: 'text',
		name: `text${n}`,
		textUpdateMode: 'onTyping'
	})),
	{ type: 'comment', name: 'long' },
	...[1, 2, 3, 4, 5].map((n) => ({ type: 'radiogroup', name: `one${n}`, choices })),
	...[1, 2].map((n) => ({ type: 'checkbox', name: `many${n}`, choices })),
	{ type: 'file', name: 'file' }
];
const survey = new Model({ elements });
survey.onAfterRenderSurvey.add(() => performance.mark('ready'));
window.said = () => survey.getValue('text1');
renderSurvey(survey, document.querySelector('#form'));
