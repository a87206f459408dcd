import { createHash } from "node:crypto";
import type { ControlClaim, PlaceMention, Reading } from "../src/model/index.ts";
import { dayOf, type Evidence } from "../src/reconcile/index.ts";

/** Numbers that look random and are the same every time (mulberry32, T. Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const syllables = [
  "bar",
  "dun",
  "esk",
  "gor",
  "hal",
  "kes",
  "lim",
  "mor",
  "nav",
  "orl",
  "pel",
  "rud",
  "sten",
  "tarn",
  "ulm",
  "vard",
];

/** A name for every number, no two alike. */
function nameOf(number: number): string {
  let [rest, name] = [number + syllables.length ** 2, ""];
  for (; rest > 0; rest = Math.floor(rest / syllables.length)) name += syllables[rest % syllables.length];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const regionSize = 100;

/** The place of a number: a village in one of the provinces, each of a hundred. */
function place(number: number): PlaceMention {
  const region = `p${Math.floor(number / regionSize)}`;
  return { id: `v${number}`, name: nameOf(number), aliases: [], type: "village", parent: region };
}

function region(number: number): PlaceMention {
  const name = `${nameOf(number + 1_000_000)} Province`;
  return { id: `p${number}`, name, aliases: [], type: "province", parent: null };
}

const changes = ["capture", "capture", "capture", "advance", "repel", "hold", "withdraw"] as const;

/** One claim about a place of the document. */
export function claimAbout(document: string, number: number, at: PlaceMention, random: () => number): ControlClaim {
  const day = dayOf(22_000 + Math.floor(random() * 730));
  const change = changes[Math.floor(random() * changes.length)]!;
  const [holder, other] = random() < 0.5 ? ["reds", "blues"] : ["blues", "reds"];
  return {
    ...{ kind: "control", id: `${document.slice(0, 12)}-${number}`, document, place: at, change, holder },
    evidence: [{ start: number * 120, end: number * 120 + 40 + Math.floor(random() * 40) }],
    when: { edtf: day, first: day, last: day, basis: "explicit" },
    by: { name: holder, side: holder },
    against: random() < 0.5 ? { name: other, side: other } : null,
    extent: change === "repel" ? "none" : change === "advance" ? "part" : "whole",
    modality: random() < 0.8 ? "stated" : "claimed",
    attribution: { source: random() < 0.2 ? "Northern Rights Monitor" : null, citations: [] },
    reader: "synthetic",
    confidence: 0.9,
  };
}

/**
 * A case of so many claims over so many places, in documents of five hundred claims; each document tells of a few
 * neighbouring provinces, as reporting does.
 */
export function syntheticCase(claims: number, places: number): Evidence {
  const random = randomFrom(7);
  const readings: Reading[] = [];
  const perDocument = 500;
  for (let made = 0; made < claims; made += perDocument) {
    const document = createHash("sha256").update(`document ${made}`).digest("hex");
    const own = new Map<string, PlaceMention>();
    const start = Math.floor(random() * places);
    const list: ControlClaim[] = [];
    for (let index = 0; index < Math.min(perDocument, claims - made); index++) {
      const number = (start + Math.floor(random() * 3 * regionSize)) % places;
      const at = place(number);
      own.set(at.id, at);
      const parent = region(Math.floor(number / regionSize));
      own.set(parent.id, parent);
      list.push(claimAbout(document, index, at, random));
    }
    const sides = [
      { key: "reds", names: ["Reds", "Red Guard"] },
      { key: "blues", names: ["Blues", "Blue Army"] },
    ];
    readings.push({ document, reader: "synthetic", sides, places: [...own.values()], claims: list, notes: [] });
  }
  const documents = readings.map(({ document }, index) => ({
    ...{ id: document, title: `Report ${index}`, publisher: null },
    published: dayOf(22_800),
    captured: "2034-01-01T00:00:00Z",
  }));
  return { documents, readings, gazetteer: [] };
}
