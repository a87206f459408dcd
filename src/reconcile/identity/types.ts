/**
 * Coarse classes of feature types. Two mentions of one name are one place only if their classes can be the same thing:
 * a city and the province of its name are not. Types that are not listed can be anything.
 */
const classes: Readonly<Record<string, readonly string[]>> = {
  settlement: ["city", "town", "village", "settlement", "hamlet", "locality", "municipality", "capital"],
  quarter: ["district", "neighborhood", "neighbourhood", "quarter", "suburb", "borough", "housing project", "sector"],
  region: ["region", "province", "oblast", "governorate", "state", "county", "country", "raion", "canton", "republic"],
  height: ["hill", "mountain", "ridge", "height", "heights", "peak"],
  line: ["road", "highway", "street", "river", "canal", "railway", "border", "corridor", "front", "crossing", "route"],
  building: ["building", "school", "hospital", "factory", "plant", "academy", "base", "airport", "airfield", "airbase"],
  water: ["lake", "sea", "bay", "reservoir"],
  island: ["island"],
};

const classOfType = new Map(Object.entries(classes).flatMap(([name, types]) => types.map((type) => [type, name])));

/** GeoNames feature codes by their class letter and meaning, as its dumps give them ("PPLA", "ADM1"). */
function classOfCode(type: string): string | undefined {
  const code = type.toUpperCase().split(".").pop()!;
  if (/^PPLX/.test(code)) return "quarter";
  if (/^PPL/.test(code)) return "settlement";
  if (/^(ADM|PCL|RGN)/.test(code)) return "region";
  return undefined;
}

const known = new Map<string, string | null>();

/** The class of a feature type, or null where it can be anything. */
export function typeClass(type: string): string | null {
  let found = known.get(type);
  if (found === undefined) {
    found = classOfType.get(type.toLowerCase()) ?? classOfCode(type) ?? null;
    known.set(type, found);
  }
  return found;
}

/** Whether two feature types can be of one place. A quarter may be called a settlement, and a settlement a place. */
export function compatibleTypes(a: string, b: string): boolean {
  const first = typeClass(a);
  const second = typeClass(b);
  if (first === null || second === null || first === second) return true;
  const pair = new Set([first, second]);
  return pair.has("quarter") && pair.has("settlement");
}

/** How high a feature type stands among those that contain each other: 0 the highest. Types not listed have no level. */
const levels: readonly (readonly string[])[] = [
  ["country", "nation"],
  ["province", "oblast", "governorate", "voivodeship", "prefecture"],
  ["county", "raion"],
  classes.settlement!,
  classes.quarter!,
];
const levelOfType = new Map(levels.flatMap((types, level) => types.map((type) => [type, level] as const)));

/**
 * Whether a place of one feature type can lie in one of the other: a province lies in no town and in no other
 * province, a city in no other city. */
export function canContain(parent: string, child: string): boolean {
  const [above, below] = [levelOfType.get(parent.toLowerCase()), levelOfType.get(child.toLowerCase())];
  if (above === undefined || below === undefined) return true;
  if (above !== below) return above < below;
  return typeClass(child) === "quarter" || (typeClass(child) === "settlement" && parent !== child);
}

/** Whether a place of this type is ground that somebody holds: settled or administered, or what may be. */
export function isGround(type: string): boolean {
  const ofType = typeClass(type);
  return type === "place" || ofType === "settlement" || ofType === "quarter" || ofType === "region";
}
