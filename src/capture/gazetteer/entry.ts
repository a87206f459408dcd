import { basename, extname } from "node:path";
import type { GazetteerEntry } from "../../model/index.ts";
import { Unusable } from "./coordinates.ts";
import { SETTLEMENTS } from "./kinds.ts";
import { deepestLevel, placeNames } from "./names.ts";
import { joinParts } from "./parts.ts";
import { positionOf } from "./position.ts";
import { type Field, firstText, type GazetteerRecord } from "./record.ts";

const ID = [
  "id",
  "placeid",
  "entryid",
  "pcode",
  "uid",
  "uuid",
  "osmid",
  "wikidata",
  "wikidataid",
  "shapeid",
  "geonameid",
];
const TYPE = ["type", "featuretype", "placetype", "kind", "fclass", "featurecode", "engtype", "category", "class"];
const PARENT = ["parent", "parentid", "parentplace", "partof", "within"];
const PRECISION = ["precision", "accuracy", "positionprecision", "locationprecision"];
const SOURCE = ["source", "sources", "credit", "attribution", "provenance"];

/** The code of the deepest administrative level, or of the one `above` it (ADM4_PCODE, GID_3). */
function levelCode(fields: readonly Field[], above: number): string | null {
  const level = deepestLevel(fields) - above;
  return level < 0 ? null : firstText(fields, [`adm${level}pcode`, `admin${level}pcode`, `gid${level}`]);
}

function typeOf(fields: readonly Field[]): string {
  const place = firstText(fields, ["place"]);
  const type = firstText(fields, TYPE) ?? (place !== null && SETTLEMENTS.has(place) ? place : "place");
  return type.toLowerCase().replaceAll("_", " ");
}

/** A name as an id: letters and digits of any script in lower case, with hyphens between. */
function slug(name: string): string {
  return (
    name
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join("-");
}

/** The file's name without folder and extension: what ids that are bare numbers are set apart by. */
function stem(origin: string): string {
  return slug(basename(origin, extname(origin))) || "gazetteer";
}

/** An id the record itself gives, and whether the field is called so that it must be one ("csr_id" need not). */
function ownId(fields: readonly Field[], origin: string): { id: string; sure: boolean } | null {
  const sure = firstText(fields, ID) ?? levelCode(fields, 0);
  const id = sure ?? endsInId(fields);
  if (id === null) return null;
  // A bare number is an id within its file only.
  return { id: /^\d+$/.test(id) ? `${stem(origin)}-${id}` : id, sure: sure !== null };
}

function endsInId(fields: readonly Field[]): string | null {
  const field = fields.find(({ words }) => words.length === 2 && words[1] === "id" && words[0] !== "parent");
  return field === undefined ? null : firstText([field], [field.key]);
}

/** A record understood, its id still open. Throws Unusable where it names nothing or lies nowhere on Earth. */
function entryOf(record: GazetteerRecord): Omit<GazetteerEntry, "id"> {
  const { fields } = record;
  const names = placeNames(fields) ?? namedById(fields);
  if (names === null) throw new Unusable(`it has no name${nameHint(fields)}`);
  return {
    ...names,
    type: typeOf(fields),
    parent: firstText(fields, PARENT) ?? levelCode(fields, 1),
    geometry: positionOf(record),
    precision: firstText(fields, PRECISION),
    source: firstText(fields, SOURCE),
  };
}

/**
 * Turns records into entries. A record that names nothing, lies nowhere on Earth or repeats the id of another place is
 * left out, with a line that says which and why. Entries without an id get one made of their name; parts of one place
 * become one entry.
 */
export function entriesOf(
  records: readonly GazetteerRecord[],
  origin: string,
): { entries: GazetteerEntry[]; problems: string[] } {
  const entries = new Map<string, { entry: GazetteerEntry; where: string }>();
  const problems: string[] = [];
  const put = (id: string, entry: Omit<GazetteerEntry, "id">, where: string) =>
    entries.set(id, { entry: { id, ...entry }, where });
  for (const record of records) {
    try {
      const own = ownId(record.fields, origin);
      const found = entryOf(record);
      const before = own === null ? undefined : entries.get(own.id);
      const whole = own === null || before === undefined ? null : joinParts(before.entry, { id: own.id, ...found });
      if (own !== null && before !== undefined && whole === null && own.sure) {
        throw new Unusable(`its id "${own.id}" was given before (${before.where})`);
      }
      if (whole !== null) put(whole.id, whole, record.where);
      else if (own !== null && before === undefined) put(own.id, found, record.where);
      else put(firstFree(slug(found.name) || stem(origin), entries), found, record.where);
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      problems.push(`${origin}, ${record.where}: ${error.message}; left out`);
    }
  }
  return { entries: [...entries.values()].map(({ entry }) => entry), problems };
}

/** An outline often has nothing but an id in words ("valley-outline"), and that does for a name. */
function namedById(fields: readonly Field[]): { name: string; names: string[] } | null {
  const id = firstText(fields, ["id"]);
  return id === null || !/\p{L}{3}/u.test(id) || /^[0-9a-f-]{32,}$/i.test(id) ? null : { name: id, names: [id] };
}

function firstFree(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}

function nameHint(fields: readonly Field[]): string {
  const keys = fields
    .filter((field) => field.value !== null && field.value !== "")
    .map((field) => field.words.join(" "));
  return keys.length === 0 ? "" : ` among its fields (${keys.slice(0, 8).join(", ")})`;
}
