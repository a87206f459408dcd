import type { GroundOnDay, Period } from "./period.ts";

/**
 * How two neighbouring pieces of ground are joined on a day: `adjacent` one side has both, `corridor` one side has both
 * and the way from one to the other is the only one, `cut` one side had both until a few days ago, `barred` a river or
 * the like lies between.
 */
export const linkKinds = ["adjacent", "corridor", "cut", "barred"] as const;
export type LinkKind = (typeof linkKinds)[number];

export interface Link {
  readonly a: number;
  readonly b: number;
  readonly kind: LinkKind;
  /** What lies between, where that is barred. */
  readonly by: string | null;
  /** An end of it is attacked on the day. */
  readonly underFire: boolean;
}

/** A link counts as newly cut for so many days. */
export const newlyCut = 7;

/** The links of a day; neighbours on different sides that did not hang together lately have none. */
export function linksOn(period: Period, ground: GroundOnDay): Link[] {
  const before = period.piecesOn(Math.max(period.first, ground.day - newlyCut));
  const narrow = corridorsOf(ground);
  const links: Link[] = [];
  for (const { a, b } of period.borders) {
    const underFire = ground.fires.has(a) || ground.fires.has(b);
    if (together(ground.pieces, a, b)) {
      const corridor = narrow.get(a)?.has(b) || narrow.get(b)?.has(a);
      links.push({ a, b, kind: corridor ? "corridor" : "adjacent", by: null, underFire });
    } else if (together(before, a, b)) links.push({ a, b, kind: "cut", by: null, underFire });
  }
  for (const { a, b, by } of period.barred) links.push({ a, b, kind: "barred", by, underFire: false });
  return links;
}

/** Whether one side has both pieces, so that they are of one area. */
function together(pieces: GroundOnDay["pieces"], a: number, b: number): boolean {
  const [here, there] = [pieces[a]?.areas, pieces[b]?.areas];
  if (!here || !there) return false;
  // Most ground is of one area.
  if (here.length === 1 && there.length === 1) return here[0] === there[0];
  return here.some((area) => there.includes(area));
}

/** By each piece whose loss splits an area, every piece it would cut off. */
function corridorsOf({ areas }: GroundOnDay): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  for (const { stretch } of areas)
    for (const { ground, cutOff } of stretch.splitBy) {
      const own = found.get(ground) ?? new Set();
      found.set(ground, own);
      for (const part of cutOff) for (const piece of part) own.add(piece);
    }
  return found;
}
