import type { Claim, Side } from "../../model/index.ts";
import type { Explanation, SentenceTrace, Stage, StageRow } from "../../read/index.ts";
import { bold, dim } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";
import { claimInWords } from "../words/claims.ts";
import { namesOf } from "../words/sides.ts";
import { rowsOf, sentenceLines } from "./explanation.ts";
import { table } from "./table.ts";

/** What each stage of reading made of one sentence, and the claims that came of it. */
export function traceText(
  trace: SentenceTrace,
  text: string,
  claims: readonly Claim[],
  sides: readonly Side[],
  terminal: Terminal,
): string[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return [
    bold(`Sentence ${trace.number}`, terminal),
    ...wrap(trace.sentence.text, terminal.columns, "  "),
    ...trace.stages.flatMap((stage) => stageLines(stage, text, terminal)),
    "",
    bold("claims", terminal),
    ...(trace.claims.length === 0 ? ["  none"] : []),
    ...trace.claims.flatMap((one, index) => [
      ...(index === 0 ? [] : [""]),
      ...claimLines(one, byId.get(one.claim)!, sides, terminal),
    ]),
  ];
}

function stageLines({ name, rows }: Stage, text: string, terminal: Terminal): string[] {
  const lines =
    name === "tokens" ? tokenLines(rows, text, terminal) : rows.flatMap((row) => rowLines(row, text, terminal));
  return ["", bold(name, terminal), ...(lines.length === 0 ? ["  none"] : lines)];
}

/** The words with their tags in running lines: "rebels/noun captured/verb". */
function tokenLines(rows: readonly StageRow[], text: string, terminal: Terminal): string[] {
  const words = rows.map(({ span, facts }) => `${text.slice(span.start, span.end)}/${facts.tag ?? facts.kind ?? ""}`);
  return wrap(words.join(" "), terminal.columns, "  ");
}

function rowLines({ span, facts }: StageRow, text: string, terminal: Terminal): string[] {
  const told = Object.entries(facts).flatMap(([name, value]) => {
    if (value === null || value === false || value === "" || (Array.isArray(value) && value.length === 0)) return [];
    if (value === true) return [name];
    return [`${name}: ${Array.isArray(value) ? value.join(", ") : value}`];
  });
  const words = text.slice(span.start, span.end).replace(/\s+/g, " ");
  return [
    ...wrap(`“${words}”`, terminal.columns, "  "),
    ...wrap(told.join("; "), terminal.columns, "    ").map((line) => dim(line, terminal)),
  ];
}

function claimLines(explanation: Explanation, claim: Claim, sides: readonly Side[], terminal: Terminal): string[] {
  const about = claim.kind === "control" ? `${claim.place.name}: ` : "";
  return [
    ...wrap(`${claim.kind}: ${about}${claimInWords(claim, namesOf(sides))}`, terminal.columns, "  "),
    ...sentenceLines(explanation, terminal),
    ...table(rowsOf(explanation, claim, namesOf(sides)), terminal),
  ];
}
