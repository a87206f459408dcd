import type { Dispute } from "../../ask/answers.ts";
import { words } from "../strings/index.ts";
import { dayNumber } from "../time/day.ts";
import { mediumDay, readable } from "../time/format.ts";
import { capital, type SideNames, sideInSentence } from "./state.ts";

type Version = Pick<Dispute["versions"][number], "says" | "holder">;

const sinceDay = /^.* since (-?\d{4}-\d{2}-\d{2})$/;
const between = /^(\d+(?:\.\d+)?) to (\d+(?:\.\d+)?)$/;
const least = /^at least (\d+(?:\.\d+)?)$/;
const most = /^up to (\d+(?:\.\d+)?)$/;

/** One version of a dispute in the reader's language: "The army since 4 December", "500 to 800", "Divided". */
export function versionInWords({ says, holder }: Version, names: SideNames): string {
  const told = words.disputes;
  const who = (key: string | null) => (key === null ? told.nobody : names.has(key) ? sideInSentence(names, key) : key);
  const since = sinceDay.exec(says)?.[1];
  if (since !== undefined) return capital(told.since(who(holder), mediumDay(dayNumber(since))));
  if (holder !== null && says === holder) return capital(who(holder));
  if (names.has(says)) return capital(who(says));
  if (says === "divided") return capital(words.legend.divided);
  if (says === "so") return told.so;
  if (says === "denied") return told.denied;
  if (says === "somebody") return told.somebody;
  const { amount } = words.words;
  const [low, high] = between.exec(says)?.slice(1).map(Number) ?? [];
  if (low !== undefined && high !== undefined) return amount.between(low, high);
  if (least.test(says)) return capital(amount.atLeast(Number(least.exec(says)![1])));
  if (most.test(says)) return capital(amount.upTo(Number(most.exec(says)![1])));
  return capital(readable(says));
}
