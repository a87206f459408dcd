import {
  type Actor,
  type AgreementClaim,
  type AgreementState,
  type AgreementType,
  compareDays,
  type Day,
} from "../../model/index.ts";
import { parseDay } from "../clock/calendar.ts";
import { fold } from "../grammar/fold.ts";
import type { Actors } from "./actors.ts";
import { baseOf, type Told } from "./base.ts";
import type { HappeningContext } from "./context.ts";
import type { FoundAgreement } from "./found.ts";
import type { PlaceLookup } from "./places.ts";

interface Thread {
  readonly id: string;
  readonly family: string;
  name: string | null;
  state: AgreementState;
  day: Day | null;
}

/** The agreement spoken of last, and in which sentence. */
interface Latest {
  readonly type: AgreementType;
  readonly index: number;
}

const FAMILIES: Readonly<Record<AgreementType, string>> = {
  ceasefire: "ceasefire",
  truce: "ceasefire",
  armistice: "armistice",
  evacuation: "evacuation",
  surrender: "surrender",
  "prisoner exchange": "exchange",
  peace: "peace",
  agreement: "agreement",
};
/** How many sentences an agreement stays the one that "the deal" means. */
const REACH = 25;
const OVER: ReadonlySet<AgreementState> = new Set<AgreementState>(["broken", "done", "rejected"]);
/**
 * So many days after an agreement was spoken of, the next one made is another, and so is one of which anything is told after it
 * had ended; an agreement that stood can be broken long after.
 */
const FAR = 366;
const MADE: ReadonlySet<AgreementState> = new Set<AgreementState>(["proposed", "agreed", "in force"]);

/**
 * Turns steps of agreements into claims and joins the steps of one agreement. A step opens a new agreement where the text
 * calls it new, or speaks of one made after the last had ended, or of another day's.
 */
export function agreementClaims(
  told: readonly Told<FoundAgreement>[],
  context: HappeningContext,
  actors: Actors,
  places: PlaceLookup,
): AgreementClaim[] {
  const lastOf = new Map<string, Thread>();
  const ofFamily = new Map<string, Thread[]>();
  const byName = new Map<string, Thread>();
  let latest = null as Latest | null;
  let count = 0;
  const claims: AgreementClaim[] = [];
  for (const one of told) {
    const { found } = one;
    const base = baseOf(one, context);
    const day = base.when.basis === "document" ? null : base.when.first;
    const name = found.name === null ? null : fold(found.name);
    // "the deal" is the last one spoken of, whatever its kind; without one it is nobody's.
    const near: Latest | null = latest !== null && one.index - latest.index <= REACH ? latest : null;
    if (found.leaning && !near) continue;
    const again = found.type === "agreement" && name === null && (found.leaning || found.definite || found.fresh);
    const type: AgreementType = again && near ? near.type : found.type;
    const family = FAMILIES[type];
    // A name is its agreement's; without one the last of its kind is meant.
    let thread = name === null ? meantOf(lastOf.get(family), ofFamily.get(family) ?? [], day) : byName.get(name);
    if (!thread || (name === null && opensNew(found, thread, day))) {
      thread = {
        id: context.identify(["agreement", family, count++]),
        family,
        name,
        state: found.state,
        day,
      };
      if (name !== null) byName.set(name, thread);
      ofFamily.set(family, [...(ofFamily.get(family) ?? []), thread]);
    }
    lastOf.set(family, thread);
    latest = { type, index: one.index };
    thread.state = found.state;
    thread.day = day ?? thread.day;
    const { start, end } = base.evidence[0]!;
    claims.push({
      kind: "agreement",
      id: context.identify(["agreement", start, end, type, found.state]),
      ...base,
      agreement: thread.id,
      type,
      state: found.state,
      parties: found.parties
        .map((party) => actors.resolve(party, one.topic))
        .filter((party): party is Actor => party !== null),
      place: found.locations.map((phrase) => places.resolve(phrase)).find((place) => place !== null) ?? null,
    });
  }
  return claims;
}

/** The agreement spoken of last; where it is long before or after the step, the nearest of its kind that is not. */
function meantOf(last: Thread | undefined, others: readonly Thread[], day: Day | null): Thread | undefined {
  if (last === undefined || !farApart(day, last.day)) return last;
  return others.findLast((other) => other.day !== null && !farApart(day, other.day)) ?? last;
}

function farApart(a: Day | null, b: Day | null): boolean {
  const [one, other] = [a, b].map((day) => (day === null ? null : parseDay(day)));
  return one != null && other != null && Math.abs(one - other) > FAR;
}

function opensNew(found: FoundAgreement, thread: Thread, day: Day | null): boolean {
  if (found.fresh) return true;
  if (farApart(day, thread.day) && (MADE.has(found.state) || OVER.has(thread.state))) return true;
  if (found.definite || !MADE.has(found.state)) return false;
  if (OVER.has(thread.state) || thread.name !== null) return true;
  if (found.state === "proposed" && thread.state !== "proposed") return true;
  return (
    found.state === "agreed" &&
    thread.state !== "proposed" &&
    day !== null &&
    thread.day !== null &&
    compareDays(day, thread.day) !== 0
  );
}
