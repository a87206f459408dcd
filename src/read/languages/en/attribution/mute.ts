import { isCapital } from "../../../figures/pieces.ts";
import type { Token } from "../../../text/sentence.ts";
import { COUNTED, type NounClass } from "../figures/nouns.ts";
import { prepositions } from "../words.ts";
import type { Stretch } from "./names.ts";

/** Nouns whose things have no voice. */
const THINGS: ReadonlySet<NounClass> = new Set<NounClass>([
  "killed",
  "wounded",
  "killed or wounded",
  "vehicles",
  "munitions",
  "weapons",
  "units of place",
  "duration",
  "distance",
  "area",
  "money",
  "things",
]);
const EVENTS = new Set(
  (
    "attack attacks assault assaults offensive offensives advance advances battle battles siege sieges fighting clash clashes skirmish skirmishes " +
    "firefight firefights fight fights gunfire shots war conflict operation operations campaign incident incidents movement movements presence conditions situation temperature " +
    "losses damage items weather index rate number numbers level levels"
  ).split(" "),
);
const QUANTITIES = new Set("number group handful series majority".split(" "));
/** Words that name nobody by themselves, or deny that there is anybody. */
const EMPTY = new Set("such something anything nothing their his her its previous without all".split(" "));
const NOBODY = new Set("no little few neither none something nothing such".split(" "));

/**
 * Whether what stands before a verb of saying cannot have said anything: a thing, an event, a number, nobody. "Explosions were
 * heard, with fights reported around the mill" tells of no source.
 */
export function isMute(tokens: readonly Token[], { start, end }: Stretch): boolean {
  const first = tokens[start] as Token;
  if (NOBODY.has(first.lower) || (end - start === 1 && EMPTY.has(first.lower))) return true;
  let head = end - 1;
  for (let i = start; i < end; i++) {
    const word = (tokens[i] as Token).lower;
    if (word === "whom") return true;
    // "a number of officials": the officials.
    if (word === "of" && i > start && QUANTITIES.has((tokens[i - 1] as Token).lower)) continue;
    if (i > start && prepositions.has(word)) {
      head = i - 1;
      break;
    }
  }
  const token = tokens[head] as Token;
  if (token.kind === "number") return !(head > start && isCapital((tokens[head - 1] as Token).text));
  if (head > 0 && isCapital(token.text)) return false;
  if (EVENTS.has(token.lower)) return true;
  const noun = COUNTED.get(token.lower);
  return noun !== undefined && THINGS.has(noun.class);
}
