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
  const before = period.on(Math.max(period.first, ground.day - newlyCut));
  const narrow = corridorsOf(ground);
  const { borders, barred } = period.terrain;
  const fired = (piece: number) => ground.fires.has(piece);
  const links: Link[] = [];
  for (const border of borders) {
    const [a, b] = [period.pieceOf(border.a), period.pieceOf(border.b)];
    const underFire = fired(a) || fired(b);
    if (together(ground, a, b)) {
      const kind = narrow.has(`${a} ${b}`) || narrow.has(`${b} ${a}`) ? "corridor" : "adjacent";
      links.push({ a, b, kind, by: null, underFire });
    } else if (together(before, a, b)) links.push({ a, b, kind: "cut", by: null, underFire });
  }
  for (const { a, b, by } of barred)
    links.push({ a: period.pieceOf(a), b: period.pieceOf(b), kind: "barred", by, underFire: false });
  return links;
}

/** Whether one side has both pieces, so that they are of one area. */
function together({ pieces }: GroundOnDay, a: number, b: number): boolean {
  const areas = pieces[a]?.areas ?? [];
  return areas.some((area) => pieces[b]?.areas.includes(area));
}

/** From each piece whose loss splits an area to every piece it would cut off, as "piece piece". */
function corridorsOf({ areas }: GroundOnDay): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { stretch } of areas)
    for (const { ground, cutOff } of stretch.splitBy)
      for (const part of cutOff) for (const piece of part) found.add(`${ground} ${piece}`);
  return found;
}
