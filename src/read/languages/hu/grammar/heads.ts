import { fold } from "../../../grammar/fold.ts";

/** Kinds of place by which one another may be meant: "a bázis" can be an academy. Folded. */
const FAMILIES: readonly ReadonlySet<string>[] = [
  "város falu település község városka főváros",
  "kerület lakókerület körzet városrész negyed lakóövezet övezet külváros terület lakótelep városnegyed",
  "bázis támaszpont laktanya repülőtér légibázis akadémia létesítmény tábor barakk erőd iskola",
  "hegy domb magaslat gerinc csúcs",
  "lakóprojekt projekt lakótelep",
  "gyár üzem kartongyár fűrészmalom malom finomító telep",
  "út főút autópálya útvonal folyosó",
  "tartomány régió megye járás kormányzóság térség",
].map((list) => new Set(list.split(" ").map(fold)));

/** Whether "a bázis" can mean a place of this type or name. */
export function headFits(head: string, place: { readonly type: string; readonly name: string }): boolean {
  if (head === place.type) return true;
  const [wanted, type] = [fold(head), fold(place.type)];
  const last = fold(place.name).split(" ").pop()!;
  if (wanted === last || type === wanted) return true;
  const families = FAMILIES.filter((family) => family.has(wanted));
  if (place.type === "place") return FAMILIES[0]!.has(wanted) || FAMILIES[1]!.has(wanted);
  return families.some((family) => family.has(type) || family.has(last));
}
