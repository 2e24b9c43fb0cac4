/** Words that a child of nine in Britain knows. Made by "npm run words -- --familiar": never edit it by hand. */
export const familiar: readonly string[] = `
	a able aboard about above absent accept accident account ache aching acorn acre across act acts
	add address admire adult adventure aeroplane afar afraid after afternoon afterwards again
	against age ago agree ah ahead aid aim air airfield airport airship airy alarm alike alive all
	alley alligator allow almost alone along aloud already also always am ambulance america
	american among amount an and angel anger angry animal another answer ant any anybody anyhow
	anyone anything anyway anywhere apart apartment ape apiece appear apple april apron are aren't
	arise arithmetic arm armful army arose around arrange arrive arrow art artist as ash aside ask
	asleep at ate attack attend attention august aunt author auto automobile autumn avenue awake
	awaken away awful awhile axe b baa babe baby back background backward bacon bad badge bag bake
	baker bakery ball balloon banana band bandage bang banjo bank banker bar barber bare barefoot
	bark barn barrel base baseball basement basket bat batch bath bathe bathing bathroom bathtub
	battle battleship bay be beach bead beam bean bear beard beast beat beating beautiful beautify
	beauty became because become becoming bed bedbug bedroom bedspread bedtime bee beech beef
	beefsteak beehive been beer beet before beg began beggar begged begin beginning begun behave
	behind being believe bell belong below belt bench bend beneath bent berry beside best bet
	better between bib bible bicycle bid big bigger bike bill billboard bin bind bird birth
	birthday biscuit bit bite biting bitter black blackberry blackbird blackboard blackness
	blacksmith blame blank blanket blast blaze bleed bless blessing blew blind blindfold block
	blood bloom blossom blot blow blue blueberry bluebird blush board boast boat bob bobwhite body
	boil boiler bold bone bonnet boo book bookcase bookkeeper boom boot born borrow boss both
	bother bottle bottom bought bounce bow bowl box boxcar boxer boy boyhood bracelet brain brake
	bran branch brass brave bread break breakfast breast breath breathe breeze brick bride bridge
	bright brightness bring broad broadcast broke broken brook broom brother brought brown brush
	bubble bucket buckle bud buffalo bug buggy build building built bulb bull bullet bum bumblebee
	bump bun bunch bundle bunny burn burst bury bus bush bushel business busy but butcher butt
	butter buttercup butterfly buttermilk butterscotch button buttonhole buy buzz by bye c cab
	cabbage cabin cabinet cackle cage cake calendar calf call caller calling calm came camel camera
	camp campfire can can't canal canary candle candlestick candy cane cannon cannot canoe canyon
	cap cape capital captain car card cardboard care careful careless carelessness carload
	carpenter carpet carriage carrot carry cart carve case cash cashier castle cat catbird catch
	catcher caterpillar catfish cattle caught cause cave ceiling cell cellar cent cereal certain
	chain chair chalk champion chance change chap charge charm chart chase chatter cheap cheat
	check checkers cheek cheer cheese cherry chest chew chick chicken chief child childhood
	children chill chilly chimney chin china chip chipmunk chocolate choice choose chop chorus
	chose chosen christen christmas church churn cigarette circle circus citizen city clang clap
	class classmate classroom claw clay clean cleaner clear clerk clever click cliff climb clip
	cloak clock close closet cloth clothing cloud cloudy clover clown club cluck clump coach coal
	coast coat cob cobbler cocoa coconut cocoon cod code codfish coffee coffeepot coin cold collar
	college colour coloured colt column comb come comfort comfortable comic coming company compare
	computer conductor cone confused connect continue coo cook cooked cookie cooking cool cooler
	coop copper copy cord cork corn corner correct cost cosy cot cottage cotton couch cough could
	couldn't count counter country county course court cousin cover cow coward cowboy crab crack
	cracker cradle cranberry crank cranky crash crawl crazy cream creamy creek creep crept croak
	crook crooked crop cross crossing crow crowd crowded crown cruel crumb crumble crush crust cry
	cub cuff cup cupboard cupful cure curl curly curtain curve cushion custard customer cut cute
	cutting d dab dad daddy daily dairy daisy dam damage dame damp dance dancer dancing dandy
	danger dangerous dare dark darkness darling darn dart dash date daughter dawn day daybreak
	daytime dead deaf deal dear death december decide deck deed deep deer defeat defence defend den
	dentist depend deposit describe desert deserve desire desk destroy devil dew diamond did didn't
	die difference different dig dim dime dine dinner dip direct direction dirt dirty disappear
	disappoint discover dish dislike distance ditch dive diver divide do dock doctor does doesn't
	dog doll dollar dolly dolphin don't done donkey door doorbell doorknob doorstep dope dot double
	dough dove down downstairs downtown dozen drag dragon drain drank draw drawer drawing dream
	dress dresser dressmaker drew drift drill drink drip drive driven driver drop drove drown
	drowsy drub drum drunk dry duck due dug dull dumb dump during dust dusty duty dwarf dwell dwelt
	dying e each eager eagle ear early earn earth east eastern easy eat eaten edge egg eh eight
	eighteen eighth eighty either elbow elder eldest electric electricity elephant eleven elf elm
	else elsewhere empty end ending enemy engine engineer english enjoy enough enter envelope equal
	erase eraser errand escape eve even evening ever every everybody everyday everyone everything
	everywhere evil exact except exchange excite excited exciting exclaim excuse exit expect
	explain extra eye eyebrow fable face facing fact factory fail faint fair fairy faith fake fall
	false family fan fancy far faraway fare farm farmer farming farther fashion fast fasten fat
	father fault favour favourite fear feast feather february fed feed feel feeling feet fell
	fellow felt fence fever few fib fiddle field fierce fife fifteen fifth fifty fig fight figure
	file fill film final find fine finger finish fire firearm firecracker fireplace first fish
	fisherman fist fit five fix flag flake flame flap flash flashlight flat flea flesh flew flight
	flip float flock flood floor flop flour flow flower flowery flutter fly foam fog foggy fold
	follow following fond food fool foolish foot football footprint for forehead forest forget
	forgive forgot forgotten fork form fort forth fortune forty forward fought found fountain four
	fourteen fourth fox frame free freedom freeze freight french fresh fret friday friend friendly
	friendship frighten frog from front frost frown froze fruit fry fudge fuel full fully fun funny
	fur furniture further future fuzzy g gain gallon gallop game gang garage garbage garden gas
	gasoline gasp gate gather gave gay gear geese general gentle gentleman gentlemen geography get
	getting giant gift gingerbread girl give given glad glance glass gleam glide glory glove glow
	glue go goal goat gobble god godmother goes going gold golden goldfish golf gone good goodbye
	goodness goods goody goose gooseberry got govern government gown grab gracious grade grain gran
	grand grandad grandchild grandchildren granddaughter grandfather grandma grandmother grandpa
	grandson grandstand grape grapefruit grass grasshopper grateful grave gravel graveyard gravy
	gray graze grease great green greet grew grey grin grind groan grocery ground group grove grow
	growl guard guess guest guide guitar gulf gum gun gunpowder guy h ha habit had hadn't hail hair
	haircut hairpin half hall halt ham hammer hand handful handkerchief handle handwriting hang
	happen happily happiness happy harbour hard hardship hardware hare hark harm harness harp
	harvest hasn't haste hasten hasty hat hatch hatchet hate haul have haven't hawk hay haystack he
	he'd he'll he's head headache heal health healthy heap hear heard hearing heart heat heater
	heaven heavy heel height held hell hello helmet help helper helpful hem hen herd here here's
	hero herself hey hi hickory hid hidden hide high highway hill hillside hilltop hilly him
	himself hind hint hip hire hiss history hit hitch hive ho hobby hoe hog hold holder hole
	holiday hollow holy home homely homesick honest honey honeybee honeymoon honk honour hood hoof
	hook hoop hop hope hopeful hopeless horn horse horseback horseshoe hose hospital host hot hotel
	hound hour house housetop housewife housework how however howl hug huge hum humble hump hundred
	hung hunger hungry hunk hunt hunter hurrah hurried hurry hurt husband hush hut hymn i i'd i'll
	i'm i've ice icy idea ideal if ill imagine important impossible improve in inch indeed indian
	indoors ink inn inside instant instead insult intend interested interesting internet into
	invite iron island isn't it it's itself ivory ivy j jacket jail jam january jar jaw jay jelly
	jellyfish jerk jet jewellery jig job jockey join joke joking jolly journey joy joyful joyous
	judge jug juice juicy july jump june junior junk just k keen keep kept kettle key keyboard kick
	kid kill kind kindly kindness king kingdom kiss kitchen kite kitten kitty knee kneel knew knife
	knit knives knob knock knot know known l lace lad ladder lady laid lake lamb lame lamp land
	lane language lantern lap lard large lash lass last late laugh laundry law lawn lawyer lay lazy
	lead leader leaf leak lean leap learn least leather leave led left leg lemon lemonade lend
	length less lesson let let's letter letting lettuce level liberty library lice lick lid lie
	life lift light lightness lightning like likely liking lily limb lime limit limp line linen
	lion lip list listen lit little live lively liver living lizard load loaf loan loaves lock
	locomotive log lone lonely lonesome long look lookout loop loose lord lose loser loss lost lot
	loud love lovely lover low luck lucky lumber lump lunch lying m ma machine machinery mad made
	magazine magic maid mail mailbox mailman major make making male mama mamma man manager mane
	manger many map maple marble march mare mark market marriage married marry mask mast master mat
	match matter mattress may maybe mayor maypole me meadow meal mean meant measure meat medicine
	meet meeting melt member men mend merry mess message met metal mew mice middle midnight might
	mighty mile miler milk milkman mill million mind mine miner mint minute mirror mischief miss
	misspell mistake misty mitt mitten mix moment monday money monkey month moo moon moonlight
	moose mop more morning morrow moss most mother motor mount mountain mouse mouth move movie
	moving mow mr mrs much mud muddy mug mule multiply mum mummy murder mushroom music must my
	myself n nail name nap napkin narrow nasty naughty navy near nearby neat neck necktie need
	needle needn't negro neighbour neighbourhood neither nerve nest net never nevermore new news
	newspaper next nibble nice nickel night nightgown nine nineteen ninety no nobody nod noise
	noisy none noon nor north northern nose not note nothing notice november now nowhere number
	nurse nut o o'clock oak oar oatmeal oats obey ocean october odd of off offer office officer
	often oh oil old on once one onion online onward open or orange orchard order ore organ other
	otherwise ouch ought our ourselves out outdoors outfit outlaw outline outside outward oven over
	overalls overcoat overeat overhead overhear overnight overturn owe owl own owner ox p pa pace
	pack package pad page paid pail pain painful paint painter painting pair pal palace pale pan
	pancake pane pansy papa paper parade pardon parent park part partly partner party pass
	passenger past paste pasture pat patch path patter pave pavement paw pay payment pea peace
	peaceful peach peak peanut pear pearl peck peek peel peep peg pen pencil penguin penny people
	pepper peppermint perfect perfume perhaps person pet phone photo piano pick picket pickle
	picnic picture pie piece pig pigeon piggy pile pill pillow pin pine pineapple pink pint pipe
	pistol pit pitch pitcher pity place plain plan plane plant plate platform platter play player
	playground playhouse playmate plaything pleasant please pleasure plenty plough plug plum pocket
	pocketbook poem point poison poke pole police policeman polish polite pond pony pool poor pop
	popcorn popped porch pork possible post postage postman pot potato potatoes pound pour powder
	power powerful practice practise praise pray prayer prepare present press pretend pretty price
	prick prince princess print prison private prize probably problem promise proper protect proud
	prove prune public puddle puff pull pump pumpkin punch punish pup pupil puppy pure purple purse
	push puss pussy pussycat put putting puzzle pyjamas q quack quart quarter queen queer question
	quick quiet quilt quit quite r rabbit raccoon race rack radio radish rag rail railroad railway
	rain rainbow rainy raise raisin rake ram ran ranch rang rap rat rate rather rattle raw ray
	reach read reader reading ready real reap rear reason rebuild receive recess record red redbird
	redbreast refuse reindeer rejoice remain remember remind remove rent repair repay repeat report
	rest return reward rib ribbon rice rich rid riddle ride rider riding right rim ring rip ripe
	rise rising river road roadside roar roast rob robber robe robin rock rocket rocky rode roll
	roller roof room rooster root rope rose rosebud rot rotten rough round route row rowboat royal
	rub rubbed rubber rubbish rug rule ruler rumble run rung runner running rush rust rusty rye s
	sack sad saddle sadness safe safety said sail sailboat sailor saint salad sale salt same sand
	sandwich sandy sang sank sap sash sat satin satisfactory saturday sausage savage save savings
	saw say scab scare scarf school schoolboy schoolhouse schoolmaster schoolroom scissors scold
	scorch score scrap scrape scratch scream screen screw scrub sea seal seam search season seat
	second secret see seed seeing seek seem seen seesaw select self selfish sell send sense sent
	sentence separate september servant serve service set setting settle settlement seven seventeen
	seventh seventy several sew shade shadow shady shake shaker shall shame shan't shape share
	sharp shave she she'd she'll she's shear shed sheep sheet shelf shell shepherd shine shiny ship
	shirt shock shoe shoemaker shone shook shoot shop shopping shore short shot should shoulder
	shouldn't shout shovel show shower shut shy sick sickness side sidewalk sideways sigh sight
	sign signal silence silent silk sill silly silver simple sin since sing singer single sink sip
	sir sis sissy sister sit sitting six sixteen sixth sixty size skate skater ski skin skip skirt
	sky slam slap slate slave sled sleep sleepy sleeve sleigh slept slice slid slide sling slip
	slipped slipper slippery slit slow sly smack small smart smell smile smoke smooth snail snake
	snap snapping sneeze sniff snow snowball snowflake snowman snowy snuff snug so soak soap sob
	sock sod soda sofa soft soil sold soldier sole some somebody somehow someone something sometime
	somewhere son song soon sore sorrow sorry sort soul sound soup sour south southern space spade
	spank sparrow speak speaker spear special speech speed spell spelling spend spent spider spike
	spill spin spinach spirit spit splash spoil spoke spook spoon sport spot spread spring
	springtime sprinkle square squash squeak squeeze squirrel stable stack stage stair stall stamp
	stand standard star stare start starve state states station stay steak steal steam steamboat
	steamer steel steep steeple steer stem step stick sticky stiff still stillness sting stir
	stitch stock stocking stole stone stood stool stoop stop stopped stopping store stork storm
	stormy story stove straight strange stranger strap straw strawberry stream street stretch
	strike string strip strong stuck study stuff stump stung subject such suck sudden suffer sugar
	suit sum summer sun sunday sunflower sung sunk sunlight sunny sunrise sunset sunshine supper
	suppose sure surface surprise swallow swam swamp swan swat swear sweat sweater sweep sweet
	sweetheart sweetness swell swept swift swim swimming swing switch sword swore t table
	tablecloth tablespoon tablet tack tag tail tailor take taken taking tale talk talker tall tame
	tan tank tap tape tar tardy task taste taught tax tea teach teacher team tear tease teaspoon
	telephone tell temper ten tennis tent term terrible test text than thank thankful thanksgiving
	that that's the theatre thee their them theme then there these they they'd they'll they're
	they've thick thief thimble thin thing think third thirsty thirteen thirty this thorn those
	though thought thousand thread three threw throat throne through throw thrown thumb thunder
	thursday thy tick ticket tickle tie tiger tight till time tin tinkle tiny tip tiptoe tire tired
	title to toad toadstool toast tobacco today toe together toilet told tomato tomorrow ton tone
	tongue tonight too took tool toot tooth toothbrush toothpick top tore torn toss touch tow
	toward towel tower town toy trace track trade traffic train tramp trap tray treasure treat tree
	trick tricycle tried trim trip trolley trot trouble truck true truly trunk trust truth try tub
	tuesday tug tulip tumble tune tunnel turkey turn turtle twelve twenty twice twig twin two tyre
	u ugly umbrella uncle under understand underwear undress unfair unfold unfriendly unhappy
	unhurt uniform unkind unknown unless unpleasant until up upon upper upset upside upstairs
	uptown upward us use used useful usual v valentine valley valuable value vase vegetable velvet
	very vessel victory video view village vine violet visit visitor voice vote w wag wagon waist
	wait wake waken walk wall walnut want war warm warn was wash washer washtub wasn't waste watch
	watchman water watermelon waterproof wave wax way wayside we we'd we'll we're we've weak weaken
	weakness wealth weapon wear weary weather weave web wedding wednesday wee weed week weekday
	weekend weep weigh welcome well went were west western wet whale what what's wheat wheel when
	whenever where which while whip whipped whirl whisky whisper whistle white who who'd who'll
	who's whole whom whose why wicked wide wife wiggle wild wildcat will willing willow win wind
	windmill window windy wine wing wink winner winter wipe wire wise wish wit witch with without
	woke wolf woman women won won't wonder wonderful wood wooden woodpecker woods wool woollen word
	wore work worker workman world worm worn worry worse worst worth would wouldn't wound wove wrap
	wrapped wreck wren wring write writing written wrong wrote wrung x y yard yarn year yell yellow
	yes yesterday yet yolk yonder you you'd you'll you're you've young youngster your yourself
	yourselves youth z zoo
`
	.trim()
	.split(/\s+/);
