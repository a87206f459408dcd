import { createHash, randomBytes } from "node:crypto";
import type { Case } from "../case/case.ts";
import {
  type Act,
  actSchema,
  type Confidential,
  type ControlClaim,
  type Correction,
  canonicalJson,
  type Decision,
  Problem,
  textOf,
  undone,
} from "../model/index.ts";
import { claimHandle, findClaim, placeHandle, sideHandle, whenOf } from "./handles.ts";
import { pseudonymKey } from "./redaction/publishable.ts";
import { type AskedOf, type DecisionRequest, decisionRequestSchema } from "./request.ts";

/** Who decides, and why. */
export interface DecidedBy {
  readonly author: string;
  readonly reason?: string;
}

/**
 * Finds what a request is about and adds the decision to the case.
 *
 * @throws Problem where the request is not as it must be, or what it names is not in the case
 * @example
 * import { ask, ingest, openCase } from "contested";
 *
 * const kase = openCase("tarn.gpkg", { create: true });
 * const text = "On 3 May 2031 the League captured Lower Tarn from the Crown.";
 * await ingest(kase, [{ origin: "note.txt", bytes: new TextEncoder().encode(text) }]);
 * const [claim] = ask.claims(kase);
 * ask.decide(kase, { kind: "reject", claim: claim.id }, { author: "A. Editor", reason: "the sentence speaks of 2029" });
 * ask.claims(kase).length; // 0
 * kase.close();
 */
export function decide(kase: Case, request: DecisionRequest, { author, reason = "" }: DecidedBy): Decision {
  const asked = decisionRequestSchema.safeParse(request);
  if (!asked.success) throw new Problem(`this decision cannot be understood: ${firstIssue(asked.error)}`);
  const act = actSchema.safeParse(actFor(kase, asked.data, author));
  if (!act.success) throw new Problem(`this decision cannot be taken: ${firstIssue(act.error)}`);
  if (act.data.kind === "withhold" && kase.setting(pseudonymKey) === undefined) {
    kase.setSetting(pseudonymKey, randomBytes(32).toString("hex"));
  }
  return kase.decide({ author, reason, what: act.data });
}

function firstIssue(error: { readonly issues: readonly { path: PropertyKey[]; message: string }[] }): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join(".") || "its kind"}: ${issue.message}` : "it is empty";
}

function actFor(kase: Case, asked: AskedOf<DecisionRequest["kind"]>, author: string): Act {
  switch (asked.kind) {
    case "confirm":
    case "reject":
      return { kind: asked.kind, claim: claimHandle(kase, findClaim(kase, asked.claim)) };
    case "correct":
      return correction(kase, asked);
    case "add-claim":
      return madeByHand(kase, asked, author);
    case "join-places": {
      const places = asked.places.map((words) => placeHandle(kase, words));
      mustDiffer(
        places.map(({ id }) => id),
        "place",
      );
      return { kind: asked.kind, places };
    }
    case "split-place": {
      const place = placeHandle(kase, asked.place);
      return { kind: asked.kind, place, mentions: chosen(kase, place, asked, place.name) };
    }
    case "locate":
      return { ...asked, place: placeHandle(kase, asked.place) };
    case "describe-place": {
      if (asked.name === undefined && asked.type === undefined && asked.parent === undefined)
        throw new Problem("nothing is said of the place: give its name, type or parent");
      const { parent } = asked;
      const described = { ...asked, place: placeHandle(kase, asked.place), parent: undefined };
      return parent === undefined
        ? described
        : { ...described, parent: parent === null ? null : placeHandle(kase, parent) };
    }
    case "describe-side":
      if (asked.name === undefined && asked.colour === undefined)
        throw new Problem("nothing is said of the side: give its name or its colour");
      return { ...asked, side: sideHandle(kase, asked.side) };
    case "join-sides": {
      const sides = asked.sides.map((words) => sideHandle(kase, words));
      mustDiffer(
        sides.map(({ key }) => key),
        "side",
      );
      return { kind: asked.kind, sides };
    }
    case "split-side": {
      const side = sideHandle(kase, asked.side);
      return { kind: asked.kind, side, mentions: chosen(kase, side, asked, side.name) };
    }
    case "membership":
      return { ...asked, side: sideHandle(kase, asked.side) };
    case "align-source": {
      const { side } = asked;
      return { ...asked, side: side === null || side === "unknown" ? side : sideHandle(kase, side) };
    }
    case "adjacency": {
      const [a, b] = asked.places.map((words) => placeHandle(kase, words));
      mustDiffer([a!.id, b!.id], "place");
      return { ...asked, places: [a!, b!] };
    }
    case "withhold":
      return { kind: asked.kind, confidential: confidential(kase, asked.confidential) };
    case "undo":
      return { kind: asked.kind, decision: toUndo(kase.decisions(), asked.decision).id };
  }
}

function mustDiffer(ids: readonly string[], what: string): void {
  if (new Set(ids).size < ids.length) throw new Problem(`these are one ${what} already (${ids[0]})`);
}

function correction(kase: Case, { claim: id, to }: AskedOf<"correct">): Act {
  const claim = findClaim(kase, id);
  const { place, when, holder, figure, ...plain } = to;
  const ground = holder !== undefined || plain.extent !== undefined || plain.change !== undefined;
  if (Object.values(to).every((value) => value === undefined)) throw new Problem("the correction says nothing");
  if (ground && claim.kind !== "control")
    throw new Problem(`claim ${claim.id} is about no ground: it is a ${claim.kind}`);
  if (figure !== undefined && claim.kind !== "figure")
    throw new Problem(`claim ${claim.id} has no figure: it is a ${claim.kind}`);
  if (place !== undefined && !["control", "action", "agreement"].includes(claim.kind))
    throw new Problem(`claim ${claim.id} has no place: it is a ${claim.kind}`);
  const corrected: Correction = {
    ...plain,
    ...(figure === undefined ? {} : { figure }),
    ...(place === undefined ? {} : { place: placeHandle(kase, place) }),
    ...(when === undefined ? {} : { when: whenOf(when) }),
    ...(holder === undefined ? {} : { holder: holder === null ? null : sideHandle(kase, holder) }),
  };
  return { kind: "correct", claim: claimHandle(kase, claim), to: corrected };
}

/** A control claim made by hand, worded like one of its document's own reading. */
function madeByHand(kase: Case, asked: AskedOf<"add-claim">, author: string): Act {
  const document = kase.document(documentNamed(kase, asked.document))!;
  const { span } = asked;
  if (span.end <= span.start || span.end > document.text.length)
    throw new Problem(
      `the document has no words from ${span.start} to ${span.end}: it has ${document.text.length} code units`,
    );
  const place = placeHandle(kase, asked.place);
  const own = place.mentions.find((mention) => mention.startsWith(`${document.id}#`));
  const reading = kase.readings().find((each) => each.document === document.id);
  const mention = reading?.places.find(({ id }) => `${document.id}#${id}` === own);
  const keyIn = (words: string | null | undefined): { name: string; key: string } | null => {
    if (words === null || words === undefined) return null;
    const side = sideHandle(kase, words);
    const key = side.mentions.find((each) => each.startsWith(`${document.id}#`))?.slice(document.id.length + 1);
    return { name: side.name, key: key ?? side.key };
  };
  const holder = keyIn(asked.holder);
  const against = keyIn(asked.against);
  const made: Omit<ControlClaim, "id"> = {
    kind: "control",
    document: document.id,
    evidence: [span],
    when: whenOf(asked.when),
    modality: asked.modality,
    attribution: { source: asked.source, citations: [] },
    reader: `by hand/${author}`,
    confidence: 1,
    place: mention ?? { id: `+${place.id}`, name: place.name, aliases: [], type: "place" },
    by: holder === null ? null : { name: holder.name, side: holder.key },
    against: against === null ? null : { name: against.name, side: against.key },
    holder: holder?.key ?? null,
    change: asked.change,
    extent: asked.extent,
  };
  const id = createHash("sha256").update(canonicalJson(made)).digest("hex").slice(0, 16);
  return { kind: "add-claim", claim: { ...made, id }, quote: textOf(document.text, span).toWellFormed() };
}

/** The mentions that are to be a place or side of their own: those named, or all of the documents named. */
function chosen(
  kase: Case,
  handle: { readonly mentions: readonly string[] },
  { mentions = [], documents = [] }: { readonly mentions?: readonly string[]; readonly documents?: readonly string[] },
  name: string,
): string[] {
  const ids = documents.map((words) => documentNamed(kase, words));
  const found = handle.mentions.filter(
    (mention) => mentions.includes(mention) || ids.includes(mention.split("#", 1)[0]!),
  );
  if (found.length === 0) throw new Problem(`none of these documents speaks of ${name}`);
  if (found.length === handle.mentions.length)
    throw new Problem(`these are all the documents that speak of ${name}: nothing would be left of it`);
  return found;
}

/** A document by its id, the beginning of it, or its title. */
export function documentNamed(kase: Case, words: string): string {
  const documents = kase.documents();
  const found = /^[0-9a-f]{8,64}$/.test(words) ? documents.filter(({ id }) => id.startsWith(words)) : [];
  const named = found.length > 0 ? found : documents.filter(({ title, origin }) => title === words || origin === words);
  if (named.length === 1) return named[0]!.id;
  if (named.length > 1) throw new Problem(`${named.length} documents are called "${words}"; give the id of one`);
  throw new Problem(`no document of this case is called "${words}"; give its title or the first 8 digits of its id`);
}

function confidential(kase: Case, asked: AskedOf<"withhold">["confidential"]): Confidential {
  if (asked.what === "person" || asked.what === "source") return asked;
  const document = kase.document(documentNamed(kase, asked.document))!;
  if (asked.what === "document") return { ...asked, document: document.id };
  const { start, end } = asked.span;
  if (end <= start || end > document.text.length)
    throw new Problem(`the document has no words from ${start} to ${end}`);
  return { ...asked, document: document.id };
}

/** The decision that is meant, or the last one that stands. */
function toUndo(decisions: readonly Decision[], words: string | undefined): Decision {
  const taken = undone(decisions);
  if (words === undefined) {
    const last = decisions.findLast(({ id, what }) => !taken.has(id) && what.kind !== "undo" && what.kind !== "merge");
    if (!last) throw new Problem("there is no decision to undo");
    return last;
  }
  const found = decisions.filter(({ id, hash }) => id.startsWith(words) || hash.startsWith(words));
  if (found.length !== 1 || words.length < 4)
    throw new Problem(
      `${found.length === 0 ? "no decision" : "more than one decision"} begins with "${words}"; "contested log" lists them`,
    );
  const [decision] = found as [Decision];
  if (decision.what.kind === "merge")
    throw new Problem(
      "a merge cannot be undone; the case as it was is beside it (CASE-before-merge): give that file the case's name again",
    );
  if (taken.has(decision.id))
    throw new Problem(`this decision was undone already, by ${taken.get(decision.id)!.slice(0, 12)}`);
  return decision;
}
