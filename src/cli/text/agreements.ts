import type { Agreement, AgreementStep, Telling } from "../../ask/answers.ts";
import { dayInWords, periodInWords } from "../../export/ribbons/period.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";
import { capitalised } from "../words/counts.ts";
import { listed } from "../words/sides.ts";

/** Columns before what happened: "by 28 September 2031" and a space more. */
const dayWidth = 22;

/** Agreements, each with its steps under the day they were taken. */
export function agreementsText(agreements: readonly Agreement[], terminal: Terminal): string[] {
  if (agreements.length === 0) return ["The documents tell of no agreement."];
  return agreements.flatMap((agreement, index) => [
    ...(index === 0 ? [] : [""]),
    ...wrap(headOf(agreement), terminal.columns).map((line) => bold(line, terminal)),
    ...agreement.steps.flatMap((step) => stepText(step, terminal)),
  ]);
}

/** "Ceasefire between the rebels and the government at Ashby: broken in the end". */
function headOf({ type, parties, places, state, steps }: Agreement): string {
  const between = parties.length < 2 ? "" : ` between ${listed(parties.map(({ name }) => name))}`;
  const at = places.length === 0 ? "" : ` at ${listed(places.map(({ name }) => name))}`;
  const came = steps.length > 1 ? `, in the end ${state}` : "";
  return `${capitalised(type)}${between}${at}${came}`;
}

function stepText({ state, first, last, tellings, deniedBy, inferred }: AgreementStep, terminal: Terminal): string[] {
  const denied = deniedBy.length === 0 ? "" : "; denied";
  const text = inferred
    ? `${state} (inferred)`
    : `${state} – ${tellings.map((telling) => tellingInWords(telling, state)).join("; ")}${denied}`;
  const [head = "", ...rest] = wrap(text, terminal.columns, " ".repeat(dayWidth + 2));
  return [`  ${dayOf(first, last).padEnd(dayWidth)}${head.trimStart()}`, ...rest];
}

function dayOf(first: string | null, last: string | null): string {
  if (first === null) return last === null ? "" : `by ${dayInWords(last)}`;
  const period = last === null ? `from ${dayInWords(first)}` : periodInWords(first, last);
  return period.length < dayWidth ? period : dayInWords(first);
}

/** "Grey Cross", "a spokesman, naming the rebels"; who made it stands in the heading already. */
function tellingInWords({ source, by, modality }: Telling, state: AgreementStep["state"]): string {
  const firm = modality === "reported" ? "reported in " : "";
  return `${firm}${source}${by.length === 0 || state === "agreed" || state === "in force" ? "" : `, naming ${listed(by.map(({ name }) => name))}`}`;
}
