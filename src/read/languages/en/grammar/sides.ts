export { bonds } from "./sides/bonds.ts";
export { initials, kinship, stems } from "./sides/kinship.ts";
export { label } from "./sides/label.ts";
export { word } from "./sides/word.ts";
