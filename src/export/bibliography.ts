import { documentTitle, type PublishableCase } from "../ask/index.ts";
import { provenanceLine } from "./provenance.ts";
import { type ExportFormat, file } from "./request.ts";

type Source = ReturnType<PublishableCase["documents"]>[number];

/** The documents of the case as BibTeX (BibLaTeX's `online` and `misc`). */
export const bibtex: ExportFormat = {
  name: "bibtex",
  summary: "the documents of the case, for LaTeX and reference managers",
  extension: ".bib",
  takes: {},
  write: (kase) =>
    file(`% ${provenanceLine(kase, {})}\n`, ...kase.documents().map((document) => `\n${bibEntry(document)}`)),
};

/** The documents of the case as CSL-JSON 1.0.2, which Zotero and citation processors read. */
export const csl: ExportFormat = {
  name: "csl",
  summary: "the same as CSL-JSON, for Zotero and citation processors",
  extension: ".json",
  takes: {},
  write: (kase) => {
    const provenance = provenanceLine(kase, {});
    return file(
      `${JSON.stringify(
        kase.documents().map((document) => cslItem(document, provenance)),
        null,
        1,
      )}\n`,
    );
  },
};

const keyOf = ({ id }: Source) => `sha256-${id.slice(0, 16)}`;

function bibEntry(document: Source): string {
  const fields: [string, string | null][] = [
    ["title", braced(documentTitle(document))],
    ["organization", document.publisher === null ? null : braced(document.publisher)],
    ["date", document.published],
    // A URL is taken as it is; these would end the field or begin a comment.
    ["url", document.url?.replaceAll(/[{}%\\]/g, encodeURIComponent) ?? null],
    ["urldate", document.url === null ? null : document.captured.slice(0, 10)],
    ["langid", document.language === "und" ? null : document.language],
    ["note", `SHA-256 ${document.id}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return `@${document.url === null ? "misc" : "online"}{${keyOf(document)},\n${lines.join("\n")}\n}\n`;
}

/** A text for a BibTeX field: what LaTeX takes for a command is escaped, and capitals are kept. */
function braced(text: string): string {
  const escapes: Readonly<Record<string, string>> = {
    "\\": "\\textbackslash{}",
    "{": "\\{",
    "}": "\\}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
  };
  const line = text.replaceAll(/\s+/g, " ");
  return `{${line.replaceAll(/[\\{}~^#$%&_]/g, (character) => escapes[character] ?? `\\${character}`)}}`;
}

function cslItem(document: Source, provenance: string) {
  const { title, publisher, published, url, language, captured } = document;
  const parts = (day: string) => ({ "date-parts": [day.split("-").map(Number)] });
  return {
    id: keyOf(document),
    type: url === null ? "document" : "webpage",
    title: title ?? documentTitle(document),
    ...(publisher === null ? {} : { publisher, "container-title": publisher }),
    ...(published === null || published.startsWith("-") ? {} : { issued: parts(published) }),
    ...(url === null ? {} : { URL: url, accessed: parts(captured.slice(0, 10)) }),
    ...(language === "und" ? {} : { language }),
    note: `SHA-256 ${document.id}; ${provenance}`,
  };
}
