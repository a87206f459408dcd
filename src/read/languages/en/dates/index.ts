import type { DateLanguage } from "../../../clock/language.ts";
import { scanEnglish } from "./scan.ts";

const periodFields = new Set(["date", "dates", "date(s)", "period", "time", "when"]);
const resultFields = new Set([
  "result",
  "results",
  "outcome",
  "status",
  "territory",
  "territorial changes",
  "territorial change",
]);

/** English date expressions. */
export const englishDates: DateLanguage = {
  code: "en",
  isPeriodField: (label) => periodFields.has(label.trim().toLowerCase()),
  isResultField: (label) => resultFields.has(label.trim().toLowerCase()),
  scan: scanEnglish,
};
