import { WordTable } from "../../../text/word-table.ts";

/** What happens to a place, and in which form a word tells it. What is taken back is taken as well. */
export interface EventWord {
  readonly kind: "take" | "retake" | "leave" | "land" | "cross" | "surround" | "relieve";
  /** `told` a finished verb ("captured"), `noun` ("the capture of"), `gerund` ("after capturing"). */
  readonly form: "told" | "noun" | "gerund";
}

const table: readonly [EventWord["kind"], EventWord["form"], string][] = [
  ["take", "told", "captured seized took taken conquered overran overrun occupied secured fell surrendered lost"],
  ["take", "noun", "capture seizure fall loss conquest occupation takeover surrender"],
  ["take", "gerund", "capturing seizing taking conquering overrunning occupying securing losing"],
  ["retake", "told", "recaptured retook retaken liberated reconquered reoccupied regained reclaimed"],
  ["retake", "noun", "recapture liberation reconquest"],
  ["retake", "gerund", "recapturing retaking liberating reconquering regaining reclaiming"],
  ["leave", "told", "withdrew withdrawn retreated left evacuated abandoned fled"],
  ["leave", "noun", "withdrawal retreat evacuation abandonment departure"],
  ["leave", "gerund", "withdrawing retreating leaving evacuating abandoning fleeing"],
  ["land", "told", "landed"],
  ["land", "noun", "landing landings"],
  ["cross", "told", "crossed"],
  ["cross", "noun", "crossing"],
  ["surround", "told", "surrounded encircled besieged"],
  ["surround", "noun", "encirclement"],
  ["surround", "gerund", "surrounding encircling besieging"],
  ["relieve", "told", "relieved"],
  ["relieve", "noun", "relief"],
  ["relieve", "gerund", "relieving"],
];

const eventWords = new WordTable<EventWord>(
  new Map(table.flatMap(([kind, form, words]) => words.split(/\s+/).map((word) => [word, { kind, form }] as const))),
);

/** What a word of a text tells of a place; undefined for most. */
export function eventWordAt(text: string, start: number, end: number): EventWord | undefined {
  return eventWords.at(text, start, end);
}
