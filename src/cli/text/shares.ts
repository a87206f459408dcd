import type { ShareAnswer, SharesOfDay } from "../../ask/share-answers.ts";
import { dayInWords } from "../../export/ribbons/period.ts";
import { displayWidth, padEnd } from "../../export/ribbons/width.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";
import { capitalised } from "../words/counts.ts";
import { theSide } from "../words/sides.ts";

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

function range({ low, high }: ShareAnswer): string {
  return high - low < 0.05 ? "" : ` (${low.toFixed(1)} to ${high.toFixed(1)})`;
}

function square(area: number): string {
  return `${area >= 100 ? Math.round(area) : Math.abs(area).toFixed(1)} km²`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
