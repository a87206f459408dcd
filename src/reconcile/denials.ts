import type { Evidence } from "./evidence.ts";

/** The claims that deny a claim, by the claim denied. */
export function denialsOf({ readings }: Evidence): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { claims } of readings) {
    for (const claim of claims) {
      if (claim.kind !== "allegation" || !claim.denies) continue;
      found.set(claim.denies, [...(found.get(claim.denies) ?? []), claim.id]);
    }
  }
  return found;
}
