import type { Phrase } from "../../../grammar/phrase.ts";
import { commonField } from "../../../happenings/fields.ts";
import type { Found, FoundAccusation, FoundAction } from "../../../happenings/found.ts";
import type { HappeningLanguage, SentenceHappenings, Surroundings } from "../../../happenings/language.ts";
import type { Sentence } from "../../../text/sentence.ts";
import { agentOf } from "../grammar/predicate.ts";
import { actionsIn } from "./actions/index.ts";
import { agreementsIn } from "./agreements/index.ts";
import { accusationsIn } from "./allegations/accusations.ts";
import { denialsIn } from "./allegations/denials.ts";
import { changesIn } from "./forces/changes.ts";
import { forcesIn } from "./forces/infobox.ts";
import { wordSet } from "./forms.ts";
import { ACTION, AGREEMENT, ALLEGATION, calls, FORCE, PERSON, RELATION, STATEMENT } from "./gate.ts";
import { outcomesIn } from "./outcomes.ts";
import { personsIn } from "./persons/index.ts";
import { commandersIn } from "./persons/infobox.ts";
import { campaignsIn, relationsIn } from "./relations.ts";
import { statementsIn } from "./statements.ts";
import { SentenceView } from "./view.ts";

/** English, for the reader of happenings. */
export const englishHappenings: HappeningLanguage = {
  mayMatter: (tokens, lead) => (calls(tokens) & (lead ? -1 : ~RELATION)) !== 0,
  read,
  commanders: commandersIn,
  fieldOf: commonField,
  forces: forcesIn,
  isTopic,
  campaigns: campaignsIn,
};

function read(sentence: Sentence, surroundings: Surroundings): SentenceHappenings {
  const { text, lead, title, sourceOf } = surroundings;
  const bits = calls(sentence.tokens);
  const view = new SentenceView(sentence, text);
  const accusations = bits & (ALLEGATION | STATEMENT) ? accusationsIn(view, sourceOf) : [];
  const found: Found[] = [...accusations];
  if (bits & ACTION) found.push(...actionsIn(view).filter((action) => !isAccused(action, accusations)));
  if (bits & PERSON) found.push(...personsIn(view));
  if (bits & AGREEMENT) found.push(...agreementsIn(view));
  if (bits & ALLEGATION) found.push(...denialsIn(view, sourceOf));
  if (bits & STATEMENT) found.push(...statementsIn(view, sourceOf));
  if (bits & FORCE) found.push(...changesIn(view));
  if (lead && bits & RELATION) found.push(...relationsIn(view, title), ...outcomesIn(view));
  return { found, topic: topicOf(view) };
}

/** "accused X of shelling Y": told as the accusation it is, not as a shelling by nobody. */
function isAccused({ by, trigger }: FoundAction, accusations: readonly FoundAccusation[]): boolean {
  if (by !== null) return false;
  return accusations.some(({ evidence }) => evidence[0].start <= trigger.start && trigger.end <= evidence[0].end);
}

/** The force that acts last in a main clause: whom "they" in the next sentence may mean. */
function topicOf(view: SentenceView): Phrase | null {
  let topic: Phrase | null = null;
  for (const predicate of view.predicates) {
    if (predicate.relative) continue;
    topic = agentOf(predicate)?.find((phrase) => phrase.kind === "force") ?? topic;
  }
  return topic;
}

const TOPICS = wordSet(`
  casualties losses reactions reaction response responses analysis assessment assessments legacy impact significance commemoration gallery strength
  forces commanders controversy controversies criticism statistics geography demographics etymology name terminology crimes humanitarian
  economic international media coverage opinion belligerents equipment medical medal awards decorations popular culture memorial consequences
`);

/** "Casualties and losses", "International reactions": topics; "Ostrian losses" too. */
function isTopic(heading: string): boolean {
  const words = heading
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
  return words.length > 0 && words.length < 7 && words.some((word) => TOPICS.has(word));
}
