import type { Argument, ArgumentClaim, VoiceName, Why } from "../../ask/answers.ts";
import { dayInWords, periodInWords } from "../../export/ribbons/period.ts";
import { spoken } from "../../export/spoken.ts";
import { type ControlInterval, compareDays, type Day, isCarriedBack } from "../../model/index.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap, wrapMarked } from "../output/wrap.ts";
import { claimInWords } from "../words/claims.ts";
import { capitalised, counted } from "../words/counts.ts";
import { listed, namesOf, type SideNames, type Sides, theSide } from "../words/sides.ts";
import { standing } from "../words/states.ts";
import { whenInWords } from "../words/when.ts";

/** Claims of one stance shown with their sentences; the rest is counted. */
const mostShown = 6;

/** The argument for a place and a day: what is so, why, what speaks against it; then what other policies make of it. */
export function whyText({ date, place, arguments: found }: Why, sides: Sides, terminal: Terminal): string[] {
  const names = namesOf(sides);
  return found.flatMap((argument, index) => {
    const policies = `${argument.policies.length === 1 ? "policy" : "policies"} ${listed(argument.policies)}`;
    const under = index === 0 ? "" : `Under the ${policies}: `;
    const parts = [headOf(argument, place.name, date, under, names), ...partsOf(argument, date, names, terminal)];
    const [head = "", ...rest] = parts;
    const alone =
      index === 0 && found.length > 1
        ? [`${argument.policies.length === 1 ? "This is" : "These are"} the ${policies}.`]
        : [];
    return [
      ...(index === 0 ? [] : [""]),
      ...wrap(head, terminal.columns).map((line) => bold(line, terminal)),
      ...rest,
      ...alone,
    ];
  });
}

/** "Lower Tarn on 25 November 2031: divided between A and B since 21 November 2031." */
function headOf({ interval }: Argument, place: string, date: Day, under: string, names: SideNames): string {
  const head = `${under}${place} on ${dayInWords(date)}`;
  if (interval === null) return `${head}: nothing is known.`;
  const ring = interval.encircled === null ? "" : `, encircled by ${theSide(interval.encircled.by, names)}`;
  return `${head}: ${standing(interval, names)}${ring}${sinceWhen(interval)}.`;
}

function sinceWhen(interval: ControlInterval): string {
  const { first, began } = interval;
  if (isCarriedBack(interval)) return "";
  if (began.earliest !== null && began.earliest !== began.latest)
    return `, begun between ${periodInWords(began.earliest, began.latest).replace(" to ", " and ")}`;
  return ` since ${dayInWords(first)}`;
}

/** What comes after days of which nothing is known. What is only inferred is not carried back to them. */
function nextInWords(after: ControlInterval, names: SideNames): string {
  if (!isCarriedBack(after))
    return `The first that is told after: ${standing(after, names)} from ${dayInWords(after.first)}.`;
  const until = after.last === null ? "" : ` and was so until ${dayInWords(after.last)}`;
  return (
    `What is told later implies that it was ${standing(after, names)} before${until}, ` +
    `but that is not carried back further than half a year before ${dayInWords(after.first)}.`
  );
}

function partsOf(argument: Argument, date: Day, names: SideNames, terminal: Terminal): string[] {
  const { interval, before, after, claims, lastTold, voices } = argument;
  if (interval === null) {
    const sentences = [
      before === null ? null : `Before: ${standing(before, names)}, until ${dayInWords(before.last!)}.`,
      after === null ? null : nextInWords(after, names),
    ].filter((sentence) => sentence !== null);
    return wrap(sentences.length === 0 ? "No claim is about it." : sentences.join(" "), terminal.columns, "  ");
  }
  const sentences = [reasonInWords(interval, claims)];
  if (lastTold !== null && lastTold < date && !interval.inferred)
    sentences.push(
      `Nothing newer is told of it by ${dayInWords(date)}: it is carried forward from ${dayInWords(lastTold)}.`,
    );
  if (before !== null) sentences.push(beforeInWords(before, names));
  if (after !== null) sentences.push(`It changes on ${dayInWords(after.first)}: ${standing(after, names)}.`);
  const silent = voices?.silent ?? [];
  if (silent.length > 0) sentences.push(silentInWords(silent));
  const stance = (wanted: ArgumentClaim["stance"]) => claims.filter((claim) => claim.stance === wanted);
  return [
    ...sentences.flatMap((sentence) => wrap(sentence, terminal.columns, "  ")),
    ...claimsText("It rests on", stance("opens"), names, terminal),
    ...claimsText("Also told of these days", stance("supports"), names, terminal),
    ...claimsText("Against it", stance("opposes"), names, terminal),
  ];
}

function beforeInWords(before: ControlInterval, names: SideNames): string {
  const since = isCarriedBack(before) ? "" : `, since ${dayInWords(before.first)}`;
  return `Before that: ${standing(before, names)}${since}.`;
}

/** A source as a sentence names it: a document by its title, in quotes; one person or office without a name with an article. */
function inSentence({ kind, source }: Pick<VoiceName, "kind" | "source">): string {
  if (kind === "document") return `“${source}”`;
  return /^\p{Ll}/u.test(source) && !/s$/u.test(source) && !DETERMINED.test(source) ? `the ${source}` : source;
}
const DETERMINED = /^(?:a|an|the|one|some|several|many|two|three|another) /;

/** In a sentence, by which rule the state follows from the claims. */
function reasonInWords(interval: ControlInterval, claims: readonly ArgumentClaim[]): string {
  const { rule, inferred, opens } = interval;
  const first = claims.find(({ claim }) => claim.id === opens[0]);
  const source = first ? inSentence(first) : "a claim";
  const reason = reasons[rule];
  const told =
    reason === undefined ? `By the rule “${rule}”, according to ${source}.` : reason.replace("{source}", source);
  const resumed = resumedInWords(interval, claims);
  const whole = first?.via === "whole" && first.of !== null ? ` It is said of ${first.of.name}, in which it lies.` : "";
  const part = first?.via === "part" && first.of !== null ? ` It is said of ${first.of.name}, a part of it.` : "";
  const set =
    first?.via === "set" && first.of !== null
      ? ` It is said of “${first.of.name}”, and this place is one of them.`
      : "";
  const mark = inferred ? " No sentence says so itself." : "";
  return `${told}${whole}${part}${set}${resumed}${mark}`;
}

/** Where what a state rests on was told of days before it: it was so once, something came between, and it is so again. */
function resumedInWords({ opens, began, rule }: ControlInterval, claims: readonly ArgumentClaim[]): string {
  const since = began.earliest ?? began.latest;
  const behind = claims.filter(({ claim }) => opens.includes(claim.id));
  const days = behind.flatMap(({ claim: { when } }) => when.last ?? when.first ?? []);
  if (days.length === 0 || days.length < opens.length || days.some((day) => compareDays(day, since) >= 0)) return "";
  const when = whenInWords(behind[0]!.claim.when);
  if (rule === "as before the fighting") return ` So it was last told of ${when}.`;
  const again = claims.some(
    ({ claim, stance }) =>
      stance === "supports" && compareDays(claim.when.first ?? claim.when.last ?? since, since) >= 0,
  );
  return ` That was ${when}; what came between did not last${again ? ", and it is told again" : ""}.`;
}

const reasons: Readonly<Record<string, string>> = {
  captured: "It was taken, according to {source}.",
  "left to it": "The other side left it, according to {source}.",
  "stated to hold": "Who is in control is told by {source}.",
  "attack repelled": "An attack on it was beaten back, according to {source}; so who defended it holds it.",
  "advance divides": "A side got into it without taking all of it, according to {source}; so both have a part.",
  "holds a part": "A side holds a part of it, according to {source}; so the other has the rest.",
  "control divided": "There is fighting inside it, or control is divided, according to {source}.",
  "left, taker not told": "Its holder left it, according to {source}; who has it now is not told.",
  "the other side left": "One of the two sides in it left, according to {source}; so the other has all of it.",
  "held by those surrounded": "It is surrounded, according to {source}; so those inside hold it.",
  "held before the first change":
    "What happened later, according to {source}, could only happen if this side held it before.",
  "held before it was taken":
    "What happened later, according to {source}, could only happen if this side held it before.",
  "attacked by the other side": "The other side attacked it, according to {source}; so this side held it.",
  "attacked from outside":
    "It went on being attacked, according to {source}, long after anything was told of a part the attacker had.",
  "a part is in other hands": "A part of it is in other hands, according to {source}.",
  "sources contradict each other": "Sources contradict each other, and none outweighs the rest.",
  "sources give different days": "Sources give different days for the change.",
  "fighting, no outcome": "There was fighting, of which no outcome is told, according to {source}.",
  "as before the fighting":
    "The fighting told of has ended with no outcome told; so it is taken to be as it was before.",
};

function silentInWords(silent: readonly VoiceName[]): string {
  const names = silent.slice(0, 4).map(inSentence);
  const more = silent.length - names.length;
  const who = more > 0 ? `${names.join(", ")} and ${more} more` : listed(names);
  return `${capitalised(who)} ${silent.length === 1 ? "tells" : "tell"} of these days and ${silent.length === 1 ? "does" : "do"} not mention it.`;
}

/** Claims under a heading, each with its sentence and who says it how. */
function claimsText(title: string, claims: readonly ArgumentClaim[], names: SideNames, terminal: Terminal): string[] {
  if (claims.length === 0) return [];
  const shown = claims.slice(0, mostShown);
  const more = claims.length - shown.length;
  return [
    `  ${title}:`,
    ...shown.flatMap((argument) => claimText(argument, names, terminal)),
    ...(more > 0 ? [`    and ${counted(more, "more claim")}`] : []),
  ];
}

function claimText(
  { claim, kind, source, interest, outweighed, via, of }: ArgumentClaim,
  names: SideNames,
  terminal: Terminal,
): string[] {
  const about = claim.kind === "control" && via !== "place" ? `${of?.name ?? claim.place.name}: ` : "";
  const sayer = kind === "quoted" ? capitalised(source) : source;
  const said = `${sayer}, ${whenInWords(claim.when)}: ${about}${claimInWords(claim, names)}`;
  const notes = [
    claim.modality === "stated" ? null : claim.modality,
    interest === null ? null : interest === "its own side" ? "speaks for its own side" : "against its own interest",
    outweighed === undefined || outweighed === "not outweighed" || outweighed === "speaks for its own side"
      ? null
      : reasonsAgainst[outweighed],
  ].filter((note) => note !== null);
  const sentence = spoken(claim.sentence, claim.evidence);
  const text = `${said}${notes.length === 0 ? "" : ` (${notes.join("; ")})`}`;
  return [
    ...wrap(text, terminal.columns, "    "),
    ...wrapMarked(
      shortened(sentence.text),
      sentence.marks.filter(({ end }) => end <= longestSentence),
      terminal,
      "      ",
    ),
  ];
}

const reasonsAgainst: Readonly<Record<NonNullable<ArgumentClaim["outweighed"]>, string>> = {
  "a denial": "a denial",
  "speaks for its own side": "speaks for its own side",
  "said less firmly": "said less firmly than the rest",
  "dated only by its document": "its day is not told",
  "not said of the place itself": "not said of the place itself",
  "fewer sources": "fewer sources",
  "not outweighed": "not outweighed",
};

/** Sentences longer than this are cut. */
const longestSentence = 320;
const shortened = (text: string) =>
  text.length <= longestSentence ? text : `${text.slice(0, longestSentence).trimEnd()} …`;
