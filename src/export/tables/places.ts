import { anchorOf, type LocatedPlace, type PublishableCase, places } from "../../ask/index.ts";
import type { GazetteerEntry } from "../../model/index.ts";

/** What codebooks ask of where something happened; null where the case does not tell. */
export interface Position {
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** How near: the place itself, near it, within a unit of the first or second order, along a line, within a country, at sea. */
  readonly nearness: "exact" | "near" | "second order" | "first order" | "line" | "country" | "water" | null;
  readonly country: string | null;
  readonly firstOrder: string | null;
  readonly secondOrder: string | null;
}

const country = /^(country|state|republic|kingdom)$/;
const firstOrder = /^(province|governorate|oblast|region|county|prefecture|canton)$/;
const water = /^(sea|ocean|gulf|strait|bay)$/;
const secondOrder = /^(raion|subdistrict|sub-district|municipality|commune)$/;

/** Tells positions for tables, with the units each place lies in as far as the documents or the gazetteer tell. */
export class Positions {
  readonly #byId: ReadonlyMap<string, LocatedPlace>;
  readonly #entries: ReadonlyMap<string, GazetteerEntry>;

  constructor(kase: PublishableCase) {
    this.#byId = new Map(places(kase).map((place) => [place.id, place]));
    this.#entries = new Map(kase.gazetteer().map((entry) => [entry.id, entry]));
  }

  of(place: LocatedPlace | null): Position {
    const geometry = place?.geometry ?? null;
    const [longitude, latitude] = geometry === null ? [null, null] : anchorOf(geometry);
    const units = this.#within(place);
    const unit = (form: RegExp) => units.find(({ type }) => form.test(type))?.name ?? null;
    return {
      longitude,
      latitude,
      nearness: place === null || geometry === null ? null : nearnessOf(place),
      country: unit(country),
      firstOrder: unit(firstOrder),
      secondOrder: unit(secondOrder),
    };
  }

  /** The place and what it lies in, from the inside out: as the case has it, then as the gazetteer has what it knows of these. */
  #within(place: LocatedPlace | null): Unit[] {
    const told = chain(place, ({ parent }) => (parent === null ? null : this.#byId.get(parent)));
    const known = told.flatMap(({ gazetteer }) => (gazetteer === null ? [] : [this.#entries.get(gazetteer)]))[0];
    return [...told, ...chain(known, ({ parent }) => (parent === null ? null : this.#entries.get(parent))).slice(1)];
  }
}

type Unit = Pick<GazetteerEntry, "name" | "type">;

/** Something and what it lies in, as long as that is known. */
function chain<T>(first: T | null | undefined, next: (one: T) => T | null | undefined): T[] {
  const found: T[] = [];
  for (let at = first; at != null && !found.includes(at); at = next(at)) found.push(at);
  return found;
}

function nearnessOf({ type, precision, geometry }: LocatedPlace): Position["nearness"] {
  if (water.test(type)) return "water";
  if (country.test(type)) return "country";
  if (firstOrder.test(type)) return "first order";
  if (secondOrder.test(type)) return "second order";
  if (geometry!.type === "LineString" || geometry!.type === "MultiLineString") return "line";
  return precision === null || precision === "exact" ? "exact" : "near";
}
