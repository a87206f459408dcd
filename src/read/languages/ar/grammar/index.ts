import type { Document } from "../../../../model/index.ts";
import type { GroundEvent } from "../../../grammar/event.ts";
import { fold } from "../../../grammar/fold.ts";
import type { Bond, GrammarLanguage, SentenceReading } from "../../../grammar/language.ts";
import type { Phrase } from "../../../grammar/phrase.ts";
import type { Sentence } from "../../../text/sentence.ts";
import { genericPlaces } from "../lexicon/nouns.ts";
import { vocabularyOf } from "../morphology/vocabulary.ts";
import { plain } from "../words.ts";
import { bondsOf } from "./bonds.ts";
import { chunksOf } from "./chunks.ts";
import { clausesOf } from "./clauses.ts";
import { nominalEvents, verbEvents } from "./events.ts";
import { headFits } from "./heads.ts";
import { Scene } from "./scene.ts";
import { kinship, label, stems } from "./sides.ts";
import { wordsOf } from "./words.ts";

/** Arabic, for the control reader: roles come from prepositions and from the order of verb, subject and object. */
export const arabicGrammar: GrammarLanguage = {
  read,
  label,
  kinship,
  stems,
  // Arabic writes no initials.
  initials: () => [],
  headFits,
  proseField: (key) => /^(?:result|status|caption|النتيج|نتيج)/.test(plain(key)),
  belligerentColumn: (key) =>
    /^(?:combatant|belligerents?|units?|side|المتحاربون)\s*_?(\d)[abc]?$/.exec(plain(key))?.[1] ?? null,
  placePronouns: new Set(["عليها"]),
  transparentHeads: new Set(["مدينة"]),
  descriptionAlone: (text) => text,
  tellsApart: (word) => /^(?:ال)?(?:جديد|قديم|شمالي|جنوبي|شرقي|غربي|صغري|كبري|علوي|سفلي)|^\d/.test(plain(word)),
  vagueHeads: new Set(["منطقة"]),
  genericPlaceWords: new Set(genericPlaces.map(fold)),
};

/** The most words of a sentence: what runs on for longer is a table or a list without stops. */
const LONGEST = 300;
const PLACING = new Set(["في", "الي", "من", "ب", "قرب", "علي"]);

function read(sentence: Sentence, document: Document): SentenceReading {
  if (sentence.tokens.length > LONGEST) return { phrases: [], events: [], bonds: [], actors: [], locations: [] };
  const words = wordsOf(sentence, vocabularyOf(document));
  const phrases: Phrase[] = [];
  const events: GroundEvent[] = [];
  const bonds: Bond[] = [];
  const actors: Phrase[] = [];
  const locations: Phrase[] = [];
  let carried: Phrase | null = null;
  let antecedent: Phrase | null = null;
  let intended = false;
  for (const clause of clausesOf(words)) {
    const chunks = chunksOf(words, clause.from, clause.to);
    const wished = intended && clause.opener === "ان";
    const scene = new Scene(words, clause, chunks, { carried, antecedent, intended: wished });
    events.push(...verbEvents(scene), ...nominalEvents(scene));
    bonds.push(...bondsOf(scene));
    phrases.push(...chunks.map(({ phrase }) => phrase));
    const at = scene.verb;
    const verb = at < 0 ? null : words[at]!.verb!.verb;
    const agent = at < 0 ? null : scene.agent(at);
    if (
      agent &&
      agent.kind !== "pronoun" &&
      verb &&
      (verb.frame || verb.role) &&
      verb.frame?.change !== "fall" &&
      verb.role !== "happen" &&
      verb.role !== "done"
    ) {
      if (chunks.some(({ phrase }) => phrase === agent)) actors.push(agent);
      if (!clause.relative) carried = agent;
    } else if (!clause.relative)
      carried =
        chunks.find(({ phrase, preposition }) => phrase.kind === "force" && preposition === "")?.phrase ?? carried;
    intended = verb?.role === "try";
    antecedent =
      chunks.findLast(({ phrase }) => phrase.kind === "place" || phrase.kind === "name")?.phrase ?? antecedent;
    for (const { phrase, preposition } of chunks)
      if (PLACING.has(preposition) && (phrase.kind === "place" || phrase.kind === "name")) locations.push(phrase);
  }
  return { phrases, events, bonds, actors, locations };
}
