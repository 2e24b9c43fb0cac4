import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { myLife } from './v1.ts';

const places = {
	'going-well': { standard: 'Going well', easy: 'It goes well', pictures: 'Good' },
	'worries-me': { standard: 'I am worried', easy: 'I am worried', pictures: 'I am worried' },
	'needs-to-happen': {
		standard: 'Something needs to happen',
		easy: 'It needs to change',
		pictures: 'Change it'
	}
} as const;

/** What the officer reads over the cards of each place: the three columns of the booklet. */
const told = <Theme extends string>(theme: Theme) =>
	({
		'going-well': `${theme}: going well`,
		'worries-me': `${theme}: what worries them`,
		'needs-to-happen': `${theme}: what needs to happen`
	}) as const;

const more = {
	standard: 'What needs to happen? Say more, if you like',
	easy: 'What needs to happen?'
} as const;

const somethingElse = 'Something else';

export default {
	...tiles['my-life/1'],
	promise: {
		standard:
			'{{iro}} will try to help. If {{iro}} cannot do what you want, {{iro}} will tell you why.',
		easy: '{{iro}} will try to help. If {{iro}} cannot, {{iro}} will tell you why.'
	},
	questions: {
		home: {
			ask: { standard: 'How is it where you live?', pictures: 'My home' },
			told: 'Where they live',
			cards: {
				'my-room': 'My room',
				'who-i-live-with': {
					standard: 'The people I live with',
					easy: 'The people in my home',
					pictures: 'The people there'
				},
				meals: { standard: 'Food and meals', easy: 'The food', pictures: 'The food' },
				'my-things': 'My things',
				'house-rules': 'The rules',
				'something-else': somethingElse
			},
			toldCards: {
				'my-room': 'Their room',
				'who-i-live-with': 'The people they live with',
				'my-things': 'Their things'
			},
			places,
			toldPlaces: told('Where they live'),
			more
		},
		people: {
			ask: {
				standard: 'How is it with the people in your life?',
				easy: 'How is it with your people?',
				pictures: 'My people'
			},
			told: 'The people in their life',
			cards: {
				family: { standard: 'My family', pictures: 'My family' },
				'brothers-sisters': {
					standard: 'My brothers and sisters',
					pictures: 'Brothers and sisters'
				},
				friend: 'My friends',
				'foster-carer': {
					standard: 'The people who care for me',
					easy: 'My carers',
					pictures: 'My carers'
				},
				'social-worker': { standard: 'My social worker', pictures: 'My worker' },
				'somebody-else': 'Somebody else'
			},
			toldCards: {
				family: 'Their family',
				'brothers-sisters': 'Their brothers and sisters',
				friend: 'Their friends',
				'foster-carer': 'The people who care for them',
				'social-worker': 'Their social worker'
			},
			places,
			toldPlaces: told('The people in their life'),
			more
		},
		school: {
			ask: {
				standard: 'How is school, college or work?',
				easy: 'How is school?',
				pictures: 'My school'
			},
			told: 'School, college or work',
			cards: {
				lessons: { standard: 'What I learn', easy: 'My lessons', pictures: 'My lessons' },
				teacher: { standard: 'The teachers', pictures: 'My teachers' },
				friend: { standard: 'My friends there', pictures: 'My friends' },
				'getting-there': 'Getting there',
				'help-there': { standard: 'The help I get', pictures: 'Help' },
				'something-else': somethingElse
			},
			toldCards: {
				lessons: 'What they learn',
				teacher: 'The teachers',
				friend: 'Their friends there',
				'help-there': 'The help they get'
			},
			places,
			toldPlaces: told('School, college or work'),
			more
		},
		health: {
			ask: { standard: 'How is your health?', pictures: 'My health' },
			told: 'Their health',
			cards: {
				'my-body': 'My body',
				sleep: { standard: 'How I sleep', pictures: 'My sleep' },
				meals: { standard: 'How I eat', pictures: 'Eating' },
				feelings: { standard: 'How I feel inside', easy: 'My feelings', pictures: 'My feelings' },
				doctor: {
					standard: 'Doctors, dentists and nurses',
					easy: 'The doctor and the dentist',
					pictures: 'The doctor'
				},
				'something-else': somethingElse
			},
			toldCards: {
				'my-body': 'Their body',
				sleep: 'How they sleep',
				meals: 'How they eat',
				feelings: 'How they feel inside'
			},
			places,
			toldPlaces: told('Their health'),
			more
		},
		'free-time': {
			ask: {
				standard: 'How is your free time?',
				pictures: 'My free time'
			},
			told: 'Their free time',
			cards: {
				sport: 'Sport',
				games: { standard: 'Games and screens', easy: 'Games', pictures: 'Games' },
				'out-and-about': { standard: 'Going out', pictures: 'Going out' },
				friend: { standard: 'Time with friends', pictures: 'With friends' },
				money: { standard: 'My own money', pictures: 'My money' },
				'something-else': somethingElse
			},
			toldCards: { money: 'Their own money' },
			places,
			toldPlaces: told('Their free time'),
			more
		},
		worries: {
			ask: {
				standard: 'Is there anything that worries you?',
				easy: 'Are you worried about something?',
				pictures: 'Any worries?'
			},
			hint: {
				standard: 'You are not in trouble. You can say a lot, or a little.',
				easy: 'You are not in trouble. Say a lot or a little.'
			},
			told: 'What worries them',
			ready: {
				'no-worries': { standard: 'No, not now', pictures: 'No' },
				'talk-to-me': { standard: 'Just ask {{iro}} to talk to me', pictures: 'Talk to me' },
				'talk-alone': { standard: 'I want to talk alone', pictures: 'Talk alone' }
			},
			toldReady: {
				'no-worries': 'Nothing now',
				'talk-to-me': 'Please talk to them',
				'talk-alone': 'They want to talk alone'
			}
		},
		hopes: {
			ask: {
				standard: 'What do you hope for?',
				pictures: 'I hope for'
			},
			hint: 'You can choose more than 1.',
			told: 'What they hope for',
			choices: {
				learn: { standard: 'To learn a lot', pictures: 'To learn' },
				job: { standard: 'A good job', pictures: 'A job' },
				'own-home': { standard: 'A home of my own', easy: 'My own home', pictures: 'My own home' },
				'see-family': { standard: 'Time with my family', pictures: 'My family' },
				friend: { standard: 'Good friends', pictures: 'Friends' },
				travel: { standard: 'To see new places', pictures: 'New places' },
				'something-else': somethingElse
			},
			toldChoices: { 'own-home': 'A home of their own', 'see-family': 'Time with their family' },
			more: { standard: 'Tell us more, if you like', easy: 'Do you want to say more?' }
		}
	}
} satisfies FormText<typeof myLife>;
