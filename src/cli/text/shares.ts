import type { ShareAnswer, SharesOfDay } from "../../ask/share-answers.ts";
import { sideStyles } from "../../export/palette.ts";
import { dayInWords, periodInWords } from "../../export/ribbons/period.ts";
import { cutMiddle, displayWidth, padEnd } from "../../export/ribbons/width.ts";
import { bold, dim } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";
import { capitalised } from "../words/counts.ts";
import { namesOf, type Sides, sideName, theSide } from "../words/sides.ts";

/** The ground of each side on a day, a line a side, then what the documents say of it. */
export function sharesText(answer: SharesOfDay, terminal: Terminal): string[] {
  const rows = answer.shares.map((share) => [
    capitalised(theSide(share.side, answer.sides)),
    square(share.best) + range(share),
    `${percent(share.ofKnown)} of what is known`,
    share.ofFirst === null ? "" : `${percent(share.ofFirst)} of what it had at first`,
    share.presumed < 0.05 ? "" : `${square(share.presumed)} presumed`,
  ]);
  const width = Math.max(0, ...rows.map(([name = ""]) => displayWidth(name)));
  const sentences = new Map(answer.told.map((told) => [told.sentence, told]));
  const told = [...sentences.values()].flatMap(({ sentence, source }) =>
    wrap(`${source === null ? "" : `${source}: `}“${sentence.replace(/\s+/g, " ")}”`, terminal.columns, "    "),
  );
  return [
    bold(dayInWords(answer.date), terminal),
    ...(rows.length === 0 ? ["Nothing is known of this day."] : []),
    ...rows.flatMap(([name = "", ...rest]) => {
      const indent = " ".repeat(width + 4);
      const [first = "", ...more] = wrap(rest.filter((word) => word !== "").join(", "), terminal.columns, indent);
      return [`  ${padEnd(name, width)}  ${first.trimStart()}`, ...more];
    }),
    `  Of ${square(answer.all)} on the map, ${square(answer.all - answer.known)} not known.`,
    ...(told.length === 0 ? [] : ["  The documents say:", ...told]),
  ];
}

/** The column of the days: "28 September 2031". */
const dayWidth = 19;
const sidesShown = 3;
const narrowestBar = 10;

/**
 * The ground of each side over a period: a line a day on which it changes, with a bar of the sides' letters over all
 * ground of which anything is known; what the documents say stands under the day they begin to say it.
 */
export function shareSeriesText(answers: readonly SharesOfDay[], sides: Sides, terminal: Terminal): string[] {
  const names = namesOf(sides);
  const most = (key: string) => Math.max(0, ...answers.map((answer) => ofSide(answer, key)?.best ?? 0));
  const shown = sides
    .map(({ key }) => ({ key, name: capitalised(sideName(key, names)), most: most(key) }))
    .filter((side) => side.most > 0)
    .toSorted((a, b) => b.most - a.most)
    .slice(0, sidesShown);
  const letters = sideStyles(sides);
  const width = Math.max(12, ...shown.map(({ name }) => Math.min(14, displayWidth(name)))) + 2;
  const bar = Math.min(40, terminal.columns - dayWidth - width * shown.length - 2);
  const head = `${" ".repeat(dayWidth)}${shown.map(({ name }) => padEnd(cutMiddle(name, width - 2), width)).join("")}`;
  const rows = answers.flatMap((answer) => {
    const cells = shown.map(({ key }) => {
      const share = ofSide(answer, key);
      const part = share === undefined ? "0 %" : percent(share.ofKnown);
      return `${`${(share?.best ?? 0).toFixed(1)}`.padStart(6)} ${part.padStart(5)}`.padEnd(width);
    });
    const drawn = bar < narrowestBar ? "" : barOf(answer, shown, letters, bar);
    const begins = answer.told.filter(({ first }) => first === answer.date);
    const sentences = new Map(begins.map((told) => [told.sentence, told]));
    const told = [...sentences.values()].flatMap(({ sentence, source }) =>
      wrap(
        `${source === null ? "" : `${source}: `}“${sentence.replace(/\s+/g, " ")}”`,
        terminal.columns,
        " ".repeat(dayWidth),
      ).map((line) => dim(line, terminal)),
    );
    return [`${dayInWords(answer.date).padEnd(dayWidth)}${cells.join("")}${drawn}`.trimEnd(), ...told];
  });
  const legend = shown.map(({ key, name }) => `${letters.get(key)!.letter} ${name}`).join("   ");
  return [
    bold(periodInWords(answers[0]!.date, answers.at(-1)!.date), terminal),
    "Square kilometres, and the part of the ground of which anything is known.",
    "",
    head.trimEnd(),
    ...rows,
    ...(bar < narrowestBar ? [] : ["", legend]),
  ];
}

const ofSide = (answer: SharesOfDay, key: string) => answer.shares.find(({ side }) => side === key);

function barOf(
  answer: SharesOfDay,
  shown: readonly { readonly key: string }[],
  letters: ReturnType<typeof sideStyles>,
  width: number,
): string {
  let [drawn, until] = ["", 0];
  for (const { key } of shown) {
    until += ofSide(answer, key)?.ofKnown ?? 0;
    drawn = drawn.padEnd(Math.min(width, Math.round(until * width)), letters.get(key)!.letter);
  }
  return drawn;
}

function range({ low, high }: ShareAnswer): string {
  return high - low < 0.05 ? "" : ` (${low.toFixed(1)} to ${high.toFixed(1)})`;
}

function square(area: number): string {
  return `${area >= 100 ? Math.round(area) : Math.abs(area).toFixed(1)} km²`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
