import type { Ledger } from "../state/ledger.ts";
import type { TimelineChoice } from "./choice.ts";
import type { Mark } from "./items.ts";

/** The marks of one side, of none, or of the agreements between them. */
export interface LaneOfMarks {
  readonly key: string;
  readonly side: string | null;
  readonly marks: readonly Mark[];
}

/** The lanes that have something to show, agreements first, and how many things are told of days outside of the case's. */
export function lanesOf(
  marks: readonly Mark[],
  ledger: Pick<Ledger, "first" | "last" | "sides">,
  { hidden, datedOnly }: Pick<TimelineChoice, "hidden" | "datedOnly">,
): { readonly lanes: readonly LaneOfMarks[]; readonly outside: number } {
  const wanted = marks.filter(({ kind, vague }) => !hidden.includes(kind) && !(datedOnly && vague));
  const within = wanted.filter(({ first, last }) => last >= ledger.first && first <= ledger.last);
  const clipped = within.map((mark) => ({
    ...mark,
    first: Math.max(mark.first, ledger.first),
    last: Math.min(mark.last, ledger.last),
  }));
  const lanes: LaneOfMarks[] = [
    { key: "agreements", side: null, marks: clipped.filter(({ kind }) => kind === "agreement") },
    ...[...ledger.sides.map(({ key }) => key), null].map((side) => ({
      key: side === null ? "none" : `side ${side}`,
      side,
      marks: clipped.filter((mark) => mark.side === side && mark.kind !== "agreement"),
    })),
  ];
  return {
    lanes: lanes.filter((lane) => lane.marks.length > 0),
    outside: wanted.length - within.length,
  };
}
