import {
  caseTitle,
  changes,
  claims,
  disputes,
  documentTitle,
  intervals,
  type PublishableCase,
  places,
  ribbons,
  sides,
} from "../../ask/index.ts";
import type { ControlInterval, Day, SideKey } from "../../model/index.ts";
import { provenanceLine } from "../provenance.ts";
import type { ExportRequest } from "../request.ts";
import { dayOfNumber, numberOf } from "../ribbons/days.ts";
import { dayInWords, periodInWords } from "../ribbons/period.ts";
import { sideName } from "../side-name.ts";
import { addressOf, type Note, Notes } from "./notes.ts";

/** Days that a report looks back on. */
const week = 7;
const mostDisputes = 10;

/** A line of a report: what it says, and the numbers of the notes with the sentences it rests on. */
export interface Line {
  readonly text: string;
  readonly notes: readonly number[];
}

/** A place on the day, under what is true of it. */
export interface Standing {
  readonly place: string;
  /** "since 28 November 2031"; "" where that is not told. */
  readonly since: string;
  /** "encircled by the rebels", "inferred". */
  readonly remarks: readonly string[];
  readonly notes: readonly number[];
  /** Who says otherwise. */
  readonly against: readonly string[];
}

/** A document of the case: what it is called, "publisher, day", and its address where it has one that can be followed. */
export interface DocumentLine {
  readonly title: string;
  readonly from: string;
  readonly url: string | null;
}

/** A report as plain texts, from which each of its forms is written. */
export interface Report {
  readonly title: string;
  readonly day: Day;
  /** That something was withheld; null where nothing is. */
  readonly withheld: string | null;
  /** The documents of the case, by their day of publication. */
  readonly documents: readonly DocumentLine[];
  readonly situation: readonly { readonly heading: string; readonly rows: readonly Standing[] }[];
  /** "22 to 28 November 2031": the days that changes are told of. */
  readonly period: string;
  readonly changes: readonly { readonly heading: string; readonly lines: readonly Line[] }[];
  readonly disputes: readonly { readonly heading: string; readonly lines: readonly Line[]; readonly settled: string }[];
  readonly furtherDisputes: number;
  /** In the order of their numbers, which begin with 1. */
  readonly notes: readonly Note[];
  /** Program, case, head hash of the decisions, policy. */
  readonly provenance: string;
}

/** The situation on a day (else the last that is told of), what changed in the week before it, and what is disputed. */
export function reportContent(kase: PublishableCase, { view, date }: ExportRequest): Report {
  const day = date ?? ribbons(kase, { view }).last;
  const notes = new Notes(claims(kase, { view }), kase.documents());
  const names = Object.fromEntries(sides(kase).map((side) => [side.key, side.names]));
  const name = (key: SideKey) => sideName(key, names);
  const from = dayOfNumber(numberOf(day) - (week - 1));
  const disputed = disputes(kase).filter(({ first }) => first <= day);
  return {
    title: caseTitle(kase),
    day,
    withheld: kase.withheld?.note ?? null,
    documents: documentLines(kase),
    situation: situation(kase, { view, date: day }, name, notes),
    period: periodInWords(from, day),
    changes: changesOf(kase, { view, from, to: day }, name, notes),
    disputes: disagreements(kase, disputed.slice(0, mostDisputes), name, notes),
    furtherDisputes: Math.max(0, disputed.length - mostDisputes),
    notes: notes.written(),
    provenance: provenanceLine(kase, view),
  };
}

function documentLines(kase: PublishableCase): DocumentLine[] {
  return kase
    .documents()
    .toSorted((a, b) => compareText(a.published ?? "9999", b.published ?? "9999") || compareText(a.id, b.id))
    .map((document) => ({
      title: documentTitle(document),
      from: [document.publisher, document.published === null ? null : dayInWords(document.published)]
        .filter((part) => part !== null)
        .join(", "),
      url: addressOf(document),
    }));
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const byName = new Intl.Collator("en", { numeric: true });

/** Places that are only described and never named come after the others. */
const unnamed = ({ described }: { readonly described?: boolean }) => Number(described ?? false);

type Name = (key: SideKey) => string;

function situation(
  kase: PublishableCase,
  { view, date }: ExportRequest,
  name: Name,
  notes: Notes,
): Report["situation"] {
  const found = intervals(kase, { from: date, to: date, view });
  const groups = Map.groupBy(found, ({ interval }) => headingOf(interval, name));
  return [...groups]
    .toSorted((a, b) => b[1].length - a[1].length)
    .map(([heading, own]) => ({
      heading,
      rows: own
        .toSorted((a, b) => unnamed(a.place) - unnamed(b.place) || byName.compare(a.place.name, b.place.name))
        .map(({ place, interval, sinceEver, voices }) => ({
          place: place.name,
          since: sinceEver ? "" : `since ${dayInWords(interval.first)}`,
          remarks: [
            ...(interval.encircled === null ? [] : [`encircled by ${name(interval.encircled.by)}`]),
            ...(interval.inferred ? ["inferred"] : []),
          ],
          notes: notes.to(interval.opens),
          against: voices.opposes.map(({ source }) => source),
        })),
    }));
}

function headingOf(
  { status, holder, parts }: Pick<ControlInterval, "status" | "holder" | "parts">,
  name: Name,
): string {
  const sharing = Object.keys(parts).map(name);
  const between = sharing.length > 1 ? ` between ${sharing.slice(0, -1).join(", ")} and ${sharing.at(-1)}` : "";
  switch (status) {
    case "held":
      return holder === null ? "Held, by whom is not told" : `Held by ${name(holder)}`;
    case "divided":
      return `Divided${between}`;
    case "contested":
      return "Fought over, no outcome told";
    case "disputed":
      return "Sources differ";
    default:
      return "Not known";
  }
}

function changesOf(
  kase: PublishableCase,
  { view, from, to: until }: ExportRequest,
  name: Name,
  notes: Notes,
): Report["changes"] {
  const days = Map.groupBy(changes(kase, from!, until!, view), (change) => change.date);
  return [...days].map(([day, own]) => ({
    heading: dayInWords(day),
    lines: own.map(({ place, from: before, to, claims: told }) => {
      const was = before === null ? "" : ` (before: ${lowerFirst(headingOf({ ...before, parts: {} }, name))})`;
      return { text: `${place.name}: ${headingOf({ ...to, parts: {} }, name)}${was}`, notes: notes.to(told) };
    }),
  }));
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function disagreements(
  kase: PublishableCase,
  open: ReturnType<typeof disputes>,
  name: Name,
  notes: Notes,
): Report["disputes"] {
  const byId = new Map(places(kase).map((place) => [place.id, place.name]));
  return open.map(({ kind, place, subject, first, last, versions, settled }) => {
    const about = [place === null ? null : (byId.get(place) ?? place), subject?.what].filter(Boolean).join(", ");
    return {
      heading: `${about} (${kind}), ${periodInWords(first, last)}`,
      lines: versions.map(({ says, holder, claims: told }) => ({
        text: `${says}${holder === null || says.includes(holder) ? "" : ` (${name(holder)})`}`,
        notes: notes.to(told),
      })),
      settled: settled === null ? "" : `From ${dayInWords(settled.on)} on they agree.`,
    };
  });
}
