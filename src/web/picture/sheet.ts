import type { DecisionLog } from "../../ask/decisions.ts";
import type { DocumentSummary } from "../../serve/answers.ts";
import { ask } from "../state/answers.ts";
import { published } from "../state/published.ts";
import type { World } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { longDay } from "../time/format.ts";
import { titleOf } from "../words/title.ts";
import { element, type Lettering, linesOfText, textAt } from "./svg.ts";

const margin = 24;
const noteHeight = 17;
/** Sources and notes take at most so many lines each. */
const mostLines = 4;
const leastWidth = 420;

/** What stands around a drawing so that it can be understood away from the page. */
export interface SheetWords {
  readonly title: string;
  /** The day or days it shows. */
  readonly days: string;
  /** How it was looked at, where it comes from, and by which hash it can be checked. */
  readonly notes: readonly string[];
}

/** What a picture shows, where that is not the whole case. */
export interface AboutPicture {
  readonly days?: string;
  readonly sources?: readonly string[];
  readonly notes?: readonly string[];
}

/** Says of a picture of the case what it shows and where it comes from. */
export async function sheetWords(world: World, title: string, about: AboutPicture = {}): Promise<SheetWords> {
  const { address, ledger } = world;
  const documents = about.sources ? [] : await ask<readonly DocumentSummary[]>("/api/documents");
  const period = ledger.silent ? "" : words.words.period(longDay(ledger.first), longDay(ledger.last));
  return {
    title,
    days: about.days ?? period,
    notes: [
      ...(about.notes ?? []),
      ...(address.source ? [words.map.accordingTo(address.source)] : []),
      ...(address.policy === "weighed" ? [] : [`${words.bar.policyHints[address.policy]}.`]),
      words.map.sources(about.sources ?? documents.map(titleOf)),
      words.shared.head(await headOf()),
    ],
  };
}

/** The hash that stands for all decisions of the case; null: none were made. */
export async function headOf(): Promise<string | null> {
  if (published !== null) return published.provenance.decisions;
  return (await ask<DecisionLog>("/api/decisions?limit=1").catch(() => null))?.head ?? null;
}

/** A drawing on a sheet of its own: title and days above, notes below, on the page's paper. The drawing's styles must be written into it. */
export function sheetOf(drawing: SVGSVGElement, { title, days, notes }: SheetWords, { theme }: Pick<World, "theme">) {
  const own = { width: Number(drawing.getAttribute("width")), height: Number(drawing.getAttribute("height")) };
  const width = Math.max(own.width, leastWidth) + 2 * margin;
  const room = width - 2 * margin;
  const heading: Lettering = { family: '"Source Serif 4 Display", serif', size: 23, colour: theme.ink };
  const under: Lettering = { family: '"Source Sans 3", sans-serif', size: 14, colour: theme.muted };
  const note: Lettering = { ...under, size: 12 };
  const sheet = element("svg");
  const titleLines = linesOfText(title, room, heading, 3);
  let y = margin;
  for (const line of titleLines) {
    y += 28;
    sheet.append(textAt(line, margin, y - 8, heading));
  }
  if (days !== "") {
    y += 20;
    sheet.append(textAt(days, margin, y - 5, under));
  }
  y += 12;
  drawing.setAttribute("x", String(margin));
  drawing.setAttribute("y", String(y));
  drawing.setAttribute("width", String(own.width));
  drawing.setAttribute("height", String(own.height));
  sheet.append(drawing);
  y += own.height + 20;
  for (const line of notes.flatMap((one) => linesOfText(one, room, note, mostLines))) {
    y += noteHeight;
    sheet.append(textAt(line, margin, y - 4, note));
  }
  const height = y + margin;
  sheet.prepend(element("rect", { width, height, fill: theme.paper }));
  sheet.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    sheet.setAttribute(name, String(value));
  const head = element("title");
  head.textContent = title;
  sheet.prepend(head);
  return { sheet, width, height };
}
