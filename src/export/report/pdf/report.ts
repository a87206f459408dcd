import type { PublishableCase } from "../../../ask/index.ts";
import { mapOf } from "../../map/day.ts";
import { height as mapHeight, width as mapWidth, svgOf } from "../../map/svg.ts";
import type { ExportRequest } from "../../request.ts";
import { dayInWords } from "../../ribbons/period.ts";
import { type Line, type Report, reportContent } from "../content.ts";
import { bytesOf, newDocument, type PdfDocument, type Tag } from "./document.ts";
import { type Cell, Flow, measure, sheet } from "./flow.ts";
import { Fonts } from "./fonts.ts";
import { drawMap } from "./svg.ts";
import { type Piece, type Style, TypeSetter } from "./text.ts";

const ink = "#1c2227";
const muted = "#5c6166";
const accent = "#1f5c8b";
const body: Style = { size: 10, weight: 400, colour: ink };
const strong: Style = { size: 10, weight: 600, colour: ink };
const small: Style = { size: 8, weight: 400, colour: muted };
const table: Style = { size: 9, weight: 400, colour: ink };
const tableHead: Style = { size: 8.5, weight: 600, colour: muted };
const chapter: Style = { size: 16, weight: 600, colour: ink };
const heading: Style = { size: 11.5, weight: 600, colour: ink };

/** The bytes of a report as PDF: tagged, with the map of the day as vectors and the sentences as notes that are linked. */
export async function reportInPdf(kase: PublishableCase, request: ExportRequest): Promise<Uint8Array> {
  const report = reportContent(kase, request);
  const document = newDocument({
    title: `${report.title}: ${dayInWords(report.day)}`,
    subject: "Who held what on a day, what changed in the week before it, what the sources disagree on",
    keywords: [report.provenance, ...(report.withheld === null ? [] : [report.withheld])].join("; "),
  });
  const setter = new TypeSetter(document, new Fonts(document));
  const flow = new Flow(document, setter);
  const root = document.struct("Document");
  document.addStructure(root);
  flow.page();
  opening(report, flow, root, document);
  mapPage(kase, request, report, { document, setter, root });
  flow.page();
  situation(report, flow, root, document);
  changes(report, flow, root, document);
  disputes(report, flow, root, document);
  sentences(report, flow, root, document);
  footers(report, document, setter, flow);
  root.end();
  return bytesOf(document);
}

/** Documents that are listed on the first page. */
const mostDocuments = 24;

/** Words, kept apart in direction from what stands beside them (UAX 9, first strong isolate). */
const said = (text: string, style: Style = body): Piece => ({ text: `\u2068${text}\u2069`, style });

/** The numbers of notes, raised, each a link to its sentence. */
function marks(notes: readonly number[], { size }: Style): Piece[] {
  return notes.flatMap((number, index) => {
    const style: Style = { size: size * 0.68, weight: 400, colour: accent, rise: size * 0.34 };
    const own = said(String(number), { ...style, to: `note-${number}` });
    return index === 0 ? [said("\u00a0", { ...style }), own] : [said(",\u00a0", { ...style }), own];
  });
}

function titled(title: string, flow: Flow, root: Tag, document: PdfDocument): void {
  document.outline.addItem(title);
  flow.paragraph(root, "H2", [said(title, chapter)], { before: 18, after: 6, keep: 90 });
}

function opening(
  { title, day, withheld, documents, situation: groups, provenance }: Report,
  flow: Flow,
  root: Tag,
  document: PdfDocument,
): void {
  flow.paragraph(root, "P", [said(title, { ...body, size: 12, colour: muted })], { after: 2 });
  flow.paragraph(root, "H1", [said(dayInWords(day), { ...chapter, size: 26 })], { after: 8 });
  if (withheld !== null) flow.paragraph(root, "P", [said(withheld, strong)], { after: 8 });
  document.outline.addItem(dayInWords(day));
  const rows = groups.map(({ heading: words, rows: own }) => [
    { pieces: [said(words, table)], width: measure - 80 },
    { pieces: [said(String(own.length), table)], width: 80 },
  ]);
  if (rows.length > 0) flow.table(root, [head("State", measure - 80), head("Places", 80)], rows);
  flow.paragraph(root, "H2", [said("Documents", heading)], { before: 10, keep: 50 });
  for (const { title: name, from, url } of documents.slice(0, mostDocuments)) {
    const linked = url === null ? table : { ...table, colour: accent, url };
    const rest = from === "" ? [] : [said(`, ${from}`, { ...table, colour: muted })];
    flow.paragraph(root, "P", [said(name, linked), ...rest], { indent: 12, label: [said("–", table)], after: 1 });
  }
  if (documents.length > mostDocuments)
    flow.paragraph(root, "P", [said(`And ${documents.length - mostDocuments} more.`, table)]);
  flow.paragraph(root, "P", [said(provenance, small)], { before: 10 });
}

const head = (text: string, width: number): Cell => ({ pieces: [said(text, tableHead)], width });

function situation({ situation: groups }: Report, flow: Flow, root: Tag, document: PdfDocument): void {
  titled("Situation", flow, root, document);
  if (groups.length === 0) flow.paragraph(root, "P", [said("Nothing is told of who held what on this day.")]);
  const widths = [150, 130, measure - 280] as const;
  for (const { heading: words, rows } of groups) {
    flow.paragraph(root, "H3", [said(words, heading)], { before: 8, after: 4, keep: 70 });
    flow.table(
      root,
      [head("Place", widths[0]), head("Since", widths[1]), head("Remarks", widths[2])],
      rows.map(({ place, since, remarks, notes, against }) => {
        const told = [...remarks, ...(against.length === 0 ? [] : [`otherwise says ${against.join(", ")}`])].join("; ");
        return [
          { pieces: [said(place, table), ...marks(notes, table)], width: widths[0] },
          { pieces: [said(since.replace(/^since /, ""), table)], width: widths[1] },
          { pieces: [said(told, table)], width: widths[2] },
        ];
      }),
    );
  }
}

function list(lines: readonly Line[], flow: Flow, root: Tag): void {
  for (const { text, notes } of lines)
    flow.paragraph(root, "P", [said(text), ...marks(notes, body)], { indent: 12, label: [said("–")], after: 2 });
}

function changes({ changes: days, period }: Report, flow: Flow, root: Tag, document: PdfDocument): void {
  titled(`Changes, ${period}`, flow, root, document);
  if (days.length === 0) flow.paragraph(root, "P", [said("Nothing is told to have changed.")]);
  for (const { heading: words, lines } of days) {
    flow.paragraph(root, "H3", [said(words, heading)], { before: 8, keep: 50 });
    list(lines, flow, root);
  }
}

function disputes({ disputes: found, furtherDisputes }: Report, flow: Flow, root: Tag, document: PdfDocument): void {
  titled("Disputes", flow, root, document);
  if (found.length === 0) flow.paragraph(root, "P", [said("The sources disagree on nothing up to this day.")]);
  for (const { heading: words, lines, settled } of found) {
    flow.paragraph(root, "H3", [said(words, heading)], { before: 8, keep: 50 });
    list(lines, flow, root);
    if (settled !== "") flow.paragraph(root, "P", [said(settled)]);
  }
  if (furtherDisputes > 0) flow.paragraph(root, "P", [said(`And ${furtherDisputes} more.`)]);
}

function sentences({ notes }: Report, flow: Flow, root: Tag, document: PdfDocument): void {
  if (notes.length === 0) return;
  titled("Sentences", flow, root, document);
  for (const { number, sentence, document: title, source, url } of notes) {
    const where: Style = { ...table, colour: muted };
    flow.paragraph(root, "Note", [{ text: `“${sentence}”`, style: table }], {
      ...{
        indent: 24,
        label: [said(String(number), { ...table, weight: 600 })],
        after: 0,
        own: true,
        name: `note-${number}`,
      },
    });
    const linked = url === null ? where : { ...where, colour: accent, url };
    const citing = source === null ? [] : [said(`, citing ${source}`, where)];
    flow.paragraph(root, "P", [said(title, linked), ...citing], { indent: 24, after: 5 });
  }
}

interface Drawing {
  readonly document: PdfDocument;
  readonly setter: TypeSetter;
  readonly root: Tag;
}

/** The map on a page of its own, broadside; none where no place has a position. */
function mapPage(
  kase: PublishableCase,
  request: ExportRequest,
  { title, day, situation: groups }: Report,
  { document, setter, root }: Drawing,
): void {
  const map = mapOf(kase, request);
  if (map.geometry.bounds === null) return;
  const svg = svgOf(kase, request, map, day);
  document.addPage({ size: "A4", layout: "landscape", margin: 0 });
  document.outline.addItem("Map");
  const scale = Math.min((sheet.height - 32) / mapWidth, (sheet.width - 62) / mapHeight);
  const states = groups.map(({ heading: words, rows }) => `${words}: ${rows.map(({ place }) => place).join(", ")}`);
  const figure = document.struct("Figure", { alt: `Map of ${title}, ${dayInWords(day)}. ${states.join(". ")}.` });
  root.add(figure);
  const content = document.markStructureContent("Figure");
  drawMap(document, setter, svg, { x: (sheet.height - mapWidth * scale) / 2, y: 16, scale });
  document.endMarkedContent();
  figure.add(content);
  figure.end();
}

/** What stands below every page: the day, the hash of the decisions, the number of the page. */
function footers({ title, day, provenance }: Report, document: PdfDocument, setter: TypeSetter, flow: Flow): void {
  const { count } = document.bufferedPageRange();
  const hash = /decisions [0-9a-f]+/.exec(provenance)?.[0] ?? "no decisions";
  for (let index = 0; index < count; index++) {
    document.switchToPage(index);
    const { width, height } = document.page;
    flow.ornament(() => {
      const style = { ...small, size: 7 };
      const left = setter.set([said(hash, style)], width).lines[0]!;
      const name = setter.set([said(`${title}: ${dayInWords(day)}`, style)], width / 2).lines[0]!;
      const number = setter.set([said(`${index + 1} of ${count}`, style)], width).lines[0]!;
      const put = (line: typeof left, from: number, y: number) => {
        let x = from;
        for (const run of line.runs) {
          setter.draw(run, x, y);
          x += run.width;
        }
      };
      put(left, sheet.left, height - 26);
      put(name, sheet.left, height - 36);
      put(number, width - sheet.right - number.width, height - 26);
    }, "Pagination");
  }
}
