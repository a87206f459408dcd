/** Closed-class words of English, and how other words look. All in lower case. */

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const determiners = set(`
  the a an this that these those its his her their our your my some any no each every both either neither such all another
  other several many few most more much enough certain various numerous
`);

export const definiteDeterminers = set("the this that these those its his her their both all such");

export const possessivePronouns = set("its his her their our your my");

export const personalPronouns = set("he she it they we i you him them us me");

export const relativePronouns = set("which who whom whose that where");

export const prepositions = set(`
  in on at to from into onto of for with by within inside outside near around through throughout across along over above below
  under between among amid against toward towards behind beyond beside besides despite during since until till via upon off
  out up down past per about after before than like unlike excluding including except amongst atop opposite without alongside prior according amidst regarding concerning
`);

/** Prepositions that open a place where something is or happens. */
export const placePrepositions = set(`
  in at on near around inside outside within into from across through throughout along over above between toward towards
  behind beyond beside to onto of atop opposite
`);

export const coordinators = set("and or but nor yet &");

export const subordinators = set(`
  after before while when whenever as because although though if unless until since whereas once so whether lest
`);

export const auxiliaries = set(`
  be is are was were been being am has have had having do does did will would shall should can could may might must
`);

export const beForms = set("be is are was were been being am");
export const haveForms = set("has have had having");
export const modals = set("will would shall should can could may might must");

export const adverbs = set(`
  not also then later again soon eventually reportedly allegedly finally subsequently still already once only even just
  too now there here thus hence however meanwhile moreover furthermore nevertheless instead almost nearly fully partially
  largely mostly completely entirely temporarily quickly briefly successfully effectively further deeper deep back away
  together elsewhere once twice never ever yet recently previously formerly initially shortly afterwards afterward thereafter
  thereby therein westwards eastwards northwards southwards westward eastward northward southward home well far rather quite
  very ashore simultaneously currently immediately rapidly slowly steadily gradually nonetheless otherwise alone apart first second
  newly long overnight heavily early late earlier sooner able unable itself themselves himself herself easily quietly firmly officially essentially approximately roughly unsuccessfully
`);

export const negators = set("not never n't no without");

/** Adjectives that end like verbs or names and would mislead. */
export const adjectives = set(`
  northern southern eastern western central northeastern northwestern southeastern southwestern north-eastern north-western
  south-eastern south-western north south east west northeast northwest southeast southwest upper lower inner outer middle
  last remaining violent sporadic bloody strategic nearby neighboring neighbouring adjacent surrounding key main major minor large larger small smaller
  new old former important entire whole rest local rural urban heavy fierce intense massive big great high higher highest low
  lower first second third fourth fifth initial final next following previous same own military civilian industrial
  due southernmost northernmost easternmost westernmost residential historic historical ancient foreign armed joint special mechanized mechanised armoured armored elite regular
  irregular so-called several further additional total partial full near-total half dead allied armed combined united prior-to
`);

export const directions = set(`
  north south east west northeast northwest southeast southwest north-east north-west south-east south-west center centre
  northern southern eastern western central northeastern northwestern southeastern southwestern
  north-eastern north-western south-eastern south-western
`);

export const numberWords = set(`
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen dozens hundreds thousands
  half third quarter
`);

export const monthAndDayNames = set(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday
`);
