import { findDates } from "../../../src/read/dates.ts";

/** The date expressions of a text with their values, as "words = value". */
export function values(text: string, reference?: string): string[] {
  return findDates(text, reference ? { reference } : {}).map((found) => `${found.text} = ${found.value}`);
}
