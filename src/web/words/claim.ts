import type { Actor, Claim, Figure, When } from "../../model/index.ts";
import { words } from "../strings/index.ts";
import { dayNumber } from "../time/day.ts";
import { mediumDay } from "../time/format.ts";
import { capital, isolated, type SideNames, sideInSentence } from "./state.ts";

/** What a claim says, in a few words: "Kettle Hill: captured by the federation". */
export function claimInWords(claim: Claim, names: SideNames): string {
  if (claim.kind === "figure") {
    const { what, who, unit } = claim.figure;
    if (unit === "share") return words.words.figure("", who, amountInWords(claim.figure, 100, "%"));
    const noun = unit === "people" || unit === "" || unit === what ? what : words.words.measured(unit, what);
    return words.words.figure(noun, who, amountInWords(claim.figure));
  }
  if (claim.kind === "control") {
    const side = claim.holder ?? claim.by?.side ?? null;
    const name = side ? sideInSentence(names, side) : (claim.by?.name ?? words.words.unnamed);
    return words.words.claim[claim.change](isolated(claim.place.name), name);
  }
  return capital(happeningInWords(claim, names));
}

/** What a claim says that is neither of ground nor a number. */
function happeningInWords(claim: Exclude<Claim, { kind: "control" | "figure" }>, names: SideNames): string {
  const told = words.happenings;
  const named = (actor: Actor | null) => (actor === null ? null : isolated(actor.name));
  switch (claim.kind) {
    case "action": {
      const by = claim.by === null ? null : claim.by.side ? sideInSentence(names, claim.by.side) : named(claim.by);
      return told.action(told.actions[claim.action] ?? claim.action, by, claim.place && isolated(claim.place.name));
    }
    case "agreement":
      return told.agreement(told.agreements[claim.type] ?? claim.type, told.states[claim.state] ?? claim.state);
    case "allegation": {
      const wrong = told.wrongs[claim.wrong] ?? claim.wrong;
      return claim.modality === "denied"
        ? told.denial(named(claim.denier), wrong)
        : told.allegation(named(claim.accused), wrong);
    }
    case "statement":
      return told.statement(told.acts[claim.act] ?? claim.act, isolated(claim.speaker.name));
    case "person":
      return told.person(claim.person, claim.fate && (words.forces.fates[claim.fate] ?? claim.fate));
    case "force":
      return claim.force.name;
    case "phase":
      return claim.heading;
    case "relation":
      return claim.object;
    case "summary":
      return claim.text;
  }
}

function amountInWords(figure: Figure, times = 1, unit = ""): string {
  const amount = words.words.amount;
  const scaled = (value: number | null) => (value === null ? null : Math.round(value * times * 100) / 100);
  const [low, best, high] = [scaled(figure.low), scaled(figure.best), scaled(figure.high)];
  const told = amountOf(low, best, high, amount);
  return unit === "" ? told : `${told} ${unit}`;
}

type Amount = number | null;

function amountOf(low: Amount, best: Amount, high: Amount, amount: typeof words.words.amount): string {
  if (low !== null && high !== null && low !== high) return amount.between(low, high);
  // A number told roughly has no bounds.
  if (best !== null) return low === null && high === null ? amount.about(best) : amount.exact(best);
  if (low !== null && high !== null) return amount.exact(low);
  if (low !== null) return amount.atLeast(low);
  return high !== null ? amount.upTo(high) : amount.unknown;
}

/** "Claimed by a League spokesman, in “Letters from the lagoon”" in two parts, so that each can be set in its own face. */
export function attributionInWords(
  claim: Claim,
  title: string | null,
): { readonly who: string; readonly where: string | null } {
  const named = claim.attribution.source;
  const document = title ?? words.documents.untitled;
  const who = words.words.modality[claim.modality](named ?? document);
  return { who, where: named ? words.words.inTitle(document) : null };
}

/** The day or days a claim speaks of. */
export function whenInWords(when: When): string {
  if (when.first === null && when.last === null) return words.words.undated;
  if (when.first === when.last) return mediumDay(dayNumber(when.first!));
  if (when.first === null) return words.words.by(mediumDay(dayNumber(when.last!)));
  if (when.last === null) return words.words.from(mediumDay(dayNumber(when.first)));
  return words.words.period(mediumDay(dayNumber(when.first)), mediumDay(dayNumber(when.last)));
}
