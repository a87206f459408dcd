import type { FigureClaim, FigureScope, FigureWhat, SideKey } from "../../model/index.ts";
import { Actors } from "../actors.ts";
import { type DayNumber, dayNumber } from "../days.ts";
import type { Evidence, View } from "../evidence.ts";
import type { Identity } from "../identity/identity.ts";
import { nameWords } from "../identity/normalise.ts";
import { claimCounts } from "../ledger/counting.ts";
import type { Voice, Voices } from "../voices.ts";
import type { Bounds } from "./bounds.ts";
import { isPartisan } from "./combine.ts";
import { copiesByReport } from "./copies.ts";

/** A figure claim with what it counts in the words of the case. */
export interface Counted {
  readonly claim: FigureClaim;
  readonly voice: Voice;
  /** Whether it repeats a claim of another document, whose voice it then has. */
  readonly copy: boolean;
  readonly what: FigureWhat;
  /** A side's key, a group, or the noun. */
  readonly who: string | null;
  readonly side: SideKey | null;
  readonly unit: string;
  readonly scope: FigureScope;
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly bounds: Bounds;
}

/** A count told for more days than this is no single event. */
const longestEvent = 14;

/** The figure claims that count under a view, each with its voice; planned and denied ones tell of nothing that was. */
export function countedFigures(evidence: Evidence, identity: Identity, voices: Voices, view: View): Counted[] {
  const counts = claimCounts(evidence, view);
  const copyOf = copiesByReport(evidence);
  const found: Counted[] = [];
  for (const reading of evidence.readings) {
    const actors = new Actors(identity, reading.document);
    for (const claim of reading.claims) {
      if (claim.kind !== "figure" || claim.modality === "planned" || claim.modality === "denied") continue;
      if (!counts(claim)) continue;
      const { first, last } = claim.when;
      if (first === null || last === null) continue;
      const counted = countedOf(claim, [dayNumber(first), dayNumber(last)], actors, identity);
      const own = voices.of(claim);
      const origin = own.kind === "document" ? copyOf.get(claim.id) : undefined;
      const voice = origin === undefined ? own : voices.document(origin);
      if (!believed(voice, counted, view)) continue;
      const copy = own.kind === "document" && voice.document !== claim.document;
      found.push({ ...counted, claim, voice, copy });
    }
  }
  return found.sort(
    (a, b) =>
      a.first - b.first ||
      a.last - b.last ||
      (a.claim.document < b.claim.document ? -1 : a.claim.document > b.claim.document ? 1 : 0) ||
      a.claim.evidence[0]!.start - b.claim.evidence[0]!.start ||
      (a.claim.id < b.claim.id ? -1 : 1),
  );
}

function countedOf(
  claim: FigureClaim,
  [first, last]: [DayNumber, DayNumber],
  actors: Actors,
  identity: Identity,
): Omit<Counted, "claim" | "voice" | "copy"> {
  const { figure } = claim;
  const { what, low, best, high } = figure;
  const named = figure.who === null ? null : actors.ofKey(figure.who);
  const known = (key: SideKey | null) => (key !== null && identity.sides.some((side) => side.key === key) ? key : null);
  const side = known(named) ?? known(actors.ofKey(figure.side));
  const thing = what === "vehicles" || what === "munitions" || what === "other";
  const noun = figure.who === null ? null : nameWords(figure.who).join(" ");
  const who = side ?? (thing ? (noun === figure.unit ? null : noun) : (figure.group ?? noun));
  const scope = figure.scope ?? (last - first > longestEvent ? "total" : "event");
  return { what, who, side, unit: figure.unit, scope, first, last, bounds: { low, best, high } };
}

/** Whether a source's word counts for a figure under the view's policy. */
function believed(voice: Voice, { what, side }: Pick<Counted, "what" | "side">, { policy }: View): boolean {
  if (voice.side === null || policy === undefined || policy === "weighed") return true;
  return policy === "against-interest" && !isPartisan(voice.side, what, side);
}
