import type { ActionType } from "../../../../../model/index.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import { singular } from "../../nouns.ts";
import { wordSet } from "../forms.ts";
import type { SentenceView } from "../view.ts";

/** Nouns that are actions by themselves, in the singular. */
const NOUNS: ReadonlyMap<string, ActionType> = new Map([
  ...entries("attack", "attack strike onslaught"),
  ...entries("assault", "assault storming"),
  ...entries("offensive", "offensive invasion incursion"),
  ...entries(
    "counter-attack",
    "counter-attack counterattack counter-assault counterassault counteroffensive counter-offensive counterstrike",
  ),
  ...entries("raid", "raid foray"),
  ...entries("ambush", "ambush"),
  ...entries("clash", "clash skirmish firefight gunfight gunbattle shootout fighting street-fighting"),
  ...entries("shelling", "shelling bombardment barrage cannonade salvo"),
  ...entries("air strike", "airstrike air-strike airraid"),
  ...entries("bombing", "bombing"),
  ...entries("explosion", "explosion blast detonation"),
  ...entries("landing", "landing"),
  ...entries("execution", "execution beheading"),
  ...entries("massacre", "massacre slaughter"),
  ...entries("hostage taking", "hostage-taking abduction kidnapping"),
  ...entries("looting", "looting pillaging pillage plundering"),
  ...entries("evacuation", "evacuation"),
]);

function entries(action: ActionType, words: string): [string, ActionType][] {
  return words.split(" ").map((word) => [word, action]);
}

/** The words that may be the head of an action, for a cheap look. */
export const ACTION_NOUNS: ReadonlySet<string> = new Set([
  ...NOUNS.keys(),
  "bomb",
  "bomber",
  "vbied",
  "svbied",
  "ied",
  "swap",
  "exchange",
]);

const AIR = wordSet("air aerial airborne helicopter aircraft jet warplane fighter-bomber");
const MISSILE = wordSet("missile rocket ballistic cruise himars katyusha grad mlrs");
const DRONE = wordSet("drone uav unmanned kamikaze loitering");
const SHELL = wordSet("artillery mortar tank naval howitzer");
const CHEMICAL = wordSet("chemical gas poison-gas sarin chlorine mustard");
const VEHICLE = wordSet("car truck vehicle lorry vehicle-borne");
/** Heads that say no more than that something was attacked. */
const PLAIN = wordSet("attack strike assault raid bombing bombardment barrage salvo fire bomber blast explosion");
/** "heart attack", "hunger strike", "air raid siren": no actions. */
const MISLEADING = wordSet(
  "heart panic scathing blistering stinging hunger general labour labor sit-down sympathy verbal cyber personal media legal diplomatic propaganda political false-flag",
);

/** The action a phrase names by its head and what stands before it; null where it names none. */
export function actionOf(chunk: Chunk, view: SentenceView): ActionType | null {
  const head = headOf(chunk, view);
  if (head < 0) return null;
  const noun = singular(view.lower(head));
  const before: string[] = [];
  for (let index = chunk.from; index < head; index++) before.push(...parts(view.lower(index)));
  if (before.some((word) => MISLEADING.has(word))) return null;
  const has = (set: ReadonlySet<string>): boolean => before.some((word) => set.has(word));
  const vehicle = has(VEHICLE) || noun.endsWith("vbied");
  if (noun === "vbied" || noun === "svbied") return "car bomb";
  if (noun === "bomb" || noun === "ied") return vehicle ? "car bomb" : null;
  if (noun === "bomber") return before.includes("suicide") ? (vehicle ? "car bomb" : "suicide attack") : null;
  if (noun === "swap" || noun === "exchange")
    return before.some((word) => word === "prisoner" || word === "prisoners" || word === "captives")
      ? "prisoner exchange"
      : null;
  const action = NOUNS.get(noun);
  if (!action) return null;
  if (PLAIN.has(noun)) {
    if (vehicle && (noun === "bombing" || noun === "attack" || before.includes("bomb"))) return "car bomb";
    if (before.includes("suicide")) return "suicide attack";
    if (has(CHEMICAL)) return "chemical attack";
    if (has(DRONE)) return "drone strike";
    if (has(MISSILE)) return "missile strike";
    if (has(AIR) && noun !== "assault") return "air strike";
    if (has(SHELL) && noun !== "raid") return "shelling";
    if (before.includes("bomb") && noun === "attack") return "bombing";
  }
  if (noun === "landing" && before.some((word) => ["emergency", "forced", "crash", "safe"].includes(word))) return null;
  return action;
}

/** The head of an action phrase: its last word, where that is no modifier of something else. */
function headOf(chunk: Chunk, view: SentenceView): number {
  let head = chunk.to - 1;
  // A phrase that "of" or a bracket made longer still has its head where the first noun run ends.
  for (let index = chunk.from; index < chunk.to; index++) {
    const tag = view.words[index]!.tag;
    if (tag === "preposition" || tag === "punctuation") {
      head = index - 1;
      break;
    }
  }
  const { tag, token } = view.words[head]!;
  if (tag !== "noun" && tag !== "name" && tag !== "verb") return -1;
  // "Operation Desert Strike" is a name; "Airstrikes hit" only begins a sentence.
  if (tag === "name" && head > 0 && token.text !== token.lower) return -1;
  return ACTION_NOUNS.has(singular(token.lower)) ? head : -1;
}

function parts(word: string): string[] {
  return word.includes("-") ? [word, ...word.split("-")] : [word];
}
