import type { Document } from "../../../../model/index.ts";
import { classOfTerm } from "../../../glossary/terms.ts";
import type { GroundEvent } from "../../../grammar/event.ts";
import { fold } from "../../../grammar/fold.ts";
import type { Bond, GrammarLanguage, SentenceReading } from "../../../grammar/language.ts";
import type { Phrase } from "../../../grammar/phrase.ts";
import type { Sentence } from "../../../text/sentence.ts";
import { hungarianGlossary } from "../glossary/index.ts";
import { genericPlaces } from "../lexicon/nouns.ts";
import type { Case } from "../morphology/endings.ts";
import { namesOf } from "../morphology/names.ts";
import { peoplesOf } from "../morphology/peoples.ts";
import { withoutEndings } from "../morphology/without-endings.ts";
import { type Chunk, chunksOf } from "./chunks.ts";
import { clausesOf } from "./clauses.ts";
import { attacking, contesting, repelling } from "./events/fighting.ts";
import { bringingUnderControl, heldByTheWay, holding, losingControl, strengthening } from "./events/holding.ts";
import { namedTakings } from "./events/nouns.ts";
import { driving, falling, moving, succeeding, taking } from "./events/taking.ts";
import { headFits } from "./heads.ts";
import { LatterPlaces } from "./latter.ts";
import { Phrases } from "./phrases.ts";
import { Scene } from "./scene.ts";
import { bondsOf, initials, kinship, label, stems } from "./sides.ts";
import { hungarianTables } from "./tables.ts";
import { wordsOf } from "./words.ts";

/** Hungarian, for the control reader: roles come from case endings, clauses from their finite verbs. */
export const hungarianGrammar: GrammarLanguage = {
  read,
  label,
  kinship,
  stems,
  initials,
  headFits,
  proseField: (key) => /^(?:result|status|eredmény|kimenetel|.*caption)/i.test(key),
  belligerentColumn: (key) =>
    /^(?:combatant|belligerents?|units?|side|szembenálló)\s*_?(\d)[abc]?$/i.exec(key)?.[1] ?? null,
  tables: hungarianTables,
  placePronouns: new Set(["ott"]),
  transparentHeads: new Set(["rész", "város"]),
  descriptionAlone: (text) => text,
  tellsApart: (word) => /^(?:eszak|del|kelet|nyugat|also|felso|regi|uj|kozep|kozponti|kulso|belso|\d)/.test(word),
  vagueHeads: new Set(["terület", "hely", "helyszín", "térség"]),
  genericPlaceWords: new Set(genericPlaces.map(fold)),
  withoutEndings,
  featureType: (head) => hungarianGlossary.termsOf(head)?.findLast((term) => classOfTerm(term) === "place") ?? head,
};

const RULES = [
  heldByTheWay,
  holding,
  bringingUnderControl,
  strengthening,
  losingControl,
  namedTakings,
  contesting,
  repelling,
  moving,
  taking,
  succeeding,
  driving,
  falling,
  attacking,
];
/** Cases in which a bare name is a place. */
const PLACING: ReadonlySet<Case> = new Set<Case>([
  "inessive",
  "illative",
  "elative",
  "superessive",
  "sublative",
  "adessive",
  "delative",
]);
/** The most words of a sentence: what runs on for longer is a table or a list without stops. */
const LONGEST = 300;

function read(sentence: Sentence, document: Document): SentenceReading {
  if (sentence.tokens.length > LONGEST) return { phrases: [], events: [], bonds: [], actors: [], locations: [] };
  const names = namesOf(document);
  const words = wordsOf(sentence, names, peoplesOf(document));
  const phrases = new Phrases(words, names);
  const latter = LatterPlaces.of(document);
  const events: GroundEvent[] = [];
  const bonds: Bond[] = [];
  const actors: Phrase[] = [];
  const chunks: Chunk[] = [];
  let carried: Phrase | null = null;
  for (const clause of clausesOf(words)) {
    const own = chunksOf(words, clause.words, names);
    const scene = new Scene(words, clause, own, phrases, {
      agent: carried,
      latter: latter.before(sentence.span.start),
      chunks,
    });
    chunks.push(...own);
    const found = RULES.flatMap((rule) => rule(scene));
    // "nem tudtak betörni X-be, és a támadásukat visszaverték": one failure told twice.
    events.push(
      ...found.filter(
        (event) =>
          !(event.change === "repel" && event.places.length === 0 && events.some(({ change }) => change === "repel")),
      ),
    );
    bonds.push(...bondsOf(scene));
    const subject = scene.subject();
    if (subject && scene.verbs.length > 0) actors.push(phrases.of(subject));
    if (!clause.relative && scene.agent) carried = scene.agent;
  }
  for (const chunk of chunks) phrases.of(chunk);
  const last = events.findLast(({ places, change }) => places.length > 0 && change !== "attack")?.places;
  if (last) latter.tell(sentence.span.start, last[last.length - 1]!);
  return {
    phrases: phrases.all(),
    events,
    bonds,
    actors,
    locations: chunks
      .filter((one) => PLACING.has(one.case) && (one.post === null || one.post === "ellen") && one.names.length > 0)
      .map((one) => phrases.of(one))
      .filter(({ kind }) => kind === "place" || kind === "name"),
  };
}
