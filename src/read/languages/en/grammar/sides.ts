export { bonds } from "./sides/bonds.ts";
export { kinship } from "./sides/kinship.ts";
export { label } from "./sides/label.ts";
export { word } from "./sides/word.ts";
