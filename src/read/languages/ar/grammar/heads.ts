import { plain } from "../words.ts";

/** Kinds of place by which one another may be meant: "القاعدة" can be an airport. */
const FAMILIES: readonly ReadonlySet<string>[] = [
  "مدينة بلدة قرية عاصمة مركز",
  "حي منطقة ضاحية مساكن",
  "قاعدة مطار ثكنة معسكر كلية مدرسة مجمع موقع",
  "تل تلة جبل هضبة",
  "محافظة إقليم مقاطعة قضاء ناحية منطقة ريف",
  "طريق أوتوستراد معبر جسر",
].map((list) => new Set(list.split(" ").map(plain)));

/** Whether "المدينة" can mean a place of this type or name. */
export function headFits(head: string, place: { readonly type: string; readonly name: string }): boolean {
  const [wanted, type] = [plain(head), plain(place.type)];
  if (wanted === type || plain(place.name).split(" ")[0] === wanted) return true;
  if (place.type === "place") return FAMILIES[0]!.has(wanted) || FAMILIES[1]!.has(wanted);
  return FAMILIES.some((family) => family.has(wanted) && family.has(type));
}
