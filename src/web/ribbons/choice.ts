/** How the rows of the ribbons can be ordered; the two by position need a position. */
export const orders = ["change", "name", "north", "west", "claims"] as const;
export type Order = (typeof orders)[number];

/** What the view has chosen of its own, as the address keeps it. */
export interface RibbonChoice {
  readonly order: Order;
  readonly byArea: boolean;
  /** Places that are opened into their sources, in the order in which they were. */
  readonly open: readonly string[];
}

const opened = "open.";
const area = "area";
/** More would make an address that some programs cut. */
const mostOpen = 40;

/** Reads the words of an address: an order, "area", and "open." with a place's id; what it does not know it leaves out. */
export function parseChoice(choice: string | null): RibbonChoice {
  const words = (choice ?? "").split(",");
  return {
    order: orders.find((order) => words.includes(order)) ?? orders[0],
    byArea: words.includes(area),
    open: [...new Set(words.filter((word) => word.startsWith(opened)).map((word) => word.slice(opened.length)))],
  };
}

/** The words for an address; null where all is as it is by default. */
export function formatChoice({ order, byArea, open }: RibbonChoice): string | null {
  const words = [
    ...(order === orders[0] ? [] : [order]),
    ...(byArea ? [area] : []),
    ...open.slice(-mostOpen).map((id) => opened + id),
  ];
  return words.length === 0 ? null : words.join(",");
}
