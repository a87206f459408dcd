import type { CaseSide, DocumentId, Reading, SideKey } from "../../model/index.ts";
import { sideMentionId } from "../evidence.ts";
import { exactKey } from "./normalise.ts";

/** So many documents must give a name to one side, and this share of all that use it, before one that does not is doubted. */
const enough = 4;
const share = 0.8;

/** Where one document's reading runs sides together that all others keep apart. */
export interface Misnamed {
  /** By document: `<side key>#<name>` to the case side that the others give the name to. */
  readonly sideOfName: ReadonlyMap<DocumentId, ReadonlyMap<string, SideKey>>;
  /** Documents that have two case sides under one key, and the second under no other, with the keys that tell no side. */
  readonly confused: ReadonlyMap<DocumentId, ReadonlySet<SideKey>>;
}

/**
 * Finds the names that one document gives to another side than nearly all others do. One document cannot tell who the
 * sides of a case are against the rest: its reading took two sides for one.
 */
export function findMisnamed(
  readings: readonly Reading[],
  sides: readonly CaseSide[],
  sideOf: ReadonlyMap<string, SideKey>,
): Misnamed {
  const firm = firmNames(readings, sideOf);
  const sideOfName = new Map<DocumentId, Map<string, SideKey>>();
  const confused = new Map<DocumentId, Set<SideKey>>();
  const weight = new Map(sides.map(({ key, mentions }) => [key, mentions.length]));
  for (const { document, sides: own } of readings) {
    const present = new Set(own.map(({ key }) => sideOf.get(sideMentionId(document, key))));
    for (const side of own) {
      const mine = sideOf.get(sideMentionId(document, side.key));
      for (const name of side.names) {
        const theirs = firm.get(exactKey(name));
        if (theirs === undefined || theirs === mine) continue;
        const names = sideOfName.get(document) ?? new Map<string, SideKey>();
        sideOfName.set(document, names.set(`${side.key}#${exactKey(name)}`, theirs));
        if (!present.has(theirs) && (weight.get(theirs) ?? 0) >= enough) {
          confused.set(document, (confused.get(document) ?? new Set()).add(side.key));
        }
      }
    }
  }
  return { sideOfName, confused };
}

/** The names that nearly all documents that use them give to one side. */
function firmNames(readings: readonly Reading[], sideOf: ReadonlyMap<string, SideKey>): Map<string, SideKey> {
  const users = new Map<string, Map<SideKey, number>>();
  for (const { document, sides } of readings) {
    for (const side of sides) {
      const key = sideOf.get(sideMentionId(document, side.key));
      if (key === undefined) continue;
      for (const name of new Set(side.names.map(exactKey))) {
        const counts = users.get(name) ?? new Map<SideKey, number>();
        users.set(name, counts.set(key, (counts.get(key) ?? 0) + 1));
      }
    }
  }
  const firm = new Map<string, SideKey>();
  for (const [name, counts] of users) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    for (const [side, count] of counts) if (count >= enough && count >= share * all) firm.set(name, side);
  }
  return firm;
}
