import type { ControlClaim, When } from "../../model/index.ts";
import type { Difference } from "../answers.ts";
import { difference, type Finder, type Pair, unmatched } from "../pair.ts";

/** Control claims of the two sentences on one place that cannot both be so: another holder, day, change or extent. */
export const claims: Finder = (pair) => {
  const control = (list: typeof pair.a) =>
    list.flatMap((one) => one.claims.filter((claim): claim is ControlClaim => claim.kind === "control" && !claim.set));
  const here = (x: ControlClaim, y: ControlClaim): boolean => pair.samePlace(x.place.id, y.place.id);
  const same = unmatched(control(pair.a), control(pair.b), (x, y) => here(x, y) && x.change === y.change);
  const other = unmatched(same.a, same.b, here);
  return [
    ...same.matched.flatMap(([x, y]) => told(pair, x, y)),
    ...other.matched.map(([x, y]) => made(pair, x, y, "outcome", `${inWords(x)} in A, ${inWords(y)} in B`)),
    // Readers of two languages miss different things: only one reader's silence tells.
    ...(pair.revisions ? other.a : []).map((x) =>
      difference(pair, "only in A", "claim", `${inWords(x)} in A only`, { a: x.evidence }, { a: [x], b: [] }),
    ),
    ...(pair.revisions ? other.b : []).map((y) =>
      difference(pair, "only in B", "claim", `${inWords(y)} in B only`, { b: y.evidence }, { a: [], b: [y] }),
    ),
  ];
};

function told(pair: Pair, x: ControlClaim, y: ControlClaim): Difference[] {
  const holder = y.holder === null ? null : pair.sideOfB(y.holder);
  if (x.holder !== null && holder !== null && x.holder !== holder)
    return [made(pair, x, y, "actor", `${x.place.name}: ${x.holder} in A, ${y.holder} in B`)];
  if (!overlap(x.when, y.when))
    return [made(pair, x, y, "date", `${x.place.name}: ${x.when.edtf} in A, ${y.when.edtf} in B`)];
  if (x.extent !== y.extent && (x.extent === "whole") !== (y.extent === "whole"))
    return [made(pair, x, y, "outcome", `${inWords(x)} in A, ${inWords(y)} in B`)];
  if (x.modality !== y.modality && (x.modality === "stated") !== (y.modality === "stated"))
    return [made(pair, x, y, "source", `${x.place.name}: ${x.modality} in A, ${y.modality} in B`)];
  return [];
}

function made(pair: Pair, x: ControlClaim, y: ControlClaim, about: Difference["about"], note: string): Difference {
  return difference(pair, "different", about, note, { a: x.evidence, b: y.evidence }, { a: [x], b: [y] });
}

const inWords = ({ place, change, extent }: ControlClaim): string =>
  `${place.name}: ${change}${extent === "whole" || extent === "none" ? "" : ` (${extent === "part" ? "part" : extent})`}`;

function overlap(a: When, b: When): boolean {
  if (a.basis === "document" || b.basis === "document") return true;
  const before = (x: string | null, y: string | null): boolean => x !== null && y !== null && x < y;
  return !before(a.last, b.first) && !before(b.last, a.first);
}
