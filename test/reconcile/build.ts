import { createHash } from "node:crypto";
import type {
  ActionClaim,
  Claim,
  ControlClaim,
  FigureClaim,
  GazetteerEntry,
  PlaceMention,
  Reading,
  Side,
} from "../../src/model/index.ts";
import {
  type Evidence,
  type EvidenceDocument,
  histories,
  type Identity,
  identify,
  type View,
} from "../../src/reconcile/index.ts";

/** What a test says of one claim; what it leaves out is the plainest there is. */
export interface ClaimWords {
  readonly place: string;
  readonly change: ControlClaim["change"];
  readonly holder: string | null;
  /** A day, or two days with a slash between; either may be "..". */
  readonly on: string;
  readonly extent?: ControlClaim["extent"];
  readonly modality?: ControlClaim["modality"];
  readonly source?: string;
  readonly citations?: readonly string[];
  readonly by?: string;
  /** What the claim calls the one who acts; the side's key where it is left out. */
  readonly byName?: string;
  readonly against?: string;
  readonly set?: boolean;
  readonly scope?: "lost" | "gained";
  readonly members?: readonly string[];
  readonly basis?: ControlClaim["when"]["basis"];
  /** Where it stands; a hundred code units after the claim before where it is left out. */
  readonly span?: { readonly start: number; readonly end: number };
  readonly confidence?: number;
}

/** An attack of one side on a place. */
export interface AttackWords {
  readonly place: string;
  readonly by: string;
  readonly on: string;
  readonly modality?: ActionClaim["modality"];
  readonly action?: ActionClaim["action"];
  /** Where it stands; a hundred code units after the attack before where it is left out. */
  readonly span?: { readonly start: number; readonly end: number };
}

/** One number of a document. */
export interface FigureWords {
  readonly what: FigureClaim["figure"]["what"];
  readonly who: string | null;
  /** "36", "36+", "200-300", "~1200", "<8" */
  readonly number: string;
  readonly on: string;
  readonly scope?: FigureClaim["figure"]["scope"];
  readonly group?: FigureClaim["figure"]["group"];
  readonly unit?: string;
  readonly source?: string;
  readonly modality?: FigureClaim["modality"];
  readonly basis?: FigureClaim["when"]["basis"];
  readonly citations?: readonly string[];
  readonly at?: number;
}

export interface DocumentWords {
  readonly figures?: readonly FigureWords[];
  /** Claims of any other kind; each gets its document, an id and a place in the text where it has none. */
  readonly others?: readonly (Partial<Claim> & Pick<Claim, "kind">)[];
  readonly title: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly sides?: Readonly<Record<string, readonly string[]>>;
  readonly places?: readonly (Partial<PlaceMention> & { readonly name: string })[];
  readonly claims?: readonly ClaimWords[];
  readonly attacks?: readonly AttackWords[];
  readonly references?: EvidenceDocument["references"];
}

const twoSides = { reds: ["the Reds", "Red Guard"], blues: ["the Blues", "Blue Army"] };

export function documentId(title: string): string {
  return createHash("sha256").update(title).digest("hex");
}

function mention(place: Partial<PlaceMention> & { readonly name: string }): PlaceMention {
  return { id: place.name, aliases: [], type: "place", parent: null, ...place };
}

function reading(words: DocumentWords): Reading {
  const document = documentId(words.title);
  const places = new Map((words.places ?? []).map((place) => [place.id ?? place.name, mention(place)]));
  const sides: Side[] = Object.entries(words.sides ?? twoSides).map(([key, names]) => ({ key, names: [...names] }));
  const claims = (words.claims ?? []).map((claim, index): ControlClaim => {
    const [first, last = first] = claim.on.split("/");
    const place = places.get(claim.place) ?? mention({ name: claim.place });
    if (!claim.set) places.set(place.id, place);
    const actor = (side: string | undefined) => (side === undefined ? null : { name: side, side });
    return {
      kind: "control",
      id: `${words.title}-${index + 1}`,
      document,
      evidence: [claim.span ?? { start: index * 100, end: index * 100 + 80 }],
      when: {
        edtf: claim.on,
        first: first === ".." ? null : first!,
        last: last === ".." ? null : last!,
        basis: claim.basis ?? "explicit",
      },
      modality: claim.modality ?? "stated",
      attribution: { source: claim.source ?? null, citations: [...(claim.citations ?? [])] },
      reader: "test",
      confidence: claim.confidence ?? 1,
      place,
      by: claim.byName === undefined ? actor(claim.by) : { name: claim.byName, side: claim.by ?? null },
      against: actor(claim.against),
      holder: claim.holder,
      change: claim.change,
      extent: claim.extent ?? (claim.change === "repel" ? "none" : claim.change === "advance" ? "part" : "whole"),
      ...(claim.set ? { set: true } : {}),
      ...(claim.scope ? { scope: claim.scope } : {}),
      ...(claim.members ? { members: [...claim.members] } : {}),
    };
  });
  const attacks = (words.attacks ?? []).map((attack, index): ActionClaim => {
    const place = places.get(attack.place) ?? mention({ name: attack.place });
    places.set(place.id, place);
    return {
      kind: "action",
      id: `${words.title}-attack-${index + 1}`,
      document,
      evidence: [attack.span ?? { start: 100_000 + index * 100, end: 100_080 + index * 100 }],
      when: { edtf: attack.on, first: attack.on, last: attack.on, basis: "explicit" },
      modality: attack.modality ?? "stated",
      attribution: { source: null, citations: [] },
      reader: "test",
      confidence: 1,
      action: attack.action ?? "shelling",
      by: { name: attack.by, side: attack.by },
      against: null,
      place: { id: place.id, name: place.name },
      count: null,
      outcome: "unknown",
    };
  });
  const figures = (words.figures ?? []).map((figure, index) => figureClaim(words.title, figure, index));
  const others = (words.others ?? []).map((other, index) => ({
    ...base(words.title, `${words.title}-${other.kind}-${index + 1}`, 300_000 + index * 1000),
    ...other,
  })) as Claim[];
  const all = [...claims, ...attacks, ...figures, ...others];
  return { document, reader: "test", sides, places: [...places.values()], claims: all, notes: [] };
}

function base(title: string, id: string, start: number): Omit<FigureClaim, "kind" | "figure"> {
  return {
    id,
    document: documentId(title),
    evidence: [{ start, end: start + 80 }],
    when: { edtf: "2031-03-01", first: "2031-03-01", last: "2031-03-01", basis: "explicit" },
    modality: "stated",
    attribution: { source: null, citations: [] },
    reader: "test",
    confidence: 1,
  };
}

function figureClaim(title: string, words: FigureWords, index: number): FigureClaim {
  const [first, last = first] = words.on.split("/");
  return {
    ...base(title, `${title}-figure-${index + 1}`, words.at ?? 200_000 + index * 1000),
    kind: "figure",
    when: { edtf: words.on, first: first!, last: last!, basis: words.basis ?? "explicit" },
    modality: words.modality ?? (words.source ? "claimed" : "stated"),
    attribution: { source: words.source ?? null, citations: [...(words.citations ?? [])] },
    figure: {
      what: words.what,
      who: words.who,
      ...bounds(words.number),
      ...(words.scope ? { scope: words.scope } : {}),
      ...(words.group ? { group: words.group } : {}),
      unit: words.unit ?? "people",
    },
  };
}

function bounds(number: string): Pick<FigureClaim["figure"], "low" | "best" | "high"> {
  const value = Number(number.replace(/[+~<]/, ""));
  if (number.includes("-")) {
    const [low, high] = number.split("-").map(Number);
    return { low: low!, best: null, high: high! };
  }
  if (number.endsWith("+")) return { low: value, best: null, high: null };
  if (number.startsWith("~")) return { low: null, best: value, high: null };
  if (number.startsWith("<")) return { low: null, best: null, high: value };
  return { low: value, best: value, high: value };
}

export function evidence(documents: readonly DocumentWords[], rest: Partial<Evidence> = {}): Evidence {
  return {
    documents: documents.map((words) => ({
      id: documentId(words.title),
      title: words.title,
      publisher: words.publisher ?? null,
      published: words.published ?? null,
      captured: "2040-01-01T00:00:00Z",
      ...(words.references ? { references: words.references } : {}),
    })),
    readings: documents.map(reading),
    gazetteer: [],
    ...rest,
  };
}

export function entry(name: string, rest: Partial<GazetteerEntry> = {}): GazetteerEntry {
  return {
    id: `g-${name}`,
    name,
    names: [],
    type: "place",
    parent: null,
    geometry: null,
    precision: null,
    source: null,
    ...rest,
  };
}

/** The names of the case's places, each with the documents that speak of it: "Orlan: A B". */
export function placesOf(identity: Identity, titles: readonly string[]): string[] {
  const titleOf = new Map(titles.map((title) => [documentId(title), title]));
  return identity.places
    .map(
      ({ name, mentions }) =>
        `${name}: ${mentions
          .map((id) => titleOf.get(id.split("#")[0]!))
          .sort()
          .join(" ")}`,
    )
    .sort();
}

/** The history of one place, an interval a line: "2031-03-01..2031-03-04 reds", "… divided blues part reds 0.3". */
export function told(
  documents: readonly DocumentWords[],
  place: string,
  view: View = {},
  rest: Partial<Evidence> = {},
): string[] {
  const all = evidence(documents, rest);
  const identity = identify(all);
  const found = identity.places.find(({ name, aliases }) => name === place || aliases.includes(place));
  const intervals = histories(all, identity, view).places.get(found?.id ?? "") ?? [];
  return intervals.map((interval) => {
    const { first, last, status, holder, parts, encircled, inferred } = interval;
    const who =
      status === "held"
        ? `${holder}`
        : [status, ...Object.entries(parts).flatMap(([side, extent]) => [side, String(extent)])].join(" ");
    const ring = encircled ? ` encircled by ${encircled.by}` : "";
    return `${first}..${last ?? ""} ${who}${ring}${inferred ? " (inferred)" : ""}`;
  });
}
