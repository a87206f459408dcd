import type { JoinProposal } from "../../ask/answers.ts";
import type { LocatedPlace } from "../../ask/index.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";
import { counted } from "../words/counts.ts";

/** Places by name, each with its type, its other spellings, what it lies in, and whether it is on the map. */
export function placesText(places: readonly LocatedPlace[], terminal: Terminal): string[] {
  if (places.length === 0) return ["The documents name no place."];
  const nameOf = new Map(places.map(({ id, name }) => [id, name]));
  const on = places.filter(({ geometry }) => geometry !== null).length;
  const onMap = on === 0 ? "none" : on === places.length ? "all" : String(on);
  const sorted = places.toSorted((a, b) => a.name.localeCompare(b.name));
  return [
    bold(`${counted(places.length, "place")}, ${onMap} on the map`, terminal),
    ...sorted.flatMap(({ name, type, parent, aliases, geometry }) => {
      const notes = [
        type === "place" ? "" : type,
        parent === null ? "" : `in ${nameOf.get(parent) ?? parent}`,
        aliases.length === 0 ? "" : `also ${aliases.join(", ")}`,
        on > 0 && geometry === null ? "not on the map" : "",
      ].filter((note) => note !== "");
      return hanging(notes.length === 0 ? name : `${name}: ${notes.join("; ")}`, terminal);
    }),
  ];
}

/** Pairs that may be one place, with the reason and how to join them. */
export function doubtfulText(proposals: readonly JoinProposal[], program: string, terminal: Terminal): string[] {
  if (proposals.length === 0) return ["No two places of the case seem to be one."];
  return proposals.flatMap(({ a, b, names, reason }, index) => [
    ...(index === 0 ? [] : [""]),
    ...wrap(`${names[0]} and ${names[1]}`, terminal.columns).map((line) => bold(line, terminal)),
    ...wrap(`${reason}; if they are one:`, terminal.columns, "  "),
    `  ${program} decide join ${a} with ${b}`,
  ]);
}

function hanging(text: string, terminal: Terminal): string[] {
  const [first = "", ...rest] = wrap(text, terminal.columns - 2, "  ");
  return [first, ...rest.map((line) => `  ${line}`)];
}
