import type { DayPart, Season, Unit } from "../../../clock/meaning.ts";

/**
 * What the English date patterns know of a word: its spelling in lower case and, for words that carry one, a meaning.
 * A word can be more than one thing ("second" is an ordinal and a unit).
 */
export interface Entry {
  readonly word: string;
  /** Its place in the lexicon. */
  readonly index: number;
  /** A cardinal number word. */
  readonly number?: number;
  readonly ordinal?: number;
  /** A count without a number ("several"): the X of TIMEX2's PXD. */
  readonly vague?: boolean;
  readonly month?: number;
  /** An abbreviation, which may carry a full stop. */
  readonly short?: boolean;
  readonly weekday?: number;
  readonly season?: Season;
  readonly unit?: Unit;
  readonly plural?: boolean;
  readonly part?: DayPart | "dawn" | "dusk";
  readonly feast?: { readonly month: number; readonly day: number } | "movable";
  /** The number before it counts it. */
  readonly counted?: true;
  /** May stand between the opening of a clause and its date: prepositions, adverbs. */
  readonly opens?: true;
  /** A clause may open behind it. */
  readonly bounds?: true;
  /** Words that carry no date themselves but steer the patterns. */
  readonly function?: true;
}

/** All entries have the same fields in the same order, so that the engine that runs this reads them fast. */
const PLAIN: Omit<Entry, "word" | "index"> = {
  number: undefined,
  ordinal: undefined,
  vague: undefined,
  month: undefined,
  short: undefined,
  weekday: undefined,
  season: undefined,
  unit: undefined,
  plural: undefined,
  part: undefined,
  feast: undefined,
  counted: undefined,
  opens: undefined,
  bounds: undefined,
  function: undefined,
};

const entries = new Map<string, Entry>();

function add(word: string, meaning: Omit<Entry, "word" | "index">): void {
  const known = entries.get(word);
  entries.set(word, { word, index: known?.index ?? entries.size, ...PLAIN, ...known, ...meaning });
}

const cardinals = `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`.split(/\s+/);
for (const [index, word] of cardinals.entries()) add(word, { number: index + 1 });
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
for (const [index, word] of tens.entries()) add(word, { number: (index + 2) * 10 });
add("hundred", { number: 100 });
add("thousand", { number: 1000 });
add("dozen", { number: 12 });
for (const word of ["several", "few", "many", "numerous", "countless", "some"]) add(word, { vague: true });

const ordinals =
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`.split(/\s+/);
for (const [index, word] of ordinals.entries()) add(word, { ordinal: index + 1 });
add("thirtieth", { ordinal: 30 });

const months = `january february march april may june july august september october november december`.split(" ");
for (const [index, word] of months.entries()) {
  add(word, { month: index + 1 });
  if (word.length > 4) add(word.slice(0, 3), { month: index + 1, short: true });
}
add("sept", { month: 9, short: true });

const weekdays = "monday tuesday wednesday thursday friday saturday sunday".split(" ");
for (const [index, word] of weekdays.entries()) add(word, { weekday: index + 1 });

add("spring", { season: "SP" });
add("springtime", { season: "SP" });
add("summer", { season: "SU" });
add("summertime", { season: "SU" });
add("autumn", { season: "FA" });
add("fall", { season: "FA" });
add("winter", { season: "WI" });
add("wintertime", { season: "WI" });

const units: readonly [string, string, Unit][] = [
  ["second", "seconds", "second"],
  ["minute", "minutes", "minute"],
  ["hour", "hours", "hour"],
  ["day", "days", "day"],
  ["week", "weeks", "week"],
  ["month", "months", "month"],
  ["year", "years", "year"],
  ["decade", "decades", "decade"],
  ["century", "centuries", "century"],
  ["millennium", "millennia", "millennium"],
];
for (const [one, more, unit] of units) {
  add(one, { unit });
  add(more, { unit, plural: true });
}
add("fortnight", { unit: "week" });
add("yr", { unit: "year", short: true });
add("yrs", { unit: "year", plural: true, short: true });
add("hrs", { unit: "hour", plural: true, short: true });
add("min", { unit: "minute", plural: true, short: true });

const parts: readonly [string, Entry["part"]][] = [
  ["morning", "MO"],
  ["mornings", "MO"],
  ["noon", "MI"],
  ["midday", "MI"],
  ["afternoon", "AF"],
  ["afternoons", "AF"],
  ["evening", "EV"],
  ["evenings", "EV"],
  ["night", "NI"],
  ["nights", "NI"],
  ["nighttime", "NI"],
  ["overnight", "NI"],
  ["midnight", "NI"],
  ["nightfall", "EV"],
  ["daytime", "DT"],
  ["daylight", "DT"],
  ["dawn", "dawn"],
  ["daybreak", "dawn"],
  ["sunrise", "dawn"],
  ["dusk", "dusk"],
  ["sunset", "dusk"],
];
for (const [word, part] of parts) add(word, { part, plural: word.endsWith("s") });

add("christmas", { feast: { month: 12, day: 25 } });
add("easter", { feast: "movable" });
add("ramadan", { feast: "movable" });

const functionWords = `
  a an the this that these those same next following previous preceding last past coming subsequent ensuing final
  each every per other another single whole entire full half quarter couple
  of in on at by since until till to from through throughout during over after before between within for and or around about
  circa c ca as into prior upon under near nearly almost roughly approximately only just over more less than least most up
  exactly well barely scarcely mere little
  early late mid middle beginning start end latter part outset onset close turn height opening closing
  later earlier ago afterwards thereafter hence previously beforehand earliest latest
  now today tonight yesterday tomorrow currently current present presently nowadays recent recently former formerly
  future modern modern contemporary once long old age aged
  daily weekly monthly yearly annually annual nightly hourly everyday fortnightly
  time times period era moment date dates duration season anniversary birthday eve days
  am pm a.m p.m bc bce ad ce s st nd rd th t o clock h hours hrs local
  been had has have having is are was were be will would shall should could can may might must did does do
  who whom whose which where when while whilst whereas although though because if but so yet then nor
  not never no its his her their our my your it he she they we i you there
  planned plan plans planning intend intended expected hoped wanted due scheduled aimed going
  i ii iii iv vi vii viii ix x xi xii xiii xiv xv
  reportedly initially originally lost
  weekend night day week month year it's fought spent lasting lasted
  moments new rest remainder while
  despite being overnight point any sometime war dated million billion era dry rainy monsoon wet campaigning amount rather
  men soldiers troops people killed wounded km m kg miles tons
`
  .trim()
  .split(/\s+/);
for (const word of functionWords) add(word, { function: true });
for (const mark of [
  ".",
  ",",
  ";",
  ":",
  "-",
  "–",
  "—",
  "−",
  "/",
  "(",
  ")",
  "[",
  "]",
  "'",
  "’",
  "‘",
  '"',
  "“",
  "”",
  "!",
  "?",
  "~",
  "%",
  "$",
  "£",
  "€",
  "•",
  "*",
])
  add(mark, { function: true });

/** Nouns and numerals whose number is a count, not a year ("1500 men"). */
const counted = "men soldiers troops people killed wounded km m kg miles tons million billion thousand hundred";
for (const word of counted.split(" ")) add(word, { counted: true });

const openers = `
  prior on in at by since until till from during over after before between within as of for around about circa throughout through
  the and but or so then yet early late later again finally meanwhile however also already only just even soon shortly still
  beginning starting commencing following subsequently additionally furthermore moreover thus hence this that an a all
  sometime some time very local overnight start end middle part first last latter once towards toward up to well
`;
for (const word of openers.trim().split(/\s+/)) add(word, { opens: true });

const clauseStarts = `, ; : ( ) [ ] . ! ? – — - • * " “ ” ' that which who when while where because although though if`;
for (const word of clauseStarts.split(" ")) add(word, { bounds: true });

/** Every word the date patterns look at, by its lower-case spelling; all others are unknown to them. */
export const lexicon: ReadonlyMap<string, Entry> = entries;
