import { anchorOf, type LocatedPlace, type PublishableCase, places } from "../../ask/index.ts";

/** What codebooks ask of where something happened; null where the case does not tell. */
export interface Position {
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** How near: the place itself, near it, within a unit of the first or second order, along a line, within a country. */
  readonly nearness: "exact" | "near" | "second order" | "first order" | "line" | "country" | null;
  readonly country: string | null;
  readonly firstOrder: string | null;
  readonly secondOrder: string | null;
}

const country = /^(country|state|republic|kingdom)$/;
const firstOrder = /^(province|governorate|oblast|region|county|prefecture|canton)$/;
const secondOrder = /^(raion|subdistrict|sub-district|municipality|commune)$/;

/** Tells positions for tables, with the units each place lies in as far as the case knows its parents. */
export class Positions {
  readonly #byId: ReadonlyMap<string, LocatedPlace>;

  constructor(kase: PublishableCase) {
    this.#byId = new Map(places(kase).map((place) => [place.id, place]));
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

  /** The place and what it lies in, from the inside out. */
  #within(place: LocatedPlace | null): LocatedPlace[] {
    const found: LocatedPlace[] = [];
    let at = place;
    while (at !== null && !found.includes(at)) {
      found.push(at);
      at = at.parent === null ? null : (this.#byId.get(at.parent) ?? null);
    }
    return found;
  }
}

function nearnessOf({ type, precision, geometry }: LocatedPlace): Position["nearness"] {
  if (country.test(type)) return "country";
  if (firstOrder.test(type)) return "first order";
  if (secondOrder.test(type)) return "second order";
  if (geometry!.type === "LineString" || geometry!.type === "MultiLineString") return "line";
  return precision === null || precision === "exact" ? "exact" : "near";
}
