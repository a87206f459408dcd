import type { EventMention } from "../../../clock/language.ts";
import { WORD } from "../../../clock/words.ts";
import { type English, wordAt } from "./english-words.ts";
import { isName, namesBefore, namesBehind } from "./event-places.ts";
import { type EventWord, eventWordAt } from "./event-words.ts";
import { spelled } from "./plausible.ts";

/** How many words a phrase may have before its noun: "after the second Ormian recapture of". */
const PHRASE = 6;

/** What a sentence tells of places it names ("they took Arden"), and what it speaks of again ("after the fall of Arden"). */
export function findEvents(words: English): EventMention[] {
  const events: EventMention[] = [];
  for (let at = 0; at < words.count; at++) {
    if (words.kind[at] !== WORD) continue;
    const word = eventWordAt(words.text, words.start[at]!, words.end[at]!);
    if (!word) continue;
    const found = word.form === "told" ? toldAt(words, at, word) : recalledAt(words, at, word);
    if (!found) continue;
    events.push(found);
    if (found.told && word.kind === "retake") events.push({ ...found, kind: "take" });
  }
  return events;
}

function toldAt(words: English, at: number, { kind }: EventWord): EventMention | null {
  if (unreal(words, at) || attributive.has(spelled(words, at - 1))) return null;
  // "in Orm-held" and "in Ormian occupied Arden"
  if (isName(words, at - 1) && within.has(wordAt(words, at - 2))) return null;
  const passive = isPassive(words, at);
  const object = kind === "leave" && wordAt(words, at + 1) === "from" ? at + 2 : at + 1;
  const names = passive ? namesBefore(words, at) : namesBehind(words, object).names;
  if (names.length === 0) return null;
  return { start: words.start[at]!, end: words.end[at]!, kind, names, told: true };
}

/** "After the fall of Arden", "following Orm's capture of Arden", "after capturing Arden", "The fall of Arden meant …". */
function recalledAt(words: English, at: number, { kind, form }: EventWord): EventMention | null {
  const from = form === "gerund" ? gerundOpens(words, at) : nounOpens(words, at);
  if (from < 0) return null;
  const link = wordAt(words, at + 1);
  if (form === "noun" && link !== "from" && (kind === "leave" || (link !== "of" && link !== "at"))) return null;
  const { names, end } = namesBehind(words, form === "noun" || link === "from" ? at + 2 : at + 1);
  if (names.length === 0) return null;
  return { start: words.start[from]!, end: words.end[end - 1]!, kind, names, told: false };
}

/** Prepositions behind which an event is one told before. */
const recalling = new Set(["after", "following", "since", "despite", "upon", "with", "through"]);

function gerundOpens(words: English, at: number): number {
  const word = spelled(words, at - 1);
  const adverb = word.endsWith("ly") ? 1 : 0;
  return recalling.has(spelled(words, at - 1 - adverb)) ? at : -1;
}

/** Where the noun phrase of an event begins, if a preposition, "that" or the sentence's beginning stands before it; else -1. */
function nounOpens(words: English, at: number): number {
  for (let from = at - 1; from >= Math.max(0, at - PHRASE); from--) {
    if (recalling.has(spelled(words, from))) return from + 1;
    if (wordAt(words, from) !== "the") continue;
    const before = wordAt(words, from - 1);
    if (recalling.has(spelled(words, from - 1))) return from;
    return at - from <= 2 && (from === 0 || before === "." || before === "that") ? from : -1;
  }
  return -1;
}

/** Words behind which a participle tells nothing: "the occupied Arden", "army-occupied Arden", "newly captured Arden". */
const attributive = new Set("the a an in of from to partially newly recently previously already - –".split(" "));

const within = new Set(["in", "of", "from", "to"]);
const unrealWords = new Set(["not", "never", "to", "would", "will", "could", "may", "might", "if", "when"]);

/** "Did not capture", "to be captured", "would be taken", "if Arden fell". */
function unreal(words: English, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 3); before--)
    if (unrealWords.has(wordAt(words, before))) return true;
  return false;
}

const beings = new Set(["was", "were", "been", "is", "are"]);

function isPassive(words: English, at: number): boolean {
  const verb = spelled(words, at);
  if (verb === "fell" || verb === "surrendered")
    return namesBehind(words, at + 1).names.length === 0 || verb === "fell";
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) if (beings.has(wordAt(words, before))) return true;
  return false;
}
