import type { DateLanguage } from "../../../clock/language.ts";
import { scanEnglish } from "./scan.ts";

/** English date expressions. */
export const englishDates: DateLanguage = { code: "en", scan: scanEnglish };
