import type { Relation } from "../../../clock/language.ts";
import type { Meaning } from "../../../clock/meaning.ts";
import type { Collector } from "./collector.ts";
import { relationOfEnding } from "./endings.ts";
import { DAY_PARTS, monthOf, portionOf, unitOf, VAGUE_COUNTS } from "./lexicon.ts";

type Told = readonly [meaning: Meaning, relation?: Relation, modifier?: boolean];

const nextDay: Meaning = { kind: "adjacent", direction: 1, unit: "day", origin: "running" };
const sameDay: Meaning = { kind: "same", unit: "day", origin: "running" };
const spoken = (amount: number, direction: 1 | -1): Meaning => ({
  kind: "shift",
  amount,
  unit: "day",
  direction,
  origin: "reference",
});

/** Single words that tell a day by the one the narrative stands at. */
const SINGLE: ReadonlyMap<string, Told> = new Map<string, Told>([
  ["másnap", [nextDay]],
  ["másnapra", [nextDay, "by"]],
  ["másnapig", [nextDay, "until"]],
  ["másnapi", [nextDay, "at", true]],
  ["aznap", [sameDay]],
  ["aznapra", [sameDay, "by"]],
  ["aznapi", [sameDay, "at", true]],
  ["ugyanaznap", [sameDay]],
  ["tegnap", [spoken(1, -1)]],
  ["tegnapelőtt", [spoken(2, -1)]],
  ["holnap", [spoken(1, 1)]],
  ["ma", [{ kind: "vague", reference: "PRESENT", day: true }]],
  ["jelenleg", [{ kind: "vague", reference: "PRESENT" }]],
  ["mostanra", [{ kind: "vague", reference: "PRESENT" }]],
  ["nemrég", [{ kind: "vague", reference: "PAST" }]],
  ["naponta", [{ kind: "set", unit: "day" }]],
  ["hetente", [{ kind: "set", unit: "week" }]],
]);

/** Dates told from where the narrative stands: "másnap", "aznap éjjel", "két nappal később", "a következő két nap". */
export function relativeHead(found: Collector, at: number): number {
  const word = found.word(at);
  const single = SINGLE.get(word);
  if (single) {
    const [meaning, relation, modifier] = single;
    const part = DAY_PARTS.get(found.word(at + 1));
    if (part && (meaning.kind === "same" || meaning.kind === "adjacent"))
      return found.emit(at, at + 2, { ...meaning, part: part.part }, { relation: part.by ? "by" : relation });
    return found.emit(at, at + 1, meaning, { relation, modifier });
  }
  return (
    demonstrativeHead(found, at) ||
    adjacentHead(found, at) ||
    distanceHead(found, at) ||
    spanHead(found, at) ||
    courseHead(found, at) ||
    partHead(found, at)
  );
}

/** "ezen a napon", "ugyanabban a hónapban", "abban az évben", "a nap folyamán", "az év végén". */
function demonstrativeHead(found: Collector, at: number): number {
  if (!/^(?:ugyan)?(?:ezen|azon|ebben|abban|e)$/.test(found.word(at))) return 0;
  const article = found.word(at + 1) === "a" || found.word(at + 1) === "az" ? 1 : 0;
  const unit = unitOf(found.word(at + 1 + article));
  if (!unit || unit.ending === "") return 0;
  return found.emit(at, at + 2 + article, { kind: "same", unit: unit.value, origin: "named" });
}

/** "a következő nap", "az előző héten", "a következő két napban", "az elmúlt három hónap". */
function adjacentHead(found: Collector, at: number): number {
  const word = found.word(at);
  const next = word === "következő" || word === "rákövetkező" || word === "jövő";
  const last = word === "előző" || word === "múlt" || word === "elmúlt" || word === "megelőző";
  if (!next && !last) return 0;
  const start = found.word(at - 1) === "a" || found.word(at - 1) === "az" ? at - 1 : at;
  const { value } = found.at(at + 1);
  const counted = value > 0 || VAGUE_COUNTS.has(found.word(at + 1));
  const unit = unitOf(found.word(counted ? at + 2 : at + 1));
  if (counted && unit) {
    const meaning = {
      kind: "duration",
      amount: value > 0 ? value : null,
      unit: unit.value,
      side: next ? "next" : "last",
    } as const;
    return found.emit(start, at + 3, meaning, { relation: "for" });
  }
  const direction = next ? 1 : -1;
  if (unit && word !== "elmúlt")
    return found.emit(
      start,
      at + 2,
      { kind: "adjacent", direction, unit: unit.value, origin: "running" },
      relationOfEnding(unit.ending),
    );
  const month = monthOf(found.word(at + 1));
  if (!month) return 0;
  const date = { month: month.value };
  return found.emit(start, at + 2, { kind: "adjacent", direction, date, origin: "running" });
}

const AFTER = /^(?:később|múlva|múltán|utána|ezután|azután|rá)$/;
const BEFORE = /^(?:korábban|előbb|azelőtt|ezelőtt|előtte|hamarabb)$/;
/** What the beginning of something is called: distances from it are counted from its first day. */
const BEGINNING = /^(?:kezdet|kitör|megkezdés|megindul|megindít|indulás|indítás|kirobban)/;
/** How many words an event may be named with between "nappal" and "után". */
const EVENT_WORDS = 6;

/** "két nappal később", "három héttel ezelőtt", "három nappal az offenzíva kitörése után". */
function distanceHead(found: Collector, at: number): number {
  const { value, word } = found.at(at);
  const vague = VAGUE_COUNTS.has(word);
  if (value < 0 && !vague) return 0;
  const unit = unitOf(found.word(at + 1));
  if (!unit) return 0;
  const amount = vague ? null : value;
  const behind = found.word(at + 2);
  const back = BEFORE.test(behind);
  const shift = { kind: "shift", amount, unit: unit.value, counted: vague } as const;
  if (back || AFTER.test(behind)) {
    const origin = behind === "ezelőtt" ? "reference" : "running";
    return found.emit(at, at + 3, { ...shift, direction: back ? -1 : 1, origin });
  }
  if ((behind === "ezt" || behind === "azt") && /^(?:követően|megelőzően)$/.test(found.word(at + 3)))
    return found.emit(at, at + 4, {
      ...shift,
      direction: found.word(at + 3) === "követően" ? 1 : -1,
      origin: "running",
    });
  if (!/^(?:pal|tel|vel|val|ral|cel|el|al)$/.test(unit.ending) || (behind !== "a" && behind !== "az")) return 0;
  for (let end = at + 4; end < at + 4 + EVENT_WORDS; end++) {
    const last = found.word(end);
    if (last === "" || last === "," || last === ".") return 0;
    if (last !== "után" && last !== "előtt" && last !== "követően") continue;
    const named = found.word(at + 3);
    const begins = BEGINNING.test(found.word(end - 1));
    return found.emit(at, end + 1, {
      ...shift,
      direction: last === "előtt" ? -1 : 1,
      origin: "event",
      // The last vowel may be long before an ending: the name is looked for without it.
      event: named.slice(0, Math.max(4, named.length - 1)),
      ...(begins ? { into: true } : {}),
    });
  }
  return 0;
}

/** "két napig", "három napon át", "öt hónapon keresztül". */
function spanHead(found: Collector, at: number): number {
  const { value } = found.at(at);
  const unit = value < 0 ? null : unitOf(found.word(at + 1));
  if (!unit) return 0;
  const meaning = { kind: "duration", amount: value, unit: unit.value } as const;
  if (unit.ending === "ig") return found.emit(at, at + 2, meaning, { relation: "for" });
  const behind = found.word(at + 2);
  if (/n$/.test(unit.ending) && (behind === "át" || behind === "keresztül"))
    return found.emit(at, at + 3, meaning, { relation: "for" });
  return unit.ending === "" && behind === "alatt" ? found.emit(at, at + 3, meaning, { relation: "within" }) : 0;
}

/** "a nap folyamán", "a hét végén", "az év elején", "a hónap közepére". */
function courseHead(found: Collector, at: number): number {
  const article = found.word(at);
  if (article !== "a" && article !== "az") return 0;
  const unit = unitOf(found.word(at + 1));
  if (unit?.ending !== "") return 0;
  const behind = found.word(at + 2);
  if (behind === "folyamán" || behind === "során")
    return found.emit(at, at + 3, { kind: "same", unit: unit.value, origin: "running" });
  const portion = portionOf(behind);
  if (!portion || portion.ending === "") return 0;
  const meaning =
    unit.value === "day"
      ? ({ kind: "same", unit: "day", origin: "running" } as const)
      : ({ kind: "same", unit: unit.value, origin: "running", portion: portion.value } as const);
  return found.emit(at, at + 3, meaning, relationOfEnding(portion.ending));
}

/** "este", "estére", "éjszaka": a part of the running day. */
function partHead(found: Collector, at: number): number {
  const told = DAY_PARTS.get(found.word(at));
  if (!told) return 0;
  const { part, by, dawn } = told;
  return found.emit(
    at,
    at + 1,
    { kind: "part", part, definite: true, ...(dawn ? { dawn } : {}) },
    { relation: by ? "by" : "at" },
  );
}
