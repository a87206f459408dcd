import type { Case } from "../case/case.ts";
import { compareDays, type Day, type SideKey } from "../model/index.ts";
import { type Commander, commandersOf, type Estimate, type Force, rosterOf, Voices } from "../reconcile/index.ts";
import type { OrderOfBattle, SideForces, View } from "./answers.ts";
import { checkDay, checkView } from "./days.ts";
import { derived } from "./derived.ts";
import { sidesByWeight } from "./sides.ts";

/**
 * The order of battle: each side's forces and units, those who came to it or left, its commanders with their fate, and its
 * strength and equipment as each source has it; on a day, or over all that the documents tell. Throws a Problem for a day
 * that is none.
 */
export function forces(kase: Case, options: { readonly date?: string; readonly view?: View } = {}): OrderOfBattle {
  const all = derived(kase);
  const view = checkView(options.view ?? {});
  const date = options.date === undefined ? null : checkDay(options.date);
  const evidence = all.evidenceUnder(view);
  const voices = new Voices(evidence, all.identity);
  const roster = rosterOf(evidence, all.identity, voices, view, date);
  const sideOf = new Map(roster.map(({ id, side }) => [id, side]));
  const people = commandersOf(evidence, all.identity, voices, view, date, (key) => sideOf.get(key) ?? null);
  const numbers = withoutRepeats(
    all.estimatesUnder(view).filter((estimate) => isStrength(estimate) && holdsOn(estimate, date)),
  );
  const sides = sidesByWeight(all).map(({ key, names }) => sideForces(key, names, roster, people, numbers));
  return {
    date,
    sides: sides.filter((side) => side.forces.length + side.commanders.length + side.strengths.length > 0),
    unplaced: {
      forces: roster.filter(({ side }) => side === null),
      commanders: people.filter(({ side, of }) => side === null && of !== null && sideOf.has(of)),
      strengths: numbers.filter(({ side, what }) => side === null && what === "strength"),
    },
  };
}

function sideForces(
  key: SideKey,
  names: readonly string[],
  roster: readonly Force[],
  people: readonly Commander[],
  numbers: readonly Estimate[],
): SideForces {
  const own = numbers.filter(({ side }) => side === key);
  return {
    side: key,
    names,
    forces: roster.filter(({ side }) => side === key),
    commanders: people.filter(({ side }) => side === key),
    strengths: own.filter(({ what }) => what === "strength"),
    equipment: own.filter(({ what }) => what === "vehicles" || what === "munitions"),
  };
}

/** How many were under arms; tanks and guns as a list of strengths has them, not those that were lost. */
function isStrength({ what, scope }: Estimate): boolean {
  return what === "strength" || (what === "vehicles" && scope === "total");
}

/** Leaves out a number that the same sources give again for a longer time. */
function withoutRepeats(estimates: readonly Estimate[]): Estimate[] {
  const given = (estimate: Estimate) =>
    JSON.stringify([
      estimate.what,
      estimate.side ?? estimate.who,
      estimate.sources.map(({ source, low, best, high }) => [source, low, best, high]),
    ]);
  const totals = new Set(estimates.filter(({ scope }) => scope === "total").map(given));
  return estimates.filter((estimate) => estimate.scope === "total" || !totals.has(given(estimate)));
}

function holdsOn({ first }: Estimate, date: Day | null): boolean {
  return date === null || compareDays(first, date) <= 0;
}
