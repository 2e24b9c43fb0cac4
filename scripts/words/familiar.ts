/**
 * What a child in Britain knows beside the lists for American schools. Each was looked at: it is everyday,
 * and spelled as in Britain.
 */
export const alsoFamiliar: readonly string[] = [
	// spelled otherwise in America
	...['aeroplane', 'afterwards', 'axe', 'colour', 'coloured', 'cosy', 'defence', 'favour'],
	...[
		'favourite',
		'goodbye',
		'grey',
		'harbour',
		'honour',
		'jewellery',
		'mum',
		'mummy',
		'neighbour'
	],
	...['neighbourhood', 'plough', 'practise', 'pyjamas', 'theatre', 'tyre', 'woollen'],
	// made from another word, says the dictionary
	...['after', 'alive', 'defend', 'depend', 'deserve', 'disappear', 'disappoint', 'dislike'],
	...['forth', 'indoors', 'intend', 'into', 'liver', 'record', 'refuse', 'remind', 'remove'],
	...['repay', 'report', 'return', 'reward', 'undress', 'unfold', 'unpleasant'],
	...["he's", "here's", "it's", "let's", "she's", "that's", "what's", "who's", 'mr', 'mrs'],
	// younger than the lists, or of no account in them
	...['adult', 'ambulance', 'bike', 'calm', 'camera', 'code', 'computer', 'confused', 'dolphin'],
	...[
		'feeling',
		'future',
		'gran',
		'grandad',
		'guitar',
		'hi',
		'hobby',
		'internet',
		'keyboard',
		'limit',
		'mushroom'
	],
	...[
		'online',
		'penguin',
		'photo',
		'press',
		'private',
		'scissors',
		'snowman',
		'sock',
		'standard',
		'tablet'
	],
	...['text', 'theme', 'video', 'weekday', 'weekend', 'whole']
];
