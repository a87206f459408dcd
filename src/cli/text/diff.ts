import type { CaseDifference } from "../../ask/index.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";
import type { DocumentNames } from "../words/documents.ts";

const headings: Readonly<Record<CaseDifference["kind"], string>> = {
  document: "Documents",
  reading: "Read differently",
  decision: "Decisions",
  gazetteer: "Gazetteer",
  control: "Who held what",
};

/** The differences by kind, so many of each. */
export function diffText(
  differences: readonly CaseDifference[],
  [a, b]: readonly [string, string],
  most: number,
  names: DocumentNames,
  terminal: Terminal,
): string[] {
  if (differences.length === 0) return ["The two cases say the same."];
  return [...Map.groupBy(differences, ({ kind }) => kind)].flatMap(([kind, found], index) => [
    ...(index === 0 ? [] : [""]),
    bold(headings[kind], terminal),
    ...found.slice(0, most).flatMap((each) => wrap(lineOf(each, a, b, names), terminal.columns, "  ")),
    ...(found.length > most ? [`  and ${found.length - most} more; all: contested diff --all ${a} ${b}`] : []),
  ]);
}

function lineOf(difference: CaseDifference, a: string, b: string, names: DocumentNames): string {
  const only = (where: "a" | "b" | "both") =>
    where === "both" ? "in both, different" : `only in ${where === "a" ? a : b}`;
  switch (difference.kind) {
    case "document":
      return `${names(difference.document)}: ${only(difference.in)}`;
    case "reading":
      return (
        `${names(difference.document)}: ${difference.a.claims} claims by ${difference.a.reader} in ${a}, ` +
        `${difference.b.claims} by ${difference.b.reader} in ${b}`
      );
    case "decision":
      return `${difference.author} ${difference.says}: ${only(difference.in)}`;
    case "gazetteer":
      return `${difference.name} (${difference.entry}): ${only(difference.in)}`;
    case "control": {
      const held = ({ holder, status }: typeof difference.a) => (status === "held" ? (holder ?? "nobody") : status);
      const until =
        difference.last === null ? "on" : difference.last === difference.first ? "" : `to ${difference.last}`;
      return `${difference.place.name}, ${`${difference.first} ${until}`.trim()}: ${held(difference.a)} in ${a}, ${held(difference.b)} in ${b}`;
    }
  }
}
