import type { ClaimWithSentence } from "../../ask/answers.ts";
import type { Custody } from "../../ask/index.ts";
import { spoken } from "../../export/spoken.ts";
import type { Capture } from "../../model/index.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap, wrapMarked } from "../output/wrap.ts";
import { counted } from "../words/counts.ts";
import type { DocumentNames } from "../words/documents.ts";

/** The custody record, a paragraph a document. */
export function custodyText(told: readonly Custody[], names: DocumentNames, terminal: Terminal): string[] {
  if (told.length === 0) return ["The case has no documents."];
  return told.flatMap((custody, index) => [...(index === 0 ? [] : [""]), ...paragraph(custody, names, terminal)]);
}

function paragraph(
  { document, bytes, captures, revisionOf, difference }: Custody,
  names: DocumentNames,
  terminal: Terminal,
): string[] {
  const say = (text: string) => wrap(text, terminal.columns, "  ");
  return [
    bold(`${document.slice(0, 12)}  ${names(document)}`, terminal),
    ...say(`${counted(bytes, "byte")}, SHA-256 ${document}`),
    ...captures.flatMap((capture) => say(captureInWords(capture))),
    ...(revisionOf === null || difference === null
      ? []
      : [
          ...say(
            `A later revision of ${revisionOf.slice(0, 12)}: ${counted(difference.same, "claim")} the same, ` +
              `${difference.added.length} new, ${difference.removed.length} gone.`,
          ),
          ...difference.added.flatMap((claim) => claimLines("+", claim, terminal)),
          ...difference.removed.flatMap((claim) => claimLines("-", claim, terminal)),
        ]),
  ];
}

function captureInWords({ captured, origin, program, status, redirects, headers, given = {} }: Capture): string {
  const by = program === null ? "an earlier version" : `version ${program}`;
  const over = redirects.length === 0 ? "" : `, over ${redirects.join(", ")}`;
  const answer = status === null ? "" : `, answer ${status} with ${counted(headers.length, "header")}`;
  const said = Object.entries(given).map(([what, value]) => `${what} ${value}`);
  const told = said.length === 0 ? "" : ` Said of it by the user, not by its text: ${said.join(", ")}.`;
  return `Captured ${captured.slice(0, 16).replace("T", " ")} from ${origin}${over}${answer}, by ${by}.${told}`;
}

function claimLines(mark: string, { sentence, evidence }: ClaimWithSentence, terminal: Terminal): string[] {
  const { text, marks } = spoken(sentence, evidence.slice(0, 1));
  const [first = "", ...rest] = wrapMarked(text, marks, terminal, "    ");
  return [`  ${mark} ${first.trimStart()}`, ...rest];
}
