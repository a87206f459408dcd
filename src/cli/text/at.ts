import type { PlaceState, StateOfDay } from "../../ask/answers.ts";
import { dayInWords } from "../../export/ribbons/period.ts";
import { cutMiddle, displayWidth, padEnd } from "../../export/ribbons/width.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { glued, wrap } from "../output/wrap.ts";
import { capitalised, counted } from "../words/counts.ts";
import { theSide } from "../words/sides.ts";
import { agreementOn, standing } from "../words/states.ts";

/** Who held what on a day: the places under what is true of them, those nothing is known of at the end. */
export function stateOfDayText(state: StateOfDay, terminal: Terminal): string[] {
  if (state.places.length === 0) return [bold(dayInWords(state.date), terminal), "Nothing is known of this day."];
  const groups = Map.groupBy(state.places, (place) => groupOf(place, state));
  const sorted = [...groups].toSorted(([a, x], [b, y]) => rank(x) - rank(y) || y.length - x.length || (a < b ? -1 : 1));
  const known = sorted.filter(([, places]) => places[0]?.status !== "unknown");
  const unknown = sorted.filter(([, places]) => places[0]?.status === "unknown").flatMap(([, places]) => places);
  const names = state.places.map(({ name }) => displayWidth(name));
  const nameWidth = Math.min(Math.max(...names), Math.floor(terminal.columns * 0.4));
  return [
    bold(dayInWords(state.date), terminal),
    ...known.flatMap(([words, places]) => [
      "",
      `${capitalised(words)}: ${counted(places.length, "place")}`,
      ...places.map((place) => `  ${padEnd(cutMiddle(place.name, nameWidth), nameWidth)}  ${detail(place, state)}`),
    ]),
    ...(unknown.length === 0
      ? []
      : [
          "",
          `Not known: ${counted(unknown.length, "place")}`,
          ...wrap(unknown.map(({ name }) => glued(name)).join(", "), terminal.columns, "  "),
        ]),
  ].map((line) => line.trimEnd());
}

/** How one place stood on a day, in one sentence. */
export function placeOnDayText(place: PlaceState, state: StateOfDay, terminal: Terminal): string[] {
  const ring = place.encircled === null ? "" : `, encircled by ${theSide(place.encircled, state.sides)}`;
  const since = place.since === null ? "" : ` since ${dayInWords(place.since)}`;
  const told = agreementOn(place.status, place.claims.length, place.against.length);
  const words = `${place.name} on ${dayInWords(state.date)}: ${standing(place, state.sides)}${since}${ring}${told}.`;
  return wrap(words, terminal.columns);
}

/** Shares and guesses stand beside the place; what makes the group is the state and the sides. */
function groupOf(place: PlaceState, { sides }: StateOfDay): string {
  const parts = Object.fromEntries(Object.keys(place.parts).map((side) => [side, "part" as const]));
  return standing({ ...place, parts, inferred: false }, sides);
}

const order = ["held", "divided", "contested", "disputed", "unknown"];

function rank(places: readonly PlaceState[]): number {
  return order.indexOf(places[0]?.status ?? "unknown");
}

function detail(place: PlaceState, { sides }: StateOfDay): string {
  const words = [
    place.since === null ? "" : `since ${dayInWords(place.since)}`,
    place.inferred ? "inferred" : counted(place.claims.length, "claim"),
    place.against.length === 0 ? "" : `${place.against.length} against`,
    place.encircled === null ? "" : `encircled by ${theSide(place.encircled, sides)}`,
  ];
  return words.filter((word) => word !== "").join(", ");
}
