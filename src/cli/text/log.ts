import type { DecisionLog } from "../../ask/index.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";

/** The decisions, one paragraph each, and the head. */
export function logText({ decisions, head }: DecisionLog, terminal: Terminal): string[] {
  if (head === null) return ['Nothing has been decided about this case; "contested review" shows what could be.'];
  const lines = decisions.flatMap(({ hash, time, author, says, reason, undoneBy, applies }) => [
    bold(`${hash.slice(0, 12)}  ${time.slice(0, 16).replace("T", " ")}  ${author}`, terminal),
    ...wrap(says, terminal.columns, "  "),
    ...(reason === "" ? [] : wrap(`Reason: ${reason}`, terminal.columns, "  ")),
    ...(undoneBy === null ? [] : [`  Taken back by ${undoneBy.slice(0, 12)}.`]),
    ...(applies ? [] : ["  Without effect: the case has this claim no longer."]),
  ]);
  return [...lines, "", `Head: ${head}`];
}
