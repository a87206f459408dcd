import type { FoundAccusation } from "../../../../happenings/found.ts";
import { classesIn, wordClasses } from "../../../../text/vocabulary.ts";
import { agentOf, type Predicate } from "../../grammar/predicate.ts";
import { canAct, named } from "../actors.ts";
import { verbSet, wordSet } from "../forms.ts";
import { type SourceOf, speakerOf } from "../speakers.ts";
import { contentEnd, quoteOf } from "../text.ts";
import type { SentenceView } from "../view.ts";
import { accusing, inheritedSpeaker } from "./accusing.ts";
import { clauseEndOf, content, DEEDS } from "./deeds.ts";
import { GRAVE, wrongOf } from "./wrongs.ts";

const ACCUSING = verbSet("accuse blame");
const ALLEGING = verbSet("allege");
const REPORTING = verbSet(
  "say/said/saying claim report state declare document confirm reveal note describe announce assert maintain find/found/finding",
);
const ALLEGATIONS = wordSet("allegation allegations accusation accusations claim claims");
const HEARSAY = wordSet("allegedly reportedly purportedly supposedly");

const ALLEGATION = 1;
const HEARING = 2;
const marksOf = wordClasses(ALLEGATIONS, HEARSAY);

/** The accusations of a sentence. */
export function accusationsIn(view: SentenceView, sourceOf: SourceOf): FoundAccusation[] {
  const found: FoundAccusation[] = [];
  for (const predicate of view.predicates) {
    const verb = view.verbOf(predicate);
    if (predicate.negated) continue;
    const one = ACCUSING.has(verb)
      ? accusing(predicate, view, sourceOf)
      : ALLEGING.has(verb) || REPORTING.has(verb)
        ? saying(predicate, view, sourceOf, ALLEGING.has(verb))
        : null;
    if (one) found.push(one);
  }
  const marks = classesIn(view.sentence.tokens, marksOf);
  if (marks & ALLEGATION) found.push(...nouns(view));
  if (marks & HEARING) found.push(...hearsay(view));
  if (found.length < 2) return found;
  return found.filter(
    (one, index) =>
      !found.some(
        (other, at) =>
          at < index &&
          other.trigger.start <= one.trigger.start &&
          other.evidence[0].end >= one.trigger.end &&
          other.wrong === one.wrong,
      ),
  );
}

/** "X alleged that Y had …"; "X said that Y executed prisoners": what is said is grave, and done by another than who says it. */
function saying(
  predicate: Predicate,
  view: SentenceView,
  sourceOf: SourceOf,
  alleging: boolean,
): FoundAccusation | null {
  const verb = predicate.verb;
  if (predicate.passive || view.words[verb]!.tag !== "verb") return null;
  const accuser =
    predicate.form === "gerund" ? inheritedSpeaker(predicate, view, sourceOf) : speakerOf(view, verb, sourceOf);
  if (!accuser) return null;
  const that = view.lower(verb + 1) === "that";
  const from = that ? verb + 2 : verb + 1;
  const to = contentEnd(view, from);
  return content(view, from, to, accuser, alleging, verb, `allegation: ${view.verbOf(predicate)}`);
}

/** "claims that rebels had used gas", "allegations that …". */
function nouns(view: SentenceView): FoundAccusation[] {
  const found: FoundAccusation[] = [];
  for (let index = 0; index < view.words.length - 2; index++) {
    if (!ALLEGATIONS.has(view.lower(index)) || view.words[index]!.tag === "verb" || view.lower(index + 1) !== "that")
      continue;
    const chunk = view.chunks().find((one) => one.from <= index && one.to > index);
    const owner =
      chunk?.possessor && chunk.possessor.kind !== "pronoun"
        ? named(chunk.possessor)
        : chunk && chunk.modifiers.length > 0
          ? { name: quoteOf(view, chunk.from, index), phrase: null }
          : null;
    const clean =
      owner &&
      /^(there|no|some|the|several|many|numerous|unconfirmed|false|initial|new|further|earlier|previous|such|these|those|other|more)\b/i.test(
        owner.name,
      )
        ? null
        : owner;
    const one = content(view, index + 2, contentEnd(view, index + 2), clean, true, index, "allegation: noun");
    if (one) found.push(one);
  }
  return found;
}

/** "Rebels allegedly used poison gas": nobody is named who says so. */
function hearsay(view: SentenceView): FoundAccusation[] {
  const found: FoundAccusation[] = [];
  for (let index = 0; index < view.words.length; index++) {
    if (!HEARSAY.has(view.lower(index))) continue;
    const deed = view.predicates.find((predicate) => predicate.verb > index && predicate.verb <= index + 3);
    if (!deed || deed.negated) continue;
    const agents = agentOf(deed);
    const agent = agents?.find((phrase) => canAct(phrase) && phrase.kind !== "pronoun");
    if (!agent || !DEEDS.test(view.verbOf(deed))) continue;
    const end = clauseEndOf(view, deed, contentEnd(view, deed.verb));
    const start = deed.passive ? (deed.subject?.[0]?.from ?? deed.verb) : deed.verb;
    const wrong = wrongOf(view.sentence.tokens.slice(start, end));
    if (!GRAVE.has(wrong)) continue;
    found.push({
      kind: "accusation",
      accuser: null,
      accused: named(agent),
      wrong,
      about: quoteOf(view, start, end),
      evidence: [view.span(Math.min(start, agent.from), end)],
      trigger: view.verbSpan(deed),
      rule: "allegation: hearsay",
      confidence: 0.65,
    });
  }
  return found;
}
