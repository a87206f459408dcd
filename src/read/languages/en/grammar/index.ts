import type { Document } from "../../../../model/index.ts";
import type { GrammarLanguage, SentenceReading } from "../../../grammar/language.ts";
import type { Phrase } from "../../../grammar/phrase.ts";
import type { Sentence } from "../../../text/sentence.ts";
import { framesOf } from "../verbs/frame.ts";
import { placePrepositions } from "../words.ts";
import { parse } from "./events.ts";
import type { Item } from "./lists/item.ts";
import { calledPlaces } from "./phrases/called.ts";
import { placesUnder, regionOf } from "./phrases/regions.ts";
import { genericPlaceWords, headFits } from "./place-heads.ts";
import { agentOf, type Predicate } from "./predicate.ts";
import { familyOf } from "./sides/families.ts";
import { bonds, initials, kinship, label, stems } from "./sides.ts";
import { stages } from "./stages.ts";
import { englishTables } from "./tables.ts";
import { warVerbs } from "./war-verbs.ts";

/** Fields of an infobox that are written as prose. */
const PROSE_FIELD = /result|status|caption/i;

/** Keys of infobox fields that list forces by column, as wikis number them ("Combatant1", "Units2"). */
const BELLIGERENT_COLUMN = /^(combatant|belligerents?|units?|side)\s*_?(\d)[abc]?$/i;

const DIRECTION = /^(north|south)?-?(east|west)?(ern)?$/;

/** "eastern" is "east", "south-eastern" is "southeast". */
function directionOf(word: string): string | null {
  const found = word === "" ? null : DIRECTION.exec(word);
  return found && (found[1] || found[2]) ? `${found[1] ?? ""}${found[2] ?? ""}` : null;
}

/** "the area around X" is no part of X. */
const BESIDE = /^(?:area|areas|countryside|surroundings) (?:around|near|outside|surrounding) /;

const LOCATING = /\s+(?:of|on|in|near|at|overlooking)\s+/;

const DISTINGUISHING = /^(north|south|east|west|upper|lower|old|new|central|inner|outer|\d)/;

/** English, for the control reader. */
export const englishGrammar: GrammarLanguage = {
  read,
  stages,
  label,
  kinship,
  stems,
  initials,
  headFits,
  proseField: (key) => PROSE_FIELD.test(key),
  familyOf,
  regulars: new Set(["soldier", "conscript", "serviceman", "regular"]),
  regionOf,
  placesUnder,
  tables: englishTables,
  belligerentColumn: (key) => BELLIGERENT_COLUMN.exec(key)?.[2] ?? null,
  placePronouns: new Set(["it", "there"]),
  personPronouns: new Set(["he", "him", "himself", "his", "she", "her", "herself"]),
  landHeads: new Set(["district", "area"]),
  provinceHeads: new Set(["oblast", "province", "governorate", "region"]),
  vagueProvinceHeads: new Set(["region"]),
  quarterHeads: new Set(["district", "neighborhood", "neighbourhood", "quarter", "suburb"]),
  seatHeads: new Set(["city", "town"]),
  pluralPlacePronouns: new Set(["them"]),
  directionOf,
  transparentHeads: new Set(["part", "city"]),
  liesBeside: (text) => BESIDE.test(text),
  descriptionAlone: (text) => text.split(LOCATING)[0]!,
  partCalled: (part, whole) => `${part} of ${whole}`,
  edgeHeads: new Set(["outskirts", "outskirt"]),
  tellsApart: (word) => DISTINGUISHING.test(word),
  idleModifiers: new Set(
    "entire whole strategic key important besieged beleaguered embattled encircled surrounded contested disputed captured recaptured liberated occupied devastated historic ancient".split(
      " ",
    ),
  ),
  vagueHeads: new Set(["area", "location", "place", "site"]),
  genericPlaceWords,
};

function read(sentence: Sentence, document: Document): SentenceReading {
  const { items, predicates, events } = parse(sentence, document.text);
  return {
    phrases: phrasesOf(items, calledPlaces(items, predicates)),
    events,
    bonds: bonds(items, predicates),
    actors: actorsOf(predicates),
    takers: takersOf(predicates),
    locations: locationsOf(items),
    lists: listsOf(items),
  };
}

function phrasesOf(items: readonly Item[], called: ReadonlyMap<Phrase, Phrase>): Phrase[] {
  const phrases: Phrase[] = [];
  items.forEach((item, index) => {
    if (item.type !== "list") return;
    const seat = isSeat(items, index) ? item.members[0] : null;
    for (const member of item.members)
      addPhrase(member === seat ? { ...member, kind: "place", seat: true } : (called.get(member) ?? member), phrases);
  });
  return phrases;
}

/** "the mayor of X" */
function isSeat(items: readonly Item[], index: number): boolean {
  const [holder, of, place] = [items[index - 2], items[index - 1], items[index]];
  if (holder?.type !== "list" || of?.type !== "word" || place?.type !== "list") return false;
  const { kind, name } = place.members[0]!;
  return holder.members.at(-1)!.head === "mayor" && of.word.token.lower === "of" && kind === "name" && name !== null;
}

const BATTLE_OF = /^(?:Battle|Siege|Fall|Capture|Liberation) of (?:the )?(?=\p{Lu})/u;

/** "The Battle of Lipa" speaks of Lipa as well. */
function addPhrase(phrase: Phrase, phrases: Phrase[]): void {
  phrases.push(phrase);
  const opening = phrase.kind === "event" && phrase.name ? BATTLE_OF.exec(phrase.name) : null;
  if (!opening) return;
  const name = phrase.name!.slice(opening[0].length);
  const span = { start: phrase.span.end - name.length, end: phrase.span.end };
  phrases.push({ ...phrase, span, kind: "place", name, text: name, aliases: [], head: null, modifiers: [] });
}

/** The forces that are the subject of a verb of war. */
function actorsOf(predicates: readonly Predicate[]): Phrase[] {
  return predicates
    .filter((predicate) => warVerbs.has(predicate.lemma ?? ""))
    .flatMap((predicate) => agentOf(predicate) ?? [])
    .filter((phrase) => phrase.kind === "force" || phrase.kind === "name" || phrase.kind === "person");
}

/** What is taken without a name: "recovered everything", "regained the ground it had lost". */
const UNNAMED = new Set(["everything", "ground", "territory", "land"]);

/** The forces that take ground of which no place is told. */
function takersOf(predicates: readonly Predicate[]): Phrase[] {
  return predicates
    .filter(
      ({ lemma, passive, form, relative, negated, hypothetical, objects }) =>
        !passive && !relative && !negated && !hypothetical && form === "finite" && takesUnnamed(lemma, objects[0]?.[0]),
    )
    .flatMap((predicate) => agentOf(predicate)?.[0] ?? []);
}

function takesUnnamed(lemma: string | null, object: Phrase | undefined): boolean {
  if (!object || object.name !== null || !UNNAMED.has(object.head ?? "")) return false;
  return framesOf.get(lemma ?? "")?.some(({ change, place }) => change === "capture" && place === "object") ?? false;
}

/** The names coordinated with others. */
function listsOf(items: readonly Item[]): Phrase[][] {
  const lists: Phrase[][] = [];
  for (const item of items) {
    if (item.type !== "list" || item.members.length < 2) continue;
    const names = item.members.filter(({ name, kind }) => name && GROUND.has(kind));
    if (names.length > 1) lists.push(names);
  }
  return lists;
}

const GROUND = new Set(["name", "place"]);

/** Behind these stand names of all kinds. */
const OPEN_PREPOSITIONS = new Set(["to", "of", "between"]);

/** The places, and names that may be one, behind prepositions of place. */
function locationsOf(items: readonly Item[]): Phrase[] {
  const found: Phrase[] = [];
  for (let index = 1; index < items.length; index++) {
    const item = items[index]!;
    const before = items[index - 1]!;
    if (item.type !== "list" || before.type !== "word") continue;
    const { tag, token } = before.word;
    if (tag !== "to" && !(tag === "preposition" && placePrepositions.has(token.lower))) continue;
    const names = !OPEN_PREPOSITIONS.has(token.lower);
    for (const member of item.members)
      if (member.kind === "place" || (names && member.kind === "name")) found.push(member);
  }
  return found;
}
