import { isBoilerplate } from "../labels/index.ts";
import { TemplateArguments } from "./arguments.ts";
import { printCitation, printShortCitation } from "./citations.ts";
import { NoteRegistry } from "./notes.ts";
import { parseWikitext, type WikiLink, type WikiNode, type WikiTemplate } from "./parser.ts";
import { printTemplate } from "./templates.ts";

/** What stands on lines of its own in the printed text: an infobox, captions, the list of notes. */
export type Insertion =
  | { readonly kind: "infobox"; readonly fields: readonly { readonly key: string; readonly value: string }[] }
  | { readonly kind: "captions"; readonly captions: readonly string[] }
  | { readonly kind: "notes" };

/** Signs that mark footnotes and insertions in printed text; private-use characters, taken out of the source first. */
export const NOTE_SIGN = "\ue000";
export const INSERTION_SIGN = "\ue001";
export const END_SIGN = "\ue002";

const IMAGE_TARGET = /^\p{L}{2,20}\s?:.*\.(?:png|jpe?g|gif|svg|webp|tiff?|ogv|webm|ogg|mp4|pdf)$/iu;
/** Parameters of an image link that are no caption. */
const IMAGE_OPTION =
  /^(?:thumb|thumbnail|mini|frame|framed|frameless|border|left|right|center|centre|none|\p{L}{3,12}\s?=\s?[\d.,]+|upright(?:\s.*)?|\d*x?\d*\s?px|alt=.*|link=.*|page=.*|lang=.*|class=.*|bal|jobb|links|rechts|miniatur|hochkant|vignette|redresse|droite|gauche|bélyegkép|праворуч|ліворуч|міні|мини|справа|слева|تصغير|يسار|يمين)$/iu;
/** Infobox parameters about pictures and layout. */
const NO_FIELD =
  /^(?:image|img|map|alt|coordinates?|coord|width|colwidth|campaignbox|name_?\d*_?style|.*_(?:size|width|alt|type|caption|mark|label|dot|upright|style|class)|.*image.*|.*style.*|wikidata|embed|child|mapframe.*|pushpin.*|module\d*|lat\w*|long\w*)$/;

/** Prints parsed wikitext as text with signs for footnotes and insertions, templates resolved, links as their words. */
export class WikiPrinter {
  readonly notes = new NoteRegistry();
  readonly insertions: Insertion[] = [];
  /** The name of the subject in the infobox. */
  subject: string | null = null;
  /** What a citation template printed last has told; read by whoever prints a note. */
  citation: { url: string; date: string } | null = null;
  /** Depth of arguments: insertions belong to the article only outside of them. */
  #nesting = 0;

  print(nodes: readonly WikiNode[]): string {
    let printed = "";
    for (const node of nodes) printed += this.#printNode(node);
    return printed;
  }

  #printNode(node: WikiNode): string {
    if (typeof node === "string") return node;
    switch (node.kind) {
      case "template":
        return this.#printTemplate(node);
      case "link":
        return this.#printLink(node);
      case "note":
        return `${NOTE_SIGN}${this.notes.use(node, node.name, node.group, node.content).label}${END_SIGN}`;
      case "noteList":
        this.#defineNotes(node.content);
        return this.#insert({ kind: "notes" });
      case "raw":
        return escaped(node.text);
      case "gallery":
        return this.#insert({
          kind: "captions",
          captions: galleryCaptions(node.text).map((line) => this.print(parseWikitext(line))),
        });
    }
  }

  #insert(insertion: Insertion): string {
    if (this.#nesting > 0) return "";
    this.insertions.push(insertion);
    return `\n${INSERTION_SIGN}${this.insertions.length - 1}${END_SIGN}\n`;
  }

  /** Contents of notes that stand in the list of notes; they are no uses. */
  #defineNotes(nodes: readonly WikiNode[]): void {
    for (const node of nodes) {
      if (typeof node !== "string" && node.kind === "note") this.notes.define(node.name, node.group, node.content);
    }
  }

  #argumentsOf(template: WikiTemplate): TemplateArguments {
    return new TemplateArguments(template.parts.slice(1), (nodes) => this.printNested(nodes));
  }

  /** Prints what is inside something else, where nothing can be inserted. */
  printNested(nodes: readonly WikiNode[]): string {
    this.#nesting++;
    const printed = this.print(nodes);
    this.#nesting--;
    return printed;
  }

  #printTemplate(template: WikiTemplate): string {
    const name = this.printNested(template.parts[0]!)
      .trim()
      .toLowerCase()
      .replaceAll("_", " ")
      .replace(/^template:/, "");
    if (name.length > 200 && !name.includes(":")) return "";
    const given = this.#argumentsOf(template);
    if (/^infobox\b/.test(name) && given.names().length > 2) return this.#infobox(given);
    if (/^(?:cite|citation|cite-|c-cite)\b/.test(name) && name !== "citation needed") return this.#cite(given);
    if (/^(?:sfn|sfnp|sfnm|r|efn|efn-[a-z]{2}|refn|note)$/.test(name)) return this.#noteTemplate(name, given, template);
    if (/^(?:reflist|notelist|references|refs|footnotes|notes|reflist-talk)\b/.test(name)) {
      this.#defineNotes(given.nodes("refs").concat(given.nodes("list")));
      return this.#insert({ kind: "notes" });
    }
    if (/^(?:multiple image|location map|image frame|css image crop|annotated image|stack)/.test(name))
      return this.#pictures(given);
    const printed = printTemplate(name, given);
    return /^(?:quote|blockquote|quotation|cquote|quote box)$/.test(name) && this.#nesting === 0
      ? `\n\n${printed}\n\n`
      : printed;
  }

  #infobox(given: TemplateArguments): string {
    const fields = given
      .names()
      .filter((name) => !NO_FIELD.test(name))
      .map((name) => ({ key: name.charAt(0).toUpperCase() + name.slice(1), value: given.named(name) }))
      .filter((field) => field.value !== "");
    const captions = given
      .names()
      .filter((name) => /^(?:.*_)?caption$/.test(name))
      .map((name) => given.named(name));
    this.subject ??= given.named("conflict", "name", "title") || null;
    const box = this.#insert({ kind: "infobox", fields: fields.filter((field) => field.key !== "Caption") });
    return captions.length > 0 ? box + this.#insert({ kind: "captions", captions }) : box;
  }

  #pictures(given: TemplateArguments): string {
    const captions = given
      .names()
      .filter((name) => /^caption\d{0,2}$|^footer$/.test(name))
      .map((name) => given.named(name));
    return this.#insert({ kind: "captions", captions: captions.filter((caption) => caption !== "") });
  }

  #cite(given: TemplateArguments): string {
    const { text, url, date } = printCitation(given);
    this.citation ??= { url, date };
    return text;
  }

  #noteTemplate(name: string, given: TemplateArguments, template: WikiTemplate): string {
    const sign = (label: string) => `${NOTE_SIGN}${label}${END_SIGN}`;
    if (name === "r")
      return given
        .all()
        .map((each) => sign(this.notes.use(template, each, given.named("group", "g"), null).label))
        .join("");
    if (name.startsWith("sfn")) {
      const citation = printShortCitation(given);
      return sign(this.notes.use(template, `sfn ${citation}`, "", `${citation}.`).label);
    }
    const group = given.named("group") || (name.startsWith("efn") ? "lower-alpha" : "");
    const content =
      template.parts
        .slice(1)
        .find((part) => !(typeof part[0] === "string" && /^\s*(?:name|group)\s*=/.test(part[0]))) ?? null;
    return sign(this.notes.use(template, given.named("name") || null, group, content).label);
  }

  #printLink(link: WikiLink): string {
    const target = this.printNested(link.parts[0]!).trim();
    if (IMAGE_TARGET.test(target.slice(0, 300))) return this.#picture(link);
    const shown = link.parts.at(-1)!;
    if (link.parts.length === 1) {
      if (isBoilerplate(target) || /^[a-z]{2,3}(?:-[a-z]{2,8})?:\S/.test(target)) return "";
      return target.replace(/^:/, "").replace(/^[^#]+#/, "");
    }
    const words = this.printNested(shown);
    // "[[Place (district)|]]" shows the name without what tells it apart.
    return words.trim() === "" ? target.replace(/\s*\([^)]*\)$/, "") : words;
  }

  #picture(link: WikiLink): string {
    const words = link.parts.slice(1).map((part) => this.printNested(part).trim());
    const caption = words.filter((word) => word !== "" && !IMAGE_OPTION.test(word.slice(0, 200))).at(-1);
    return caption === undefined ? "" : this.#insert({ kind: "captions", captions: [caption] });
  }
}

/** "File:x.jpg|caption" lines of a gallery: the captions. */
function galleryCaptions(text: string): string[] {
  return text.split("\n").flatMap((line) => {
    const bar = line.indexOf("|");
    return bar === -1 ? [] : [line.slice(bar + 1)];
  });
}

/** Signs that would be read as markup, as character references. */
function escaped(text: string): string {
  return text.replace(/[<>&[\]{}'|=*#:;!_-]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
