import type { Commander, Estimate, Force, OrderOfBattle } from "../../ask/answers.ts";
import { dayInWords } from "../../export/ribbons/period.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";
import { capitalised } from "../words/counts.ts";
import { forceInWords } from "../words/happenings.ts";
import { type SideNames, sideName } from "../words/sides.ts";
import { numberOf, sayer, shortBounds } from "./figures.ts";

/** The order of battle, a paragraph a side. */
export function forcesText({ date, sides, unplaced }: OrderOfBattle, terminal: Terminal): string[] {
  const names: SideNames = Object.fromEntries(sides.map(({ side, names: own }) => [side, own]));
  const parts = sides.map((side) => [
    bold(capitalised(sideName(side.side, names)), terminal),
    ...partText(side, terminal),
    ...side.strengths.flatMap((estimate) => numberText("Strength", estimate, names, terminal)),
    ...side.equipment.flatMap((estimate) => numberText(capitalised(estimate.unit), estimate, names, terminal)),
  ]);
  if (unplaced.forces.length + unplaced.commanders.length + unplaced.strengths.length > 0) {
    parts.push([
      bold("On whose side is not told", terminal),
      ...partText(unplaced, terminal),
      ...unplaced.strengths.flatMap((estimate) => numberText("Strength", estimate, names, terminal)),
    ]);
  }
  if (parts.length === 0) return ["The documents name no force."];
  const head = date === null ? [] : [[`As it stood on ${dayInWords(date)}`]];
  return [...head, ...parts].flatMap((part, index) => [...(index === 0 ? [] : [""]), ...part]);
}

interface Part {
  readonly forces: readonly Force[];
  readonly commanders: readonly Commander[];
}

function partText({ forces, commanders }: Part, terminal: Terminal): string[] {
  const ids = new Set(forces.map(({ id }) => id));
  const top = forces.filter(({ within }) => within === null || !ids.has(within));
  const tree = top.flatMap((force) => treeText(force, forces, 1, terminal));
  const people = commanders.flatMap((commander) => wrapHanging(commanderInWords(commander), terminal, 4));
  return [...tree, ...(people.length === 0 ? [] : ["  Commanders and leaders", ...people])];
}

function treeText(force: Force, all: readonly Force[], depth: number, terminal: Terminal): string[] {
  const { name, inferred, changes } = force;
  const told = changes.map(({ what, other, first, source }) => {
    const when = first === null ? "" : ` on ${dayInWords(first)}`;
    const words = forceInWords({ force: { name: "", side: null }, rank: null, within: null, change: what, other });
    return `${words.trim()}${when} (${source})`;
  });
  const line = [`${name}${inferred ? " (by its place in a list)" : ""}`, ...told].join("; ");
  const units = all.filter(({ within, id }) => within === force.id && id !== force.id && depth < 6);
  return [
    ...wrapHanging(line, terminal, 2 * depth),
    ...units.flatMap((unit) => treeText(unit, all, depth + 1, terminal)),
  ];
}

/** "Anton Brask (Gen., Ostrian Army): killed, says A; captured, says B". */
function commanderInWords({ name, role, fates }: Commander): string {
  const office = role === null ? "" : `, ${role}`;
  const byFate = Map.groupBy(fates, ({ what }) => what);
  const told = [...byFate].map(([fate, events]) => {
    const day = events.find(({ first }) => first !== null)?.first ?? null;
    const firm = events.every(({ modality }) => modality !== "stated")
      ? `, so ${events.map(({ source }) => source).join(" and ")}`
      : "";
    return `${fate}${day === null ? "" : ` ${dayInWords(day)}`}${firm}`;
  });
  return `${name}${office}${told.length === 0 ? "" : `: ${told.join("; ")}`}`;
}

function numberText(what: string, estimate: Estimate, names: SideNames, terminal: Terminal): string[] {
  const { sources, agree } = estimate;
  const who = agree
    ? sources.map((source) => sayer(source, names)).join("; ")
    : sources.map((source) => `${shortBounds(source)} ${sayer(source, names)}`).join("; ");
  return wrapHanging(`${what}: ${numberOf(estimate)} – ${who}`, terminal, 2);
}

function wrapHanging(text: string, terminal: Terminal, indent: number): string[] {
  const [first = "", ...rest] = wrap(text, terminal.columns - 2, " ".repeat(indent));
  return [first, ...rest.map((line) => `  ${line}`)];
}
