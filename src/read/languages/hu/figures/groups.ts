import type { FigureGroup } from "../../../../model/index.ts";

const GROUPS: readonly (readonly [FigureGroup, RegExp])[] = [
  ["civilians", /^(polgári|civil|lakos|polgár)/u],
  ["children", /^(gyerek|gyermek)/u],
  ["women", /^(nő|asszony)/u],
  ["fighters", /^(harcos|katona|fegyveres|milicista|lázadó|felkelő|dzsihadista)/u],
  ["journalists", /^újságíró/u],
  ["medics", /^orvos/u],
  ["people", /^(ember|személy|fő)$/u],
];

/** Whom a Hungarian noun or phrase means. */
export function groupOf(noun: string): FigureGroup | null {
  const words = noun.toLowerCase().split(/\s+/u);
  return GROUPS.find(([, form]) => words.some((word) => form.test(word)))?.[0] ?? null;
}
