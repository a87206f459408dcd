import type { TerrainFeature } from "../../model/index.ts";
import { fieldsOf, firstText, type GazetteerRecord, textValue } from "../gazetteer/record.ts";

const A = ["a", "from", "place1", "unit1", "left", "first"];
const B = ["b", "to", "place2", "unit2", "right", "second", "neighbour", "neighbor"];
const SOURCE = ["source", "basis", "credit"];
const BORDERS = ["edges", "borders", "links", "adjacency"];
const NEIGHBOURS = ["neighbours", "neighbors", "adjacent"];
const PARTS = ["place_to_unit", "placeToUnit", "parts", "stands_on"];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** That the ground of two places borders on each other. The order of the two does not matter, nor how often it is said. */
export function border(a: string, b: string, source: string | null): TerrainFeature {
  const [first, second] = a < b ? [a, b] : [b, a];
  return { id: `border ${first} | ${second}`, kind: "border", name: null, a: first, b: second, geometry: null, source };
}

/** A record that names two places; null where it names fewer or the same one twice. */
export function borderOf({ fields }: GazetteerRecord): TerrainFeature | null {
  const [a, b] = [firstText(fields, A), firstText(fields, B)];
  return a === null || b === null || a === b ? null : border(a, b, firstText(fields, SOURCE));
}

/**
 * The borders and parts of a JSON object of them: a list of pairs ("edges"), lists of neighbours by place
 * ("neighbours"), and the ground that places stand on ("place_to_unit"). Null where it holds none of these.
 */
export function linksIn(value: unknown): { features: TerrainFeature[]; faulty: string[] } | null {
  if (!isObject(value)) return null;
  const features = new Map<string, TerrainFeature>();
  const faulty: string[] = [];
  const add = (feature: TerrainFeature) => {
    const known = features.get(feature.id);
    if (known === undefined || known.source === null) features.set(feature.id, feature);
  };
  let found = false;
  const edges = BORDERS.map((key) => value[key]).find(Array.isArray);
  for (const [index, edge] of (edges ?? []).entries()) {
    found = true;
    const fields = Array.isArray(edge) ? fieldsOf({ a: edge[0], b: edge[1] }) : isObject(edge) ? fieldsOf(edge) : [];
    const made = borderOf({ where: "", fields });
    if (made === null) faulty.push(`border ${index + 1}`);
    else add(made);
  }
  for (const [a, list] of Object.entries(objectAt(value, NEIGHBOURS))) {
    for (const b of Array.isArray(list) ? list : []) {
      const name = textValue(b);
      if (name === null || name === a) continue;
      found = true;
      add(border(a, name, null));
    }
  }
  for (const [place, on] of Object.entries(objectAt(value, PARTS))) {
    const units = isObject(on) ? (on.unit ?? on.of) : on;
    for (const unit of Array.isArray(units) ? units : [units]) {
      const name = textValue(unit);
      if (name === null || name === place) continue;
      found = true;
      const id = `part ${place} | ${name}`;
      add({ id, kind: "part", name: null, a: place, b: name, geometry: null, source: null });
    }
  }
  return found ? { features: [...features.values()], faulty } : null;
}

function objectAt(value: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return keys.map((key) => value[key]).find(isObject) ?? {};
}
