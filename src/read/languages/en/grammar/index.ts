import type { Document } from "../../../../model/index.ts";
import { fold } from "../../../grammar/fold.ts";
import type { GrammarLanguage, SentenceReading } from "../../../grammar/language.ts";
import type { Phrase } from "../../../grammar/phrase.ts";
import type { Sentence } from "../../../text/sentence.ts";
import { frames } from "../verbs/frame-list.ts";
import { placePrepositions } from "../words.ts";
import { parse } from "./events.ts";
import type { Item } from "./lists.ts";
import { genericHeads } from "./phrases/name.ts";
import { agentOf, type Predicate } from "./predicate.ts";
import { bonds, kinship, label } from "./sides.ts";

const WAR_VERBS = new Set([
  ...frames.map((frame) => frame.lemma),
  "launch",
  "shell",
  "bomb",
  "bombard",
  "strike",
  "ambush",
  "fire",
  "deploy",
  "counterattack",
  "stage",
  "mount",
  "regroup",
  "reinforce",
  "claim",
  "kill",
  "defend",
  "announce",
]);
WAR_VERBS.delete("be");
WAR_VERBS.delete("have");
for (const civil of [
  "begin",
  "see",
  "set",
  "put",
  "give",
  "make",
  "keep",
  "leave",
  "come",
  "go",
  "change",
  "win",
  "raise",
  "fall",
  "land",
  "enter",
  "reach",
  "cross",
  "flee",
  "evacuate",
  "complete",
])
  WAR_VERBS.delete(civil);

/** A region is not the town it is named after. */
const REGIONS = new Set([
  "oblast",
  "province",
  "governorate",
  "raion",
  "canton",
  "county",
  "region",
  "prefecture",
  "state",
  "island",
]);

/** Fields of an infobox that are written as prose. */
const PROSE_FIELD = /result|status|caption/i;

/** Keys of infobox fields that list forces by column, as wikis number them ("Combatant1", "Units2"). */
const BELLIGERENT_COLUMN = /^(combatant|belligerents?|units?|side)\s*_?(\d)[abc]?$/i;

const LOCATING = /\s+(?:of|on|in|near|at|overlooking)\s+/;

const DISTINGUISHING = /^(north|south|east|west|upper|lower|old|new|central|inner|outer|\d)/;

/** English, for the control reader. */
export const englishGrammar: GrammarLanguage = {
  read,
  label,
  kinship,
  headFits,
  proseField: (key) => PROSE_FIELD.test(key),
  belligerentColumn: (key) => BELLIGERENT_COLUMN.exec(key)?.[2] ?? null,
  placePronouns: new Set(["it", "there"]),
  transparentHeads: new Set(["part", "city"]),
  descriptionAlone: (text) => text.split(LOCATING)[0]!,
  tellsApart: (word) => DISTINGUISHING.test(word),
  vagueHeads: new Set(["area", "location", "place", "site"]),
  genericPlaceWords: new Set(
    [...genericHeads, "city", "town", "the", "new", "old", "proper", "itself"]
      .filter((word) => !REGIONS.has(word))
      .map(fold),
  ),
};

function read(sentence: Sentence, document: Document): SentenceReading {
  const { items, predicates, events, words } = parse(sentence, document.text);
  const phrases: Phrase[] = items.flatMap((item) => (item.type === "list" ? [...item.members] : []));
  return {
    phrases,
    events,
    bonds: bonds(items, predicates),
    actors: actorsOf(predicates),
    locations: locationsOf(items, predicates, words.length),
  };
}

function actorsOf(predicates: readonly Predicate[]): Phrase[] {
  return predicates
    .filter((predicate) => WAR_VERBS.has(predicate.lemma ?? ""))
    .flatMap((predicate) =>
      (agentOf(predicate) ?? []).filter(
        (phrase) => phrase.kind === "force" || phrase.kind === "name" || phrase.kind === "person",
      ),
    );
}

function locationsOf(items: readonly Item[], _predicates: readonly Predicate[], _length: number): Phrase[] {
  const found: Phrase[] = [];
  for (let index = 1; index < items.length; index++) {
    const item = items[index]!;
    const before = items[index - 1]!;
    if (item.type !== "list" || before.type !== "word") continue;
    if (
      (before.word.tag === "preposition" && placePrepositions.has(before.word.token.lower)) ||
      before.word.tag === "to"
    )
      found.push(
        ...item.members.filter(
          (member) =>
            member.kind === "place" ||
            (member.kind === "name" &&
              before.word.token.lower !== "to" &&
              before.word.token.lower !== "of" &&
              before.word.token.lower !== "between"),
        ),
      );
  }
  return found;
}

const FAMILIES_OF_HEADS: readonly ReadonlySet<string>[] = [
  new Set("city town village settlement hamlet".split(" ")),
  new Set("district neighborhood neighbourhood quarter suburb area zone region".split(" ")),
  new Set(
    "base camp barracks airport airfield airbase academy headquarters complex facility fort garrison school".split(" "),
  ),
  new Set("hill mountain ridge height hilltop peak mount".split(" ")),
  new Set("project complex housing apartment area neighborhood neighbourhood".split(" ")),
  new Set("factory plant complex facility mill works area".split(" ")),
  new Set("road highway route street line corridor".split(" ")),
  new Set("oblast province region governorate county canton area territory".split(" ")),
  new Set("island islet isle".split(" ")),
];

/** "the base" can be an academy, "the town" a place with no type yet. */
function headFits(head: string, place: { readonly type: string; readonly name: string }): boolean {
  if (head === place.type) return true;
  const last = fold(place.name).split(" ").pop()!;
  if (last === head) return true;
  const known = FAMILIES_OF_HEADS.filter((family) => family.has(head));
  if (place.type === "place")
    return (
      FAMILIES_OF_HEADS[0]!.has(head) || FAMILIES_OF_HEADS[1]!.has(head) || known.some((family) => family.has(last))
    );
  return known.some((family) => family.has(place.type) || family.has(last));
}
