import type { FigureScope, Span } from "../../../../model/index.ts";
import { firstFrom } from "../../../figures/who.ts";
import type { Token } from "../../../text/sentence.ts";

/** How many words behind the quantity a word can stand that says what it covers. */
const REACH = 18;
/** And how many before it. */
const FAR = 60;
const MONTH =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\.?$/;
const PART_OF_DAY = /^(morning|afternoon|evening|night|noon|midnight|dawn|start|end|beginning|middle)$/;
const CAMPAIGN =
  /^(offensive|operation|battle|campaign|war|siege|conflict|counter-offensive|counteroffensive|uprising|invasion)$/;
const BREAK = new Set([";", "while", "whereas", "although", "but"]);

/**
 * What an English quantity covers by the words of its clause: "overall", "so far", "since the siege began" and "by 16 May"
 * run up to a day; "during the operation" and "in the course of the battle" are of the whole; null where nothing tells.
 */
export function scopeOf(tokens: readonly Token[], quantity: Span): FigureScope | null {
  const at = firstFrom(tokens, quantity.start);
  if (at >= tokens.length) return null;
  const [from, to] = clauseAround(tokens, at);
  const word = (index: number): string => (index >= from && index < to ? tokens[index]!.lower : "");
  for (let i = from; i < to; i++) {
    switch (word(i)) {
      case "overall":
      case "altogether":
      case "cumulatively":
        return "running";
      case "so":
        if (word(i + 1) === "far") return "running";
        break;
      case "since":
        // "since the offensive began", "since 28 October"; not "since they had no food".
        if (sinceEvent(i, word)) return "running";
        break;
      case "to":
        if (word(i + 1) === "date") return "running";
        break;
      case "by":
        if (byDay(i + 1, word)) return "running";
        break;
      case "during":
      case "throughout":
        if (namesCampaign(i + 1, word)) return "total";
        break;
      case "course":
        if (word(i + 1) === "of" && namesCampaign(i + 2, word)) return "total";
        break;
      case "total":
      case "toll":
      case "tally":
        // "in total", "bringing the total to 250"; "a total of 36" is just 36.
        if (i > at - 4 && i < at && word(i + 1) !== "of") return "running";
        if (word(i - 1) === "in") return "running";
        break;
    }
  }
  return null;
}

/** From the last break before the quantity to the next one behind it, or so many words. */
function clauseAround(tokens: readonly Token[], at: number): [from: number, to: number] {
  let to = at;
  while (to < tokens.length && to - at < REACH && !BREAK.has(tokens[to]!.lower)) to++;
  let from = at;
  while (from > at - FAR && from > 0 && !BREAK.has(tokens[from - 1]!.lower)) from--;
  // "…, but 36 were also killed by shells" goes on with what was counted before.
  const goesOn = tokens.slice(from, to).some(({ lower }) => lower === "also");
  return [goesOn ? Math.max(0, at - FAR) : from, to];
}

type WordAt = (index: number) => string;

function sinceEvent(at: number, word: WordAt): boolean {
  for (let i = at + 1; i < at + 7; i++) {
    if (CAMPAIGN.test(word(i)) || MONTH.test(word(i)) || /^(start|beginning|outbreak)$/.test(word(i))) return true;
  }
  return false;
}

/** "16 May", "May 16", "the morning of 16 May", "then": not "the rebels", not "the end of the day". */
function byDay(at: number, word: WordAt): boolean {
  if (word(at) === "then" || (word(at) === "that" && /^(time|point)$/.test(word(at + 1)))) return true;
  let i = at;
  if (/^(the|early|late|mid)$/.test(word(i))) i++;
  if (PART_OF_DAY.test(word(i))) {
    i++;
    if (/^(of|on)$/.test(word(i))) i++;
    if (/^(the)$/.test(word(i))) i++;
  }
  if (MONTH.test(word(i))) return true;
  return /^\d{1,2}(st|nd|rd|th)?$/.test(word(i)) && (MONTH.test(word(i + 1)) || MONTH.test(word(i + 2)));
}

function namesCampaign(at: number, word: WordAt): boolean {
  for (let i = at; i < at + 4; i++) if (CAMPAIGN.test(word(i))) return true;
  return false;
}
