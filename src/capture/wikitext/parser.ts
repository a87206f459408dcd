/** A piece of wikitext: text, or something nested that has parts. */
export type WikiNode = string | WikiTemplate | WikiLink | WikiNote | WikiNoteList | WikiRaw;

/** `{{name|part|…}}`. */
export interface WikiTemplate {
  readonly kind: "template";
  readonly parts: readonly (readonly WikiNode[])[];
}
/** `[[target|part|…]]`. */
export interface WikiLink {
  readonly kind: "link";
  readonly parts: readonly (readonly WikiNode[])[];
}
/** `<ref name= group=>…</ref>`; content null for `<ref name=x/>`. */
export interface WikiNote {
  readonly kind: "note";
  readonly name: string | null;
  readonly group: string;
  readonly content: readonly WikiNode[] | null;
}
/** `<references group=>…</references>`. */
export interface WikiNoteList {
  readonly kind: "noteList";
  readonly group: string;
  readonly content: readonly WikiNode[];
}
/** What is taken as it stands (`<nowiki>`, `<pre>`) or has its own lines (`<gallery>`). */
export interface WikiRaw {
  readonly kind: "raw" | "gallery";
  readonly text: string;
}

interface Frame {
  readonly kind: "root" | "template" | "link" | "note" | "noteList";
  /** What opened it, to be put back if it never closes. */
  readonly opening: string;
  readonly parts: WikiNode[][];
  readonly attributes: string;
}

/** Braces and brackets nested deeper than this are text. */
const DEEPEST = 80;

const SPECIAL =
  /\{\{|\}\}|\[\[|\]\]|\||\n[ \t]*\n|<!--|<(?:ref|references|nowiki|pre|gallery|math|score|timeline|syntaxhighlight|source|graph|templatedata|imagemap|chem|hiero)(?=[\s/>])[^<>]{0,400}>|<\/(?:ref|references)\s{0,4}>/gi;

/**
 * Parses wikitext into nested nodes in one pass. Whatever never closes becomes text again, and each search for an end that
 * was not found once is not made again, so the time is linear in the length of the text.
 */
export function parseWikitext(text: string): WikiNode[] {
  return new Parser(text).parse();
}

class Parser {
  readonly #text: string;
  readonly #stack: Frame[] = [{ kind: "root", opening: "", parts: [[]], attributes: "" }];
  /** Ends that do not occur any more behind some offset. */
  readonly #exhausted = new Set<string>();
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): WikiNode[] {
    SPECIAL.lastIndex = 0;
    for (;;) {
      SPECIAL.lastIndex = this.#at;
      const match = SPECIAL.exec(this.#text);
      if (!match) break;
      this.#push(this.#text.slice(this.#at, match.index));
      this.#at = match.index + match[0].length;
      this.#take(match[0]);
    }
    this.#push(this.#text.slice(this.#at));
    this.#dissolve(1);
    return this.#stack[0]!.parts[0]!;
  }

  #push(node: WikiNode): void {
    if (node !== "") this.#stack.at(-1)!.parts.at(-1)!.push(node);
  }

  #take(token: string): void {
    if (token === "{{") this.#open("template", token);
    else if (token === "[[") this.#open("link", token);
    else if (token === "}}") this.#close("template", token);
    else if (token === "]]") this.#close("link", token);
    else if (token === "|") this.#divide();
    else if (token === "<!--") this.#skipComment();
    else this.#takeLonger(token);
  }

  #takeLonger(token: string): void {
    if (token[0] === "\n") {
      // A link ends with its paragraph.
      if (this.#stack.at(-1)!.kind === "link" && !isFile(this.#stack.at(-1)!)) this.#dissolve(this.#stack.length - 1);
      this.#push(token);
      return;
    }
    const name = /^<\/?([a-z]+)/i.exec(token)![1]!.toLowerCase();
    if (token[1] === "/") this.#close(name === "ref" ? "note" : "noteList", token);
    else if (name === "ref" || name === "references") this.#openNote(name, token);
    else this.#takeRaw(name, token);
  }

  #open(kind: Frame["kind"], opening: string, attributes = ""): void {
    if (this.#stack.length > DEEPEST) this.#push(opening);
    else this.#stack.push({ kind, opening, parts: [[]], attributes });
  }

  #openNote(name: string, token: string): void {
    const attributes = token.slice(name.length + 1, -1);
    const kind = name === "ref" ? "note" : "noteList";
    if (!attributes.endsWith("/")) this.#open(kind, token, attributes);
    else this.#push(noteOf({ kind, opening: token, parts: [[]], attributes: attributes.slice(0, -1) }, true));
  }

  #takeRaw(name: string, token: string): void {
    if (token.endsWith("/>")) return;
    const start = this.#at;
    if (!this.#skipTo(`</${name}>`)) return;
    const content = this.#text.slice(start, this.#at - name.length - 3);
    if (name === "nowiki" || name === "pre") this.#push({ kind: "raw", text: content });
    if (name === "gallery") this.#push({ kind: "gallery", text: content });
  }

  /** A comment without an end hides everything that follows, as in MediaWiki. */
  #skipComment(): void {
    if (!this.#skipTo("-->")) this.#at = this.#text.length;
  }

  /** Goes on behind the next occurrence of an end; stays where there is none. */
  #skipTo(end: string): boolean {
    if (this.#exhausted.has(end)) return false;
    const at = this.#text.indexOf(end, this.#at);
    if (at === -1) this.#exhausted.add(end);
    else this.#at = at + end.length;
    return at !== -1;
  }

  #divide(): void {
    const top = this.#stack.at(-1)!;
    if (top.kind === "template" || top.kind === "link") top.parts.push([]);
    else this.#push("|");
  }

  /** Closes the innermost frame of a kind; links and templates left open inside it become text. */
  #close(kind: Frame["kind"], token: string): void {
    const isNote = kind === "note" || kind === "noteList";
    let index = this.#stack.length - 1;
    while (index > 0 && this.#stack[index]!.kind !== kind) {
      const between = this.#stack[index]!.kind;
      // Brackets do not reach out of a note, nor links out of a template.
      if (!isNote && (between === "note" || between === "noteList" || (kind === "link" && between === "template")))
        break;
      index--;
    }
    if (index === 0 || this.#stack[index]!.kind !== kind) {
      if (!isNote) this.#push(token);
      return;
    }
    this.#dissolve(index + 1);
    const frame = this.#stack.pop()!;
    if (isNote) this.#push(noteOf(frame, false));
    else this.#push({ kind: kind as "template" | "link", parts: frame.parts });
  }

  /** Puts everything from this depth on back as text and nodes of the frame below it. */
  #dissolve(depth: number): void {
    if (this.#stack.length <= depth) return;
    const into = this.#stack[depth - 1]!.parts.at(-1)!;
    for (const frame of this.#stack.splice(depth)) {
      if (frame.kind !== "note" && frame.kind !== "noteList") into.push(frame.opening);
      frame.parts.forEach((part, at) => {
        if (at > 0) into.push("|");
        for (const node of part) into.push(node);
      });
    }
  }
}

function isFile(frame: Frame): boolean {
  const first = frame.parts[0]![0];
  return typeof first === "string" && /^\s*\p{L}{2,20}\s?:[^|]*\.\w{3,4}\s*$/u.test(first.slice(0, 200));
}

function noteOf(frame: Frame, selfClosed: boolean): WikiNode {
  const name = attribute(frame.attributes, "name");
  const group = attribute(frame.attributes, "group") ?? "";
  const content = frame.parts.flat();
  if (frame.kind === "noteList") return { kind: "noteList", group, content };
  return { kind: "note", name, group, content: selfClosed || content.length === 0 ? null : content };
}

function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(
    `(?:^|\\s)${name}\\s{0,4}=\\s{0,4}(?:"([^"]{0,200})"|'([^']{0,200})'|([^\\s"'/>]{1,200}))`,
    "i",
  ).exec(attributes);
  return match ? (match[1] ?? match[2] ?? match[3] ?? "").trim() : null;
}
