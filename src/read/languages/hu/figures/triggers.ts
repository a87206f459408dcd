import type { FigureWhat } from "../../../../model/index.ts";
import type { Token } from "../../../text/sentence.ts";
import { normal } from "../words.ts";

/** Verbs by what they tell of those counted, by the start of the word. */
const TRIGGERS: readonly (readonly [FigureWhat, RegExp])[] = [
  ["wounded", /^meg(?:sebes[íü]|sérül)|^(?:sebesül|sérül)t(?:ek|ett)?$/],
  ["executed", /^kivégez/],
  ["killed", /^(?:meg(?:öl|hal)|vesztett[eé]|elesett|elest|meggyilkol|életüket|életét|lemészárol|odavesz)/],
  ["captured", /^(?:elfog|fogságba|foglyul)/],
  ["surrendered", /^(?:megad(?:ta|ták)|letette|letették)/],
  ["evacuated", /^(?:evakuál|kimenekít|kimenekül|kitelepít)/],
  ["displaced", /^(?:elmenekül|menekült|otthonát|otthonukat|elüldöz|hajléktalan)/],
  ["missing", /^eltűnt/],
];
const DESTROYED =
  /^(?:megsemmis|felrobban|kilő|lelő|elpusztít|megrongál|zsákmányol|elveszít|elvesztett|lerombol)|^semmis/;

export interface Trigger {
  readonly what: FigureWhat;
  readonly index: number;
}

/** How many words from its number a verb may stand. */
const REACH = 40;

const isBound = (token: Token | undefined): boolean => token === undefined || /^[,;:.!?–—()]$/.test(token.text);

/** The nearest verb in the number's own clause that tells what became of people; null where none does. */
export function triggerNear(tokens: readonly Token[], from: number, to: number): Trigger | null {
  let best: Trigger | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (let at = to; at < to + REACH && !isBound(tokens[at]); at++) {
    const what = toldBy(tokens, at);
    if (!what) continue;
    [best, distance] = [{ what, index: at }, at - to];
    break;
  }
  for (let at = from - 1; at >= Math.max(0, from - REACH) && !isBound(tokens[at]); at--) {
    const what = toldBy(tokens, at);
    if (!what) continue;
    if (from - 1 - at < distance) best = { what, index: at };
    break;
  }
  return best;
}

export function toldBy(tokens: readonly Token[], at: number): FigureWhat | null {
  const bare = normal(tokens[at]!.text);
  const next = normal(tokens[at + 1]?.text ?? "");
  // "esett el", "sebesült meg": the prefix behind belongs to the verb.
  const word = /^(?:el|meg|ki|fel)$/.test(next) ? next + bare : bare;
  return TRIGGERS.find(([, form]) => form.test(word))?.[0] ?? null;
}

/** Whether a clause tells of destruction: "megsemmisítették a felkelők egyik tankját". */
export function isDestroyed(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = to; at < to + REACH && !isBound(tokens[at]); at++)
    if (DESTROYED.test(normal(tokens[at]!.text))) return true;
  for (let at = from - 1; at >= Math.max(0, from - REACH) && !isBound(tokens[at]); at--)
    if (DESTROYED.test(normal(tokens[at]!.text))) return true;
  return false;
}
