import type { OrderOfBattle } from "../../ask/answers.ts";
import { csvOf } from "../picture/save.ts";
import { words } from "../strings/index.ts";

type Row = (string | number | null)[];

/** The order of battle as a table: a row for each force and commander, and one for each source of a number. */
export function tableOfForces(order: OrderOfBattle | null): string {
  const sides = [...(order?.sides ?? []), ...(order ? [{ ...order.unplaced, side: null, equipment: [] }] : [])];
  const rows = sides.flatMap(({ side, forces, commanders, strengths, equipment }): Row[] => {
    const names = new Map(forces.map(({ id, name }) => [id, name]));
    return [
      ...forces.map(({ name, within, acts }): Row => {
        const whole = within === null ? null : (names.get(within) ?? within);
        return [
          side,
          "force",
          name,
          whole,
          null,
          null,
          acts?.first ?? null,
          acts?.last ?? null,
          null,
          null,
          null,
          null,
        ];
      }),
      ...commanders.flatMap(({ name, of, role, fates }): Row[] => {
        const led = of === null ? null : (names.get(of) ?? of);
        const told = fates.length > 0 ? fates : [{ what: null, first: null, last: null, source: null }];
        return told.map(({ what, first, last, source }) => [
          ...[side, "commander", name, led, role, what, first, last],
          ...[null, null, null, source],
        ]);
      }),
      ...[...strengths, ...equipment].flatMap(({ what, who, unit, first, last, sources }) =>
        sources.map(
          ({ source, low, best, high }): Row => [
            ...[side, what, who, null, unit, null, first, last],
            ...[low, best, high, source],
          ],
        ),
      ),
    ];
  });
  return csvOf([words.forces.columns, ...rows]);
}
