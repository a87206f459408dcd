import { isCapital } from "../../../figures/pieces.ts";
import type { Token } from "../../../text/sentence.ts";
import { adverbs, beForms, haveForms, prepositions } from "../words.ts";
import { DENIED, NEEDS_CONTENT, type SpeechVerb, THINKERS } from "./words.ts";

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";
const isAdverb = (word: string): boolean => adverbs.has(word) || (word.length > 4 && word.endsWith("ly"));
const NO_VERB_AFTER = new Set([
  ...beForms,
  ..."to the a an of his their its her any no every each such current total".split(" "),
]);
const SHOWERS = new Set(
  "images image imagery footage video videos data figures photos photographs records statistics documents maps".split(
    " ",
  ),
);
const NOT_CLAIMED = new Set("responsibility victory lives credit".split(" "));
const PUT_OBJECTS = new Set("the its their total casualties losses".split(" "));

/** The token before a verb, adverbs left out. */
export function beforeVerb(tokens: readonly Token[], at: number): number {
  let i = at - 1;
  while (i >= 0 && isAdverb(lowerAt(tokens, i))) i--;
  return i;
}

/** Whether a word of the table says something here, and is no noun, no passive and no verb of another sense. */
export function speaks(tokens: readonly Token[], at: number, verb: SpeechVerb): boolean {
  const word = lowerAt(tokens, at);
  const before = lowerAt(tokens, beforeVerb(tokens, at));
  // "United States": a verb has no capital inside a sentence.
  if (at > 0 && isCapital((tokens[at] as Token).text)) return false;
  if (verb.form === "finite" && NO_VERB_AFTER.has(before)) return false;
  // "among reported units", "without mentioning it"; but "replied by claiming that".
  if (prepositions.has(before) && !(verb.form === "participle" && before === "by")) return false;
  if (NOUN_ALIKE.has(word) && !speakerBefore(tokens, at, word)) return false;
  const next = lowerAt(tokens, at + 1);
  if (word.startsWith("claim")) {
    if (NOT_CLAIMED.has(next)) return false;
    if (next === "the" && /^(lives|life)$/.test(lowerAt(tokens, at + 2))) return false;
  }
  switch (verb.kind) {
    case "shows":
      return next === "that" || shownBefore(tokens, at);
    case "thinks":
      return verb.form === "finite" && !haveForms.has(before) && THINKERS.has(before);
    case "denies":
      return tokens.slice(at + 1, at + 6).some((token) => DENIED.has(token.lower));
    case "accuses":
      return true;
    default:
      if (word === "described" && next === "as") return false;
      if (word.startsWith("respond")) return next === "that" || OPENS_SPEECH.has(next);
      if (THAT_ONLY.has(word))
        return (
          next === "that" ||
          BREAK_MARKS.includes(next) ||
          (isAmount(tokens, at + 1) && word.startsWith("count") && !word.startsWith("counter"))
        );
      if (KEPT.has(word) && PLACES.has(next) && !/^(least|most)$/.test(lowerAt(tokens, at + 2))) return false;
      if (word.startsWith("detail")) return POSSESSED.has(next);
      if (word.startsWith("put")) {
        return (
          (PUT_OBJECTS.has(next) || isLossesOf(tokens, at + 1)) &&
          tokens.slice(at + 1, at + 10).some((token) => token.lower === "at")
        );
      }
      return !NEEDS_CONTENT.has(word) || contentFollows(tokens, at + 1);
  }
}

const POSSESSED = new Set("his her their its my our the how what that".split(" "));

/** "put Norvan losses at six". */
const isLossesOf = (tokens: readonly Token[], at: number): boolean =>
  isCapital(tokens[at]?.text ?? "a") && PUT_OBJECTS.has(lowerAt(tokens, at + 1));

/** Forms that are as often nouns ("credible reports"): they are verbs only behind a name or a body that can speak. */
const NOUN_ALIKE = new Set(
  "report reports claim claims estimate estimates state states note notes record records document documents post posts show shows count counts comment comments".split(
    " ",
  ),
);
/** Words for bodies and people that can speak. */
export const SPEAKERS: ReadonlySet<string> = new Set(
  (
    "ministry army government official officials group agency newspaper observatory site website source sources analysts experts command staff " +
    "authorities military he she it they we some others most many who which media spokesman president channel organisation organization"
  ).split(" "),
);

function speakerBefore(tokens: readonly Token[], at: number, word: string): boolean {
  const before = tokens[beforeVerb(tokens, at)];
  if (before === undefined || before.kind !== "word") return false;
  // "a command post", "the spot reports": what a body has, not what it does.
  if (SPEAKERS.has(before.lower) && !(ADJUNCTS.has(word) && before.lower === "command")) return true;
  return word.endsWith("s") && isCapital(before.text) && at > 0;
}

const ADJUNCTS = new Set(["post", "posts", "record", "records", "count", "counts"]);

/** Verbs that say something only before "that" or a quotation: "countered with 13 divisions" says nothing. */
const THAT_ONLY = new Set(
  (
    "counter counters countered countering respond responds responded responding maintain maintains maintained maintaining insist insists insisted " +
    "comment commented remark remarked count counts counted counting stress stressed warn recall recalls recalled testify testified conclude concludes concluded"
  ).split(" "),
);
/** "the coldest winter recorded in Varda": where something was written down, not what it says. */
const KEPT = new Set("recorded documented published posted mentioned".split(" "));
const PLACES = new Set("in at by on from near around among during".split(" "));
const OPENS_SPEECH = new Set(['"', ":", "“", "‘"]);
const BREAK_MARKS = ['"', ":", "“", "‘", ",", "", ")", "”"];

function shownBefore(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) if (SHOWERS.has(lowerAt(tokens, i))) return true;
  return false;
}

/** "counted 16", "counted more than 16" */
function isAmount(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind === "number") return true;
  return BOUNDS.has(lowerAt(tokens, at)) && tokens.slice(at + 1, at + 3).some(({ kind }) => kind === "number");
}

const BOUNDS = new Set("more fewer less at over nearly about some almost up under".split(" "));

/** Something said follows a verb that can also take other objects; at the end of a clause what was said stands before it. */
function contentFollows(tokens: readonly Token[], at: number): boolean {
  let i = at;
  while (isAdverb(lowerAt(tokens, i))) i++;
  const token = tokens[i];
  return token === undefined || token.kind !== "punctuation" || "\":“,)”’'".includes(token.text);
}
