import type { ControlInterval } from "../../model/index.ts";
import { type DayNumber, dayOf } from "../days.ts";
import type { Beginning } from "./beginnings.ts";
import type { Record } from "./derive.ts";
import { dividedBetween, firmness, type Ground, groundKey, heldBy } from "./ground.ts";

interface Piece {
  first: DayNumber;
  last: DayNumber | null;
  earliest: DayNumber | null;
  latest: DayNumber;
  ground: Ground;
  contested: boolean;
  encircled: Record["encircled"];
  opens: string[];
  supports: string[];
  opposes: string[];
  inferred: boolean;
  rule: string;
}

const heldBefore = "held before the first change";

/** Turns the records of a place into intervals that do not overlap, in order of time. */
export function compose(place: string, records: readonly Record[], prior: Beginning | null): ControlInterval[] {
  const pieces: Piece[] = [];
  if (prior) pieces.push(beforeAll(prior, records[0]?.day ?? null));
  for (const [index, record] of records.entries()) {
    const next = records[index + 1]?.day ?? null;
    const last = next === null ? null : next - 1;
    const known = settle(record.ground, prior);
    if (record.contested) {
      const until = last === null ? record.contested.until : Math.min(record.contested.until, last);
      add(pieces, {
        ...pieceOf(record, known),
        last: Number.isFinite(until) ? until : null,
        contested: true,
        opens: [...record.contested.claims],
        supports: [...record.opens, ...record.supports],
        inferred: false,
        rule: "fighting, no outcome",
      });
      if (!Number.isFinite(until) || (last !== null && until >= last)) continue;
      const opens = record.opens.length > 0 ? record.opens : reasonsOf(pieces, known, prior);
      add(pieces, {
        ...pieceOf(record, known),
        first: until + 1,
        latest: until + 1,
        earliest: until + 1,
        last,
        opens: [...opens],
        inferred: record.opens.length === 0,
        rule: "as before the fighting",
      });
    } else
      add(pieces, {
        ...pieceOf(record, known),
        last,
        opens: record.opens.length > 0 ? [...record.opens] : reasonsOf(pieces, known, prior),
      });
  }
  return pieces.filter((piece) => piece.opens.length > 0).map((piece) => intervalOf(place, piece));
}

/** Nothing known but who must have held it before: that side held it. */
function settle(ground: Ground, prior: Beginning | null): Ground {
  return ground.known || prior === null ? ground : groundBefore(prior, ground.since);
}

function groundBefore({ side, beside }: Beginning, day: DayNumber): Ground {
  const cause = { day, weight: 0, voice: "", rule: heldBefore };
  if (beside === undefined) return heldBy(side, firmness.inferred, cause);
  return { ...dividedBetween({ [side]: "part", [beside]: "part" }, cause), firmness: firmness.inferred };
}

function beforeAll(prior: Beginning, until: DayNumber | null): Piece {
  const first = until === null ? prior.from : Math.min(prior.from, until - 1);
  return {
    first,
    last: until === null ? null : until - 1,
    earliest: null,
    latest: first,
    ground: groundBefore(prior, first),
    contested: false,
    encircled: null,
    opens: [prior.claim],
    supports: [],
    opposes: [],
    inferred: true,
    rule: heldBefore,
  };
}

function pieceOf(record: Record, ground: Ground): Piece {
  return {
    first: record.day,
    last: null,
    earliest: record.earliest,
    latest: record.day,
    ground,
    contested: false,
    encircled: record.encircled,
    opens: [],
    supports: [...record.supports],
    opposes: [...record.opposes],
    inferred: record.inferred,
    rule: ground.rule,
  };
}

/** The claims that an unchanged ground rests on: those of the last piece that looks the same. */
function reasonsOf(pieces: readonly Piece[], ground: Ground, prior: { readonly claim: string } | null): string[] {
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index]!;
    if (!piece.contested && piece.ground.status === ground.status && piece.ground.holder === ground.holder)
      return [...piece.opens];
  }
  return ground.status === "held" && prior ? [prior.claim] : [];
}

/** Joins a piece to the one before where both look the same, else appends it. */
function add(pieces: Piece[], piece: Piece): void {
  const before = pieces.at(-1);
  if (before && look(before) === look(piece) && before.last === piece.first - 1) {
    before.last = piece.last;
    const known = new Set([...before.opens, ...before.supports]);
    for (const claim of [...piece.opens, ...piece.supports]) if (!known.has(claim)) before.supports.push(claim);
    for (const claim of piece.opposes) if (!before.opposes.includes(claim)) before.opposes.push(claim);
  } else pieces.push(piece);
}

function look({ ground, contested, encircled, inferred }: Piece): string {
  return `${groundKey(ground)} ${contested} ${encircled?.by ?? ""} ${inferred}`;
}

function intervalOf(place: string, piece: Piece): ControlInterval {
  const { ground, contested } = piece;
  const status = contested ? "contested" : ground.status;
  return {
    place,
    first: dayOf(piece.first),
    last: piece.last === null ? null : dayOf(piece.last),
    began: {
      earliest: piece.earliest === null ? null : dayOf(Math.min(piece.earliest, piece.latest)),
      latest: dayOf(piece.latest),
    },
    holder: ground.status === "held" ? ground.holder : null,
    status,
    extent:
      ground.status === "held" && !contested ? "whole" : ground.status === "unknown" && !contested ? "none" : "part",
    parts: ground.parts,
    encircled: piece.encircled,
    opens: unique(piece.opens),
    supports: unique(piece.supports, piece.opens),
    opposes: unique(piece.opposes, [...piece.opens, ...piece.supports]),
    inferred: piece.inferred,
    rule: piece.rule,
  };
}

function unique(claims: readonly string[], but: readonly string[] = []): string[] {
  const known = new Set(but);
  return [...new Set(claims)].filter((claim) => !known.has(claim));
}
