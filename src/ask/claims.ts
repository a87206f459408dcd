import type { Case } from "../case/case.ts";
import { type Actor, type Claim, type ClaimKind, compareDays, type FigureClaim, type SideKey } from "../model/index.ts";
import { claimCounts, sideMentionId } from "../reconcile/index.ts";
import type { ClaimWithSentence, View } from "./answers.ts";
import { checkView } from "./days.ts";
import { type Derived, derived } from "./derived.ts";
import { findPlaceIn } from "./find-place.ts";
import { Sentences } from "./sentence.ts";

/** Which claims are wanted: of one place (its id or any of its names), one document, one kind, of some ids, and those that count under a view. */
export interface ClaimChoice {
  readonly place?: string;
  /** A document's whole id. */
  readonly document?: string;
  readonly kind?: ClaimKind;
  readonly ids?: ReadonlySet<string>;
  readonly view?: View;
  /** Those that people rejected, which count nowhere else, in place of those that count. */
  readonly rejected?: boolean;
}

/**
 * The claims with the sentences that make them, by day and then in the order of documents and their texts. Places and
 * sides are the case's.
 */
export function claims(kase: Case, choice: ClaimChoice = {}): ClaimWithSentence[] {
  const all = derived(kase);
  const place = choice.place === undefined ? null : findPlaceIn(all.identity, choice.place).id;
  const counts = claimCounts(all.evidence, checkView(choice.view ?? {}));
  const found: ClaimWithSentence[] = [];
  for (const reading of choice.rejected === true ? rejectedReadings(all) : all.evidence.readings) {
    if (choice.document !== undefined && reading.document !== choice.document) continue;
    const wanted = reading.claims
      .filter((claim) => choice.ids === undefined || choice.ids.has(claim.id))
      .filter((claim) => (choice.kind === undefined || claim.kind === choice.kind) && counts(claim))
      .map((claim) => ofCase(claim, all))
      .filter((claim) => place === null || concerns(claim, place, all));
    if (wanted.length === 0) continue;
    found.push(...withSentences(kase, wanted));
  }
  return found.sort(
    (a, b) =>
      compareDays(dayOfClaim(a), dayOfClaim(b)) ||
      compare(a.document, b.document) ||
      a.evidence[0]!.start - b.evidence[0]!.start ||
      compare(a.id, b.id),
  );
}

/** The ids of the claims about each place that any is about, in the order of `claims`. */
export function claimsByPlace(kase: Case): Map<string, string[]> {
  const { historiesUnder } = derived(kase);
  const sets = new Map(historiesUnder({}).sets.map((set) => [set.claim, set.places]));
  const found = new Map<string, string[]>();
  for (const claim of claims(kase)) {
    for (const place of placesOf(claim, sets)) {
      const own = found.get(place);
      if (own) own.push(claim.id);
      else found.set(place, [claim.id]);
    }
  }
  return found;
}

/** The places a claim is about: the one it names, or those that its set was resolved to. */
function placesOf(claim: Claim, sets: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (claim.kind === "control" && claim.set) return sets.get(claim.id) ?? [];
  if (claim.kind !== "control" && claim.kind !== "action" && claim.kind !== "agreement") return [];
  return claim.place?.id ? [claim.place.id] : [];
}

/** The rejected claims, by document. */
function rejectedReadings({ evidence }: Derived): { document: string; claims: Claim[] }[] {
  const claims = [...(evidence.decided?.rejected.values() ?? [])].map(({ claim }) => claim);
  return [...Map.groupBy(claims, ({ document }) => document)].map(([document, own]) => ({ document, claims: own }));
}

/** The claims of one document with the sentences that make them. */
export function withSentences(kase: Case, wanted: readonly Claim[]): ClaimWithSentence[] {
  const document = wanted[0] === undefined ? null : kase.document(wanted[0].document);
  const sentences = document ? new Sentences(document) : null;
  const { decided } = derived(kase).evidence;
  const decidedOf = (id: string): Pick<ClaimWithSentence, "decided"> => {
    const rejected = decided?.rejected.get(id);
    if (rejected) return { decided: { state: "rejected", decision: rejected.decision } };
    const state = decided?.claims.get(id);
    return state ? { decided: state } : {};
  };
  return wanted.map((claim) => {
    const span = claim.evidence[0]!;
    const sentence = sentences?.around(span) ?? { ...span, text: "" };
    return Object.assign({}, claim, { sentence, title: document?.title ?? null }, decidedOf(claim.id));
  });
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
/** What has no day comes last. */
const dayOfClaim = ({ when }: Claim) => when.last ?? when.first ?? "9999-12-31";

/** The claim with the case's place and sides in place of its document's. */
export function ofCase(claim: Claim, all: Derived): Claim {
  if (claim.kind === "figure") return figureOfCase(claim, all);
  if (claim.kind !== "control") return happeningOfCase(claim, all);
  const { identity, placeById } = all;
  const side = (key: SideKey | null) =>
    key === null ? null : (identity.sideOf.get(sideMentionId(claim.document, key)) ?? key);
  const actor = (of: Actor | null) => (of === null ? null : { ...of, side: side(of.side) });
  const id = identity.placeOf.of(claim.document, claim.place.id);
  const known = id === undefined ? undefined : placeById.get(id);
  return {
    ...claim,
    place: known ? { ...claim.place, id: known.id, parent: known.parent } : claim.place,
    holder: side(claim.holder),
    by: actor(claim.by),
    against: actor(claim.against),
  };
}

/** Whose dead or whose men they are, by the case's key where it is a side. */
function figureOfCase(claim: FigureClaim, { identity }: Derived): FigureClaim {
  const side = (key: string) => identity.sideOf.get(sideMentionId(claim.document, key)) ?? key;
  const { who, side: own } = claim.figure;
  if (who === null && !own) return claim;
  const figure = { ...claim.figure, who: who === null ? null : side(who) };
  return { ...claim, figure: own ? { ...figure, side: side(own) } : figure };
}

/** Actors and places of the other kinds, by the keys under which those claims hold them. */
function happeningOfCase<Kind extends Claim>(claim: Kind, { identity }: Derived): Kind {
  const side = (actor: Actor): Actor =>
    actor.side === null
      ? actor
      : { ...actor, side: identity.sideOf.get(sideMentionId(claim.document, actor.side)) ?? actor.side };
  const changed: Record<string, unknown> = { ...claim };
  for (const key of ["by", "against", "of", "accuser", "accused", "denier", "speaker", "force"]) {
    const actor = changed[key] as Actor | null | undefined;
    if (actor) changed[key] = side(actor);
  }
  if (claim.kind === "agreement") changed.parties = claim.parties.map(side);
  if (claim.kind === "force" && claim.other !== null) changed.other = side(claim.other);
  if ((claim.kind === "action" || claim.kind === "agreement") && claim.place?.id) {
    const id = identity.placeOf.of(claim.document, claim.place.id);
    changed.place = { ...claim.place, id: id ?? claim.place.id };
  }
  return changed as Kind;
}

/** Whether a claim is about the place: it names it, or it is about a set that was resolved to it. */
function concerns(claim: Claim, place: string, { historiesUnder }: Derived): boolean {
  if (claim.kind === "action" || claim.kind === "agreement") return claim.place?.id === place;
  if (claim.kind !== "control") return false;
  if (!claim.set) return claim.place.id === place;
  return historiesUnder({}).sets.some((set) => set.claim === claim.id && set.places.includes(place));
}
