/**
 * The words that three are drawn from: 2,048 that a child of nine knows, spelled as in Britain. None that
 * hurts, none that sounds like another, and no names of relations. The list never changes in place: it is
 * only drawn from, and what a child has drawn stays theirs.
 */
export const codeWords: readonly string[] = `
able aboard about above absent accept acorn acre across act add address admire afar again
against age ago agree ahead aid aim air airfield airport airship airy alike alley allow almost
along already always among amount animal another answer ant anybody anyhow anyone anything
anyway anywhere ape apiece appear apple arise arm armful army arose around arrange arrive arrow
art artist ash aside ask attend august author auto autumn avenue awaken awhile axe back backward
bacon bag bake baker bakery ball balloon banana band bandage banjo bank banker bar barber bark
barn base baseball basement basket bat batch bath bathe bathing bay bead beam bean beard
beautify beauty became because become becoming bed bedbug bedtime bee beef beehive before beg
began begun behave behind being believe bell belong below bench bend beneath bent berry beside
best bet better between bib bicycle bid big bigger bill bin bird birth birthday biscuit bit
black blanket blaze bless blessing block bloom blossom bluebird blush board boast boat bob body
boil boiler bold bone bonnet book bookcase boom born borrow bottle bottom bought bounce bow bowl
box boxer boy bracelet brain bran branch brass brave bread breath breathe breeze brick bride
bridge bright bring broad brook broom brought brown brush bubble bucket buckle bud buffalo bug
buggy build building built bulb bump bunch bundle bunny bus bush bushel business busy butcher
butter button buzz cab cabbage cabin cabinet cage cake calendar calf call caller calling came
camel camp campfire can canal canary candle candy cane cannot canoe canyon cap cape capital
captain car card care careful carload carpet carriage carrot carry cart carve case cash cashier
castle cat catch catcher catfish cattle caught cause cave ceiling cellar cereal certain chair
chalk champion chance change chap charge charm chart chase chatter cheap cheat check checkers
cheek cheer cheese cherry chest chew chick chicken chief child children chill chilly chimney
chin china chip chipmunk choice choose chop chorus chose chosen christen churn circle circus
citizen city clang clap class claw clay clean cleaner clear clerk clever click cliff climb clip
cloak clock close closet cloth clothing cloud cloudy clover clown club cluck clump coach coal
coast coat cob cocoa coconut cocoon cod codfish coffee coin cold collar college colt column comb
come comfort comic coming company compare cone connect continue coo cook cooked cookie cooking
cool cooler coop copper copy cord cork corn corner correct cost cottage cotton couch cough count
counter country county course cover cow crack cracker cradle crank cranky crawl cream creamy
croak crop crossing crow crowd crowded crown crumb crumble crust cub cup cupboard cupful cure
curl curly curtain curve cushion custard customer cut cute cutting dab daily dairy daisy dam
dame damp dance dancer dancing dandy dare dart dash date dawn day daybreak daytime decide deck
deed deep deer den dentist deposit describe desert desire desk diamond dig dim dime dine dinner
direct discover dish distance ditch dive diver divide dock doctor dog doll dollar dolly done
donkey door doorbell doorknob doorstep dot double dough dove down downtown dozen drag dragon
drain draw drawer drawing dream drew drift drill drip drive driven driver drop drove drowsy drub
drum dry duck dug dump during dust dusty duty dwell dwelt eager eagle ear early earn earth east
eastern easy eat eaten edge egg eighteen eighth eighty either elbow elder eldest electric
elephant eleven elf elm else end ending engine engineer enjoy enough enter envelope equal erase
eraser errand escape eve even evening ever every everyday everyone exact except exchange excite
excited exciting exclaim excuse exit expect explain extra eye eyebrow fable face facing fact
factory fairy faith fall family fan fancy far faraway farm farmer farming fashion fast fasten
feather fed feed feel feet fellow felt fence few fiddle field fifteen fifth fifty fig figure
file fill film final find fine finger finish first fish fist fit five fix flag flake flame flap
flash flat flew flight flip float flock flood floor flop flow flowery flutter fly foam fog foggy
fold follow fond food foot football for forehead forest forget forgive fork form fort fortune
forty forward found fountain four fourteen fourth fox frame free freedom freeze freight french
fresh friend friendly frog from front frost frown froze fruit fry fudge fuel full fully fun
funny further fuzzy gain gallon gallop game garage garbage garden gas gasp gate gather gave gear
geese general gentle get getting giant gift girl give given glad glance glass gleam glide glory
glove glow glue goal goat gobble goes going gold golden goldfish golf good goodness goods goody
goose got govern gown gracious grade grain grand grape grass grateful gravy graze green greet
grew grin grind grocery ground group grove grow guard guest guide gulf guy habit had hail
haircut hairpin half hall halt ham hammer hand handful handle happen happily happy hard hardship
hardware harness harp harvest haste hasten hasty hat hatch hatchet haul have hawk hay haystack
head headache health healthy heap hearing heart heat heater heavy height held hello helmet help
helper helpful hem hen hero herself hey hickory hid high highway hill hillside hilltop hilly
himself hind hint hip hire hiss history hitch hive hold holder holiday hollow holy home honest
honey honeybee honk hood hoof hook hoop hop hope hopeful horn hose hospital host hot hotel hound
house housetop how however howl hug huge hum humble hump hundred hurrah hurried hurry hut ice
icy idea ideal imagine improve inch indeed ink inn inside instant instead invite iron island
itself ivory ivy jacket jam jar jaw jay jet jig job join joke joking jolly journey joy joyful
joyous jug juice juicy jump junior junk just keen keep kept kettle key kind kindly kindness king
kingdom kitchen kite kitten kitty knee kneel knit knives knob knock known lace ladder lady laid
lake lamb lamp land lane language lantern lard large last late laugh laundry law lawn lay leader
leaf leak lean leap learn least leather leg lemon lemonade lend length less lesson let letter
letting lettuce level liberty library lice lid life lift light like likely liking lily limb lime
line linen lion lip list listen lit little live lively living lizard load loaf loan loaves log
long look lookout loop loose lot loud love lovely low luck lucky lumber lunch machine magazine
magic mailbox mailman major make making manager manger many map maple marble march mark market
mask mast master mat match matter mattress may maybe mayor maypole meadow meal meant measure
meeting melt member men mend merry mess message met metal mew mice middle midnight might mighty
mile miler milk milkman mill million mind mine mint minute mirror misty mitt mitten mix moment
money monkey month moo moon moose mop more morning morrow moss most motor mount mountain mouse
mouth move movie moving mow much mud muddy mug mule multiply music must myself nail name nap
napkin narrow navy near nearby neat necktie need needle neither nest net news next nibble nice
nickel nine nineteen ninety nod noise noisy noon north northern nose note notice now number
nurse nut oak oatmeal oats obey ocean odd off offer office officer often oil old once onion
onward open orange orchard order organ other ouch ought out outdoors outfit outline outside
outward oven over overalls overhead overhear overturn owe owl own pace pack package pad page
paid paint painter painting pal palace pan pancake pansy paper parade park part partly partner
party pass past paste pasture pat patch path patter pave pavement paw pay payment pea peaceful
peach peak peanut pearl peck peek peep peg pen pencil penny people pepper perfect perfume
perhaps person phone piano pick picket pickle picnic picture pie pigeon pile pill pine pink pint
pipe pit pitch pitcher place plan plant plate platform platter play player playmate pleasant
please pleasure plenty plug plum pocket poem point pole polish polite pond pony pool popcorn
popped porch pork possible post postage postman pot potato potatoes pound pour powder power
powerful practice praise prepare present pretend pretty price prince princess print prize
probably problem promise proper protect proud prove prune public puddle puff pull pump pumpkin
pup pupil puppy pure purple purse push put putting puzzle quack quart quarter queen question
quick quiet quilt quite rabbit raccoon race rack radio radish rag rail railroad railway rainbow
rainy raisin rake ram ran ranch rang rap rate rather rattle raw ray reach reader reading ready
real reap rear reason rebuild receive recess redbird reindeer rejoice remain remember rent
repair repeat rest rib ribbon rice rich rid riddle ride rider riding rim ring rip ripe rise
rising river roadside roar roast robe robin rock rocket rocky roller roof room rooster rose
rosebud rough round row rowboat royal rub rubbed rubber rubbish rug rule ruler rumble run rung
runner running rush rust rusty rye sack saddle safe safety said sailboat sailor salad salt same
sand sandwich sandy sang sank sash sat satin sausage save savings saw say school saucer scrap
scrape scratch screen screw scrub seal search season seat second seed seeing seek seesaw select
send sense sent sentence separate serve service set setting settle seven seventh seventy several
sew shade shadow shady shake shaker shall shape share sharp shave she shear shed sheep sheet
shelf shell shepherd shine shiny ship shirt shoe shone shook shop shopping short should shoulder
shout shovel show shower shut shy side sidewalk sideways sigh sight sign signal silence silent
silk sill silly silver simple since sing singer single sink sip sir sis sit sitting six sixteen
sixth sixty size skate skater ski skin skip skirt sky slam slate sled sleepy sleeve sleigh slept
slice slid slide sling slip slipped slipper slippery slit slow small smart smell smile smoke
smooth snail snake snap snapping sneeze sniff snow snowball snowy snug soak soap sod soda sofa
soft soil sold soldier somebody somehow someone sometime song soon sort sound soup sour south
southern space spade sparrow speak speaker spear special speech speed spell spelling spend spent
spider spike spill spin spinach spirit splash spoil spoke spook spoon sport spot spread spring
sprinkle square squash squeak squeeze squirrel stable stack stage stall stamp stand star start
state station stay steak steam steamer steep steeple steer stem step stick sticky stiff still
sting stir stitch stock stocking stone stood stool stoop stop stopped stopping store storm
stormy story stove straight straw stream street stretch string strong stuck study stuff stump
subject such sudden sugar suit summer sun sung sunk sunlight sunny sunrise sunset sunshine
supper suppose surface surprise swallow swam swamp swan swat swear sweat sweater sweep sweet
swell swept swift swim swimming swing switch swore table tablet tack tag tailor take taken
taking talk talker tall tame tan tank tap tape tar tardy task taste taught tax tea teach teacher
team teaspoon tell temper ten tennis tent term test than thank thankful that the thee them then
these they thick thimble thin thing think third thirteen thirty this thorn those though thought
thousand thread three throat throw thumb thunder tick ticket tickle tiger tight till time tin
tinkle tiny tip tiptoe tire tired title toad toast today together told tomato tomorrow ton tone
tongue tonight took tool toot tooth top tore torn toss touch toward towel tower town toy trace
track trade traffic train tray treasure treat tree trick tricycle tried trim trip trolley trot
truck true truly trunk trust truth try tub tug tulip tumble tune tunnel turkey turn turtle
twelve twenty twice twig twin umbrella under unfair unhurt uniform unknown until upon upper
upside upstairs uptown upward use used useful usual valley valuable value vase velvet very
vessel victory view village vine violet visit visitor voice vote wag wagon wake waken walk wall
walnut want warm was wash washer washtub watch watchman water wave wax wayside wealth weary
weave web wee welcome well went were west western wet whale what wheat wheel when whenever while
whisper whistle white who whom whose why wide wiggle wildcat will willing willow win wind
windmill window windy wing wink winner winter wipe wire wise wish wit with without woke wolf
woman women wonder wooden woods wool word wore work worker workman world worn worry worse worst
worth wove wrap wrapped wring writing written wrote yard yarn year yell yellow yes yet you young
your yourself youth zoo
`
	.trim()
	.split(/\s+/);
