import type {
  ConnectivityEvent,
  CourseOfPockets,
  PocketAnswer,
  PocketsOfDay,
  RouteAnswer,
} from "../../ask/connectivity-answers.ts";
import { dayInWords, periodInWords } from "../../export/ribbons/period.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { glued, wrap } from "../output/wrap.ts";
import { capitalised, counted } from "../words/counts.ts";
import { listed, namesOf, type SideNames, type Sides, theSide } from "../words/sides.ts";

/** An area of fewer pieces of ground than this is listed with the other small ones of its side. */
const fewest = 2;
const namesShown = 6;
const splitsShown = 3;
const cutOffShown = 3;
/** The column in which what happened begins: after the longest day, "28 September 2031". */
const indent = 19;

/** The connected areas of each side on a day, the side with the most ground first, then the roads. */
export function pocketsText(answer: PocketsOfDay, terminal: Terminal, all: boolean): string[] {
  const bySide = Map.groupBy(answer.pockets, ({ side }) => side);
  const sides = [...bySide].toSorted((a, b) => areaOf(b[1]) - areaOf(a[1]) || (a[0] < b[0] ? -1 : 1));
  const { all: pieces, unknown } = answer.ground;
  return [
    bold(dayInWords(answer.date), terminal),
    ...(sides.length === 0 ? ["Nothing is known of this day."] : []),
    ...sides.flatMap(([side, own]) => ["", ...sideText(side, own, answer.sides, terminal, all)]),
    ...(answer.routes.length === 0 ? [] : ["", "Roads"]),
    ...answer.routes.flatMap((route) => routeText(route, answer.sides, terminal)),
    ...(unknown === 0 ? [] : ["", `Of ${unknown} of ${counted(pieces, "piece")} of ground nothing is known.`]),
  ];
}

const areaOf = (pockets: readonly PocketAnswer[]) => pockets.reduce((sum, { area }) => sum + area, 0);

function sideText(
  side: string,
  own: readonly PocketAnswer[],
  names: SideNames,
  terminal: Terminal,
  all: boolean,
): string[] {
  const large = own.filter(({ ground, main }) => all || main || ground.length >= fewest);
  const small = own.filter((pocket) => !large.includes(pocket));
  const single = small.map(({ ground }) => glued(ground[0]!.name));
  return [
    [
      `${capitalised(theSide(side, names))}: ${counted(own.length, "area")}`,
      ...(areaOf(own) === 0 ? [] : [squareKilometres(areaOf(own))]),
    ].join(", "),
    ...large.flatMap((pocket) => pocketText(pocket, own.length, names, terminal, all)),
    ...(single.length === 0 ? [] : wrap(`single places: ${single.join(", ")}`, terminal.columns, "  ")),
  ];
}

function pocketText(pocket: PocketAnswer, areas: number, names: SideNames, terminal: Terminal, all: boolean): string[] {
  const presumed = pocket.ground.filter((piece) => piece.presumed).length;
  const size = [
    counted(pocket.ground.length, "piece of ground", "pieces of ground"),
    ...(presumed === 0 ? [] : [`${presumed} presumed`]),
    // Ground of which only the borders are told has no size.
    ...(pocket.area === 0 ? [] : [squareKilometres(pocket.area)]),
  ].join(", ");
  const state = standing(pocket, areas, names);
  const told = pocket.ground.filter((piece) => !piece.presumed).map(({ name }) => name);
  const splits = pocket.splitBy.filter(({ parts }) => all || parts[1]! >= fewest);
  const shown = splits.slice(0, all ? undefined : splitsShown);
  return [
    ...wrap(`${state}: ${size}`, terminal.columns, "  "),
    ...wrap(some(told, all ? Number.POSITIVE_INFINITY : namesShown), terminal.columns, "    "),
    ...shown.flatMap(({ ground, cutOff }) =>
      wrap(
        `if ${ground.name}${ground.presumed ? " (presumed)" : ""} falls, ${consequence(cutOff)}`,
        terminal.columns,
        "    ",
      ),
    ),
    ...(splits.length > shown.length ? [`    and ${splits.length - shown.length} more places would split it`] : []),
  ];
}

/** What a loss cuts off: the places told of by name, the rest by number. */
function consequence(cutOff: PocketAnswer["splitBy"][number]["cutOff"]): string {
  const pieces = cutOff.flat();
  const told = pieces.filter(({ presumed }) => !presumed).map(({ name }) => name);
  const shown = told.slice(0, cutOffShown);
  const rest = pieces.length - shown.length;
  const more = shown.length === 0 ? counted(rest, "piece of ground", "pieces of ground") : `${rest} more`;
  const verb = pieces.length === 1 ? "is" : "are";
  return `${listed([...shown, ...(rest === 0 ? [] : [more])])} ${verb} cut off`;
}

function standing(pocket: PocketAnswer, areas: number, names: SideNames): string {
  const others = listed(pocket.around.map(({ side }) => theSide(side, names)));
  const said =
    pocket.encircled === null
      ? ""
      : `, said to be encircled by ${theSide(pocket.encircled.by, names)} (${counted(pocket.encircled.claims.length, "claim")})`;
  if (pocket.enclosed) return `enclosed by ${others}${said}`;
  if (pocket.main) return (areas > 1 ? "main body" : "all of it") + said;
  return `cut off from the rest${others === "" ? "" : `, beside ${others}`}${said}`;
}

function routeText(route: RouteAnswer, names: SideNames, terminal: Terminal): string[] {
  const sides = listed(route.sides.map((side) => theSide(side, names)));
  const state = {
    open: `open to ${sides}`,
    contested: `open to ${sides}, but others have a part of the ground`,
    cut: `cut: ${sides} each have a part of it`,
    unknown: "not known",
  }[route.state];
  const claims = route.underFire.flatMap((fire) => fire.claims).length;
  const fire =
    route.underFire.length === 0
      ? ""
      : `, under fire of ${listed(route.underFire.map(({ by }) => theSide(by, names)))} (${counted(claims, "claim")})`;
  return wrap(`${route.name}: ${state}${fire}`, terminal.columns, "  ");
}

/** What became of the areas and the roads in a period, a paragraph for each change, under its day. */
export function courseText(course: CourseOfPockets, sides: Sides, terminal: Terminal, all: boolean): string[] {
  const names = namesOf(sides);
  const events = course.events.flatMap((event) => {
    const words = eventWords(event, names, all);
    return words === null ? [] : [{ date: event.date, words }];
  });
  return [
    bold(periodInWords(course.first, course.last), terminal),
    "",
    ...(events.length === 0 ? ["Nothing was split, joined, encircled, relieved or lost."] : []),
    ...events.flatMap(({ date, words }, index) => {
      const [first = "", ...rest] = wrap(words, terminal.columns, " ".repeat(indent));
      const label = events[index - 1]?.date === date ? "" : dayInWords(date);
      return [label.padEnd(indent) + first.trimStart(), ...rest];
    }),
  ];
}

function eventWords(event: ConnectivityEvent, names: SideNames, all: boolean): string | null {
  if (event.kind === "check") return checkWords(event, names);
  if (event.kind === "route") return routeWords(event, names, all);
  const side = theSide(event.side, names);
  const area = (ground: readonly { readonly name: string }[]) =>
    `${some(
      ground.map(({ name }) => name),
      2,
    )}`;
  const through = event.through.length === 0 ? "" : ` by way of ${area(event.through)}`;
  switch (event.change) {
    case "split": {
      const cut = event.cutOff.map((index) => area(event.after[index]!));
      return `${side}: an area of ${event.before[0]!.length} split into ${listed(event.after.map(({ length }) => `${length}`))}${event.through.length === 0 ? "" : ` by the loss of ${area(event.through)}`}${cut.length === 0 ? "" : `; cut off: ${cut.join("; ")}`}`;
    }
    case "joined": {
      const free = event.relieved.map((index) => area(event.before[index]!));
      return `${side}: areas of ${listed(event.before.map(({ length }) => `${length}`))} joined${through}${free.length === 0 ? "" : `; relieved: ${free.join("; ")}`}`;
    }
    case "encircled":
      return `${side}: ${area(event.after[0]!)} encircled${event.through.length === 0 ? "" : ` by the loss of ${area(event.through)}`}`;
    case "relieved":
      return `${side}: ${area(event.after[0]!)} no longer encircled${through}`;
    case "lost": {
      const kept = event.after.length === 0 ? "" : `, all but ${area(event.after.flat())},`;
      return `${side}: ${area(event.before[0]!)}${kept} lost${event.by.length === 0 ? "" : ` to ${listed(event.by.map((by) => theSide(by, names)))}`}`;
    }
  }
}

function routeWords(event: ConnectivityEvent & { kind: "route" }, names: SideNames, all: boolean): string | null {
  const sides = listed(event.sides.map((side) => theSide(side, names)));
  if (event.change === "under fire") {
    const by = listed(event.by.map((side) => theSide(side, names)));
    return all ? `${event.route.name}: under fire of ${by} (${counted(event.claims.length, "claim")})` : null;
  }
  const state = {
    open: `open to ${sides}`,
    contested: `contested, still open to ${sides}`,
    cut: "cut",
    unknown: "not known",
  };
  return `${event.route.name}: ${state[event.change]}`;
}

function checkWords(
  { place, says, by, graph, agrees }: ConnectivityEvent & { kind: "check" },
  names: SideNames,
): string {
  const told =
    says === "encircled" ? `encircled${by === null ? "" : ` by ${theSide(by, names)}`}` : "no longer encircled";
  const state =
    agrees === null ? "nothing is known of its ground" : `${agrees ? "so it is" : `but it is ${graph}`} by the ground`;
  return `check: ${place.name}, said to be ${told}; ${state}`;
}

/** The first of many names, and how many more there are. */
function some(names: readonly string[], most: number): string {
  if (names.length <= most) return listed(names);
  return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}

function squareKilometres(area: number): string {
  return `${area >= 100 ? Math.round(area) : area.toFixed(1)} km²`;
}
