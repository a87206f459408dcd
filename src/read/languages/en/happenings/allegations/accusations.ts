import type { FoundAccusation, Named } from "../../../../happenings/found.ts";
import { subjectBefore } from "../../attribution/source.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import { agentOf, type Predicate } from "../../grammar/predicate.ts";
import { canAct, named } from "../actors.ts";
import { verbSet, wordSet } from "../forms.ts";
import { type SourceOf, speakerOf } from "../speakers.ts";
import { contentEnd, quoteOf } from "../text.ts";
import type { SentenceView } from "../view.ts";
import { GRAVE, wrongOf } from "./wrongs.ts";

const ACCUSING = verbSet("accuse blame");
const ALLEGING = verbSet("allege");
const REPORTING = verbSet(
  "say/said/saying claim report state declare document confirm reveal note describe announce assert maintain find/found/finding",
);
const ALLEGATIONS = wordSet("allegation allegations accusation accusations claim claims");
const HEARSAY = wordSet("allegedly reportedly purportedly supposedly");

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
  found.push(...nouns(view), ...hearsay(view));
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

/** "X accused Y of Z", "X blamed Y for Z", "X blamed Z on Y", "Y was accused by X of Z". */
function accusing(predicate: Predicate, view: SentenceView, sourceOf: SourceOf): FoundAccusation | null {
  const verb = predicate.verb;
  const link = linkAfter(view, verb);
  const accused = predicate.passive
    ? firstActor(predicate.subject)
    : actorBetween(view, verb + 1, link ?? contentEnd(view, verb + 1));
  let accuser: Named | null;
  if (predicate.passive) {
    const by = predicate.obliques.find(({ preposition }) => preposition === "by");
    accuser = by ? named(by.phrases.find((phrase) => canAct(phrase)) ?? null) : null;
  } else
    accuser =
      predicate.inherited || predicate.form === "gerund"
        ? (inheritedSpeaker(predicate, view, sourceOf) ?? null)
        : speakerOf(view, verb, sourceOf);
  if (!predicate.passive && accuser === null) return null;
  if (link === null) {
    // "blamed al-Qaeda": of what is told before.
    if (!accused || !view.verbOf(predicate).startsWith("blam")) return null;
  }
  const on = link !== null && view.lower(link) === "on";
  const from = on ? verb + 1 : (link ?? verb) + 1;
  const to = on ? (link as number) : link === null ? verb + 1 : contentEnd(view, from);
  if (link !== null && to <= from) return null;
  const blamed = on ? actorBetween(view, (link as number) + 1, contentEnd(view, (link as number) + 1)) : accused;
  if (!blamed) return null;
  const about = link === null ? "" : quoteOf(view, from, to);
  const wrong = link === null ? "other" : wrongOf(view.sentence.tokens.slice(from, to));
  if (wrong === "other" && accuser === null) return null;
  return {
    kind: "accusation",
    accuser,
    accused: blamed,
    wrong,
    about,
    evidence: [view.span(verb, Math.max(to, link === null ? verb + 1 : link + 1))],
    trigger: view.span(verb, verb + 1),
    rule: `allegation: ${view.verbOf(predicate)}`,
    confidence: 0.85,
  };
}

/** The "of" or "for" that opens what somebody is accused of; for "blamed Z on Y" the "on". */
function linkAfter(view: SentenceView, verb: number): number | null {
  const blame = view.lower(verb).startsWith("blam");
  const end = contentEnd(view, verb + 1);
  for (let index = verb + 1; index < end; index++) {
    const lower = view.lower(index);
    if (blame ? lower === "for" || lower === "on" : lower === "of" || lower === "for") {
      // "accused the Army of the North of …": an "of" inside a name belongs to it.
      const inside = [...view.chunks()].some((chunk) => chunk.from < index && chunk.to > index);
      if (!inside) return index;
    }
    if (lower === "," && index === verb + 1) return null;
  }
  return null;
}

function firstActor(chunks: readonly Chunk[] | null | undefined): Named | null {
  return named(chunks?.find((phrase) => canAct(phrase)) ?? null);
}

function actorBetween(view: SentenceView, from: number, to: number): Named | null {
  for (const chunk of view.chunks()) {
    if (chunk.from < from || chunk.from >= to) continue;
    if (chunk.text === "other" || view.lower(chunk.from) === "each") return null;
    if (chunk.kind === "time") continue;
    return canAct(chunk) || chunk.kind === "place"
      ? named(chunk)
      : { name: quoteOf(view, chunk.from, chunk.to), phrase: chunk };
  }
  return null;
}

/** "The rebels denied this, accusing the Army of …": whoever the verb before has. */
function inheritedSpeaker(predicate: Predicate, view: SentenceView, sourceOf: SourceOf): Named | null {
  const source = predicate.from;
  if (source) {
    const told = speakerOf(view, source.verb, sourceOf);
    if (told) return told;
  }
  const subject = predicate.subject?.find((phrase) => canAct(phrase));
  if (!subject) return speakerOf(view, predicate.verb, sourceOf);
  if (subject.kind === "pronoun") {
    const source = sourceOf(view.verbSpan(predicate));
    return source ? { name: source, phrase: null } : null;
  }
  return named(subject);
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

/** What is said between two words, as an accusation of whoever does it; null where nothing grave is told or nobody does it. */
function content(
  view: SentenceView,
  from: number,
  to: number,
  accuser: Named | null,
  alleging: boolean,
  trigger: number,
  rule: string,
): FoundAccusation | null {
  for (const deed of view.predicates) {
    if (deed.verb < from || deed.verb >= to || deed.negated || deed.hypothetical || deed.form === "infinitive")
      continue;
    const agent = agentOf(deed)?.find((phrase) => canAct(phrase) && phrase.kind !== "pronoun");
    if (
      !agent ||
      (agent.from < from && !deed.passive) ||
      agent.name?.includes(accuser?.name ?? "\u0000") ||
      accuser?.name.includes(agent.text) ||
      sharesName(agent.text, accuser?.name)
    )
      continue;
    // "shelling on X killed eight": the parser took the place for the one who did it.
    if (!deed.passive && view.words[agent.from - 1]?.tag === "preposition") continue;
    // The deed and what it is done to: the words from its verb to the end of its own clause.
    const start = Math.min(deed.verb, deed.passive ? (deed.subject?.[0]?.from ?? deed.verb) : deed.verb);
    const end = clauseEndOf(view, deed, to);
    const wrong = wrongOf(view.sentence.tokens.slice(start, end));
    if (!(GRAVE.has(wrong) || (alleging && wrong !== "other"))) continue;
    if (!DEEDS.test(view.verbOf(deed)) && wrong !== "chemical weapons" && wrong !== "war crimes") continue;
    return {
      kind: "accusation",
      accuser,
      accused: named(agent),
      wrong,
      about: quoteOf(view, Math.min(start, agent.from), end),
      evidence: [view.span(Math.min(trigger, start), end)],
      trigger: view.verbSpan(deed),
      rule,
      confidence: 0.7,
    };
  }
  return null;
}

/** "Azanian sources" do not accuse "Azanians". */
function sharesName(accused: string, accuser: string | undefined): boolean {
  if (!accuser) return false;
  const stems = (text: string): string[] =>
    text
      .split(/[^\p{L}]+/u)
      .filter((word) => /^\p{Lu}/u.test(word) && word.length > 3)
      .map((word) => word.replace(/s$/, ""));
  const own = stems(accuser);
  return stems(accused).some((stem) => own.includes(stem));
}

/** Verbs of what one is accused of, so that "rebels found a massacre" accuses no rebel. */
const DEEDS =
  /^(use|used|using|execut|behead|tortur|rap|loot|pillag|plunder|massacr|murder|kill|shot|shoot|deport|kidnap|abduct|tak|took|held|hold|commit|carr|conduct|perpetrat|fir|shell|bomb|attack|target|hit|struck|strik|deploy|drop|launch|burn|destroy|stole|steal|robb|captur|forc|plac|plant|lay|laid|abus|beat|detain|arrest)/;

function clauseEndOf(view: SentenceView, deed: Predicate, to: number): number {
  let end = Math.min(Math.max(deed.to, deed.verb + 1), to);
  for (const other of view.predicates)
    if (other.verb > deed.verb && other.verb < end) end = Math.max(deed.verb + 1, end);
  while (end < to && !["while", "after", "before", "when", ","].includes(view.lower(end))) end++;
  return end;
}

/** "claims that rebels had used gas", "allegations that …". */
function nouns(view: SentenceView): FoundAccusation[] {
  const found: FoundAccusation[] = [];
  for (let index = 0; index < view.words.length - 2; index++) {
    if (!ALLEGATIONS.has(view.lower(index)) || view.words[index]!.tag === "verb" || view.lower(index + 1) !== "that")
      continue;
    const chunk = [...view.chunks()].find((one) => one.from <= index && one.to > index);
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

/** The subject of a verb, for denials that need its words only. */
export function subjectText(view: SentenceView, verb: number): string | null {
  const stretch = subjectBefore(view.sentence.tokens, verb);
  return stretch ? quoteOf(view, stretch.start, stretch.end) : null;
}
