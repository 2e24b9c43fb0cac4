/**
 * Short replies to begin an answer with, for the officer to adapt. Warm and plain; none promises what
 * nobody may be able to keep.
 */
export const replies = [
	{ id: 'thank-you', label: 'Thank you', text: 'Thank you for telling me. I have read all of it.' },
	{
		id: 'talk',
		label: 'Can we talk?',
		text: 'I would like to talk with you about this. Is that all right for you?'
	},
	{
		id: 'finding-out',
		label: 'Finding out',
		text: 'I do not know yet. I will ask, and then I will tell you what I heard.'
	},
	{
		id: 'not-all',
		label: 'Not all of it',
		text: 'Some of it can happen, and some of it cannot. I will tell you why.'
	},
	{
		id: 'not-now',
		label: 'Not this time',
		text: 'This cannot happen now. I know that is hard. Here is why:'
	},
	{
		id: 'sorry',
		label: 'I am sorry',
		text: 'I am sorry that it was like this. It is good that you told me.'
	},
	{
		id: 'say-more',
		label: 'Tell me more',
		text: 'I want to understand it better. You can tell me more, if you like.'
	}
] as const;
