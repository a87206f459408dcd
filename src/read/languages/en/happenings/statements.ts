import type { SpeechAct } from "../../../../model/index.ts";
import type { FoundStatement, Named } from "../../../happenings/found.ts";
import type { Predicate } from "../grammar/predicate.ts";
import { verbTable, wordSet } from "./forms.ts";
import { type SourceOf, speakerOf } from "./speakers.ts";
import { contentEnd, quoteOf } from "./text.ts";
import type { SentenceView } from "./view.ts";

const ACTS: ReadonlyMap<string, SpeechAct> = verbTable<SpeechAct>([
  ["announcement", "announce declare proclaim"],
  ["demand", "demand"],
  ["condemnation", "condemn denounce decry deplore"],
  ["criticism", "criticise criticize slam/slammed/slamming lambast"],
  ["warning", "warn caution"],
  ["threat", "threaten"],
  ["promise", "vow pledge promise"],
  ["offer", "offer propose"],
  ["refusal", "refuse reject"],
  ["praise", "praise hail welcome congratulate thank commend"],
  ["appeal", "urge appeal ask request call plead"],
  ["concern", "express"],
  ["admission", "admit/admitted/admitting acknowledge concede"],
  [
    "statement",
    "say/said/saying state claim report tell/told/telling add note confirm argue assert insist maintain explain describe suggest write/wrote/written/writing comment remark",
  ],
]);
/** The cheap look. */
export const STATEMENT_WORDS: ReadonlySet<string> = new Set(
  [...ACTS.keys()].filter(
    (word) => !["add", "note", "call", "report", "state", "claim", "offer", "request"].includes(word),
  ),
);

const CONCERNS = wordSet(
  "concern concerns alarm doubt doubts regret outrage condolences hope support solidarity sorrow shock fear fears scepticism skepticism willingness readiness confidence disappointment gratitude horror",
);
/** What one calls somebody, not for something. */
const CALLING = new Set(["for", "on", "upon"]);

/** "including Argos", "of Argives": the stretch before the verb is no name. */
const OPENERS = /^(including|of|on|in|at|by|from|with|for|than|as|when)\b/i;
/** Nouns that look like verbs: "issued demands", "their requests". */
const NOT_VERBS = new Set(["verb", "determiner", "adjective", "preposition", "number"]);

const PHYSICAL: ReadonlySet<SpeechAct> = new Set<SpeechAct>(["offer", "threat", "promise", "refusal", "demand"]);

/** What the people and bodies of a sentence say. */
export function statementsIn(view: SentenceView, sourceOf: SourceOf): FoundStatement[] {
  const found: FoundStatement[] = [];
  for (const predicate of view.predicates) {
    const act = ACTS.get(view.verbOf(predicate));
    if (!act || predicate.passive || predicate.negated || predicate.hypothetical) continue;
    const one = read(predicate, act, view, sourceOf);
    if (one) found.push(one);
  }
  return found;
}

function read(predicate: Predicate, act: SpeechAct, view: SentenceView, sourceOf: SourceOf): FoundStatement | null {
  const at = predicate.verb;
  const word = view.words[at]!;
  if (word.tag !== "verb" || predicate.form === "infinitive") return null;
  if (predicate.chain.length > 0) return null;
  // "when asked how long …": nobody is told who asked.
  if (predicate.inherited && predicate.opener === "when") return null;
  const verb = word.token.lower;
  if (verb.endsWith("s") && NOT_VERBS.has(view.words[at - 1]?.tag ?? "")) return null;
  const content = contentOf(act, verb, at, view);
  if (!content) return null;
  const speaker =
    predicate.form === "gerund" || predicate.inherited
      ? carried(predicate, view, sourceOf)
      : speakerOf(view, at, sourceOf);
  if (!speaker || OPENERS.test(speaker.name)) return null;
  // What does not speak can still be offered, promised and threatened by: "the hill offered a view".
  if (
    PHYSICAL.has(act) &&
    speaker.phrase &&
    (speaker.phrase.kind === "place" || speaker.phrase.kind === "event" || /\d$/.test(speaker.name))
  )
    return null;
  const [from, to] = content;
  const about = quoteOf(view, from, to);
  if (about.length < 3) return null;
  return {
    kind: "statement",
    speaker,
    act,
    about,
    content: view.span(from, to),
    evidence: [view.span(Math.min(at, from), to)],
    trigger: view.span(at, at + 1),
    rule: `statement: ${verb}`,
    confidence: act === "statement" ? 0.8 : 0.85,
  };
}

/** Where what is said stands; null where the verb says nothing here. */
function contentOf(act: SpeechAct, verb: string, at: number, view: SentenceView): readonly [number, number] | null {
  const next = view.lower(at + 1);
  let from = at + 1;
  if (next === "" || next === ".") return null;
  switch (act) {
    case "appeal":
      if (verb.startsWith("call")) {
        if (!CALLING.has(next)) return null;
      } else if (
        verb.startsWith("ask") ||
        verb.startsWith("request") ||
        verb.startsWith("plead") ||
        verb.startsWith("appeal")
      ) {
        const end = contentEnd(view, from);
        const asks = view.words
          .slice(from, end)
          .some(({ token }) => token.lower === "to" || token.lower === "for" || token.lower === "that");
        if (!asks && !verb.startsWith("request")) return null;
      }
      break;
    case "concern":
      if (!view.words.slice(from, from + 4).some(({ token }) => CONCERNS.has(token.lower))) return null;
      break;
    case "statement":
      if (verb.startsWith("add") && !["that", ":", "“", '"', ","].includes(next)) return null;
      if (verb.startsWith("t") && verb !== "that") {
        // "told the paper that …", "told X: …"
        while (from < at + 9 && ![":", "that", "“", '"'].includes(view.lower(from)) && from < view.words.length) from++;
        if (view.lower(from) === ":" || view.lower(from) === "that") from++;
        else if (!["“", '"'].includes(view.lower(from))) return null;
      } else if (next === "that") from++;
      else if (
        !["say", "said", "saying", "says", "stated", "told", "added", "argued", "claimed", "confirmed"].includes(verb)
      )
        return null;
      else if (verb === "claimed" && /^(the|lives?|responsibility|victory|a)$/.test(next)) return null;
      else if (/^(to|by|in|on|at|with|of)$/.test(next)) return null;
      break;
    case "announcement":
      if (next === "that") from++;
      break;
    case "threat":
    case "refusal":
    case "promise":
      break;
    default:
      if (next === "that") from++;
  }
  from = behindTime(view, from);
  while ([":", ",", "that"].includes(view.lower(from)) && from < view.words.length) from++;
  // "…, which the Congress declared on 6 April": what was said stands before.
  if (view.words[from]?.tag === "month" || view.words[from + 1]?.tag === "month") return null;
  const to = contentEnd(view, from);
  return to > from ? [from, to] : null;
}

/** Whether a "that" opens what is said, and hangs on no noun ("those that stayed"). */
function opensContent(view: SentenceView, index: number): boolean {
  const before = view.words[index - 1]!;
  return (
    view.words[index]!.tag !== "determiner" &&
    (before.tag === "month" || before.tag === "name" || before.tag === "pronoun" || TIMES.has(before.token.lower))
  );
}

const TIMES = new Set("day week month year morning evening night afternoon reporters journalists".split(" "));

/** "said the following day that A", "threatened on 7 May that A", "warned X that A": A. */
function behindTime(view: SentenceView, from: number): number {
  for (let index = from; index < Math.min(from + 7, view.words.length); index++) {
    const { tag, token } = view.words[index]!;
    if (token.lower === "that" && index > from) return opensContent(view, index) ? index + 1 : from;
    if (tag === "verb" || tag === "auxiliary" || tag === "to" || token.text === '"' || token.text === "“") return from;
  }
  return from;
}

function carried(predicate: Predicate, view: SentenceView, sourceOf: SourceOf): Named | null {
  // The attribution reader knows the subject of the main clause better than the chain of verbs does.
  const source = sourceOf(view.verbSpan(predicate));
  if (source) return { name: source, phrase: null };
  if (predicate.from) return speakerOf(view, predicate.from.verb, sourceOf);
  return predicate.form === "gerund" ? null : speakerOf(view, predicate.verb, sourceOf);
}
