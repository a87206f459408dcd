import { type Token, Tokenizer, TokenizerMode } from "parse5";

/** An element of a page. Children are elements and stretches of text in their order. */
export interface ElementNode {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (ElementNode | string)[];
  readonly parent: ElementNode | null;
  /** All elements of the page in document order; those below this one are the stretch from `index` + 1 to `end`. */
  readonly all: readonly ElementNode[];
  readonly index: number;
  end: number;
}

/** Elements nested deeper than this lose their own node; what they hold goes to the last one that has one. */
const DEEPEST = 220;

const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);
const RAW_TEXT = new Set(["script", "style", "xmp", "iframe", "noembed", "noframes"]);
const ESCAPABLE_RAW_TEXT = new Set(["title", "textarea"]);

/** A start tag on the left closes what is open of the elements on the right, up to the nearest boundary. */
const IMPLIED_ENDS: ReadonlyMap<
  string,
  { readonly closes: ReadonlySet<string>; readonly within: ReadonlySet<string> }
> = new Map(
  Object.entries({
    li: { closes: new Set(["li", "p"]), within: new Set(["ul", "ol", "menu", "td", "th", "table"]) },
    dt: { closes: new Set(["dt", "dd", "p"]), within: new Set(["dl", "td", "th", "table"]) },
    dd: { closes: new Set(["dt", "dd", "p"]), within: new Set(["dl", "td", "th", "table"]) },
    td: { closes: new Set(["td", "th"]), within: new Set(["tr", "table"]) },
    th: { closes: new Set(["td", "th"]), within: new Set(["tr", "table"]) },
    tr: { closes: new Set(["tr", "td", "th", "caption"]), within: new Set(["table"]) },
    tbody: { closes: new Set(["tbody", "thead", "tfoot", "tr", "td", "th"]), within: new Set(["table"]) },
    thead: { closes: new Set(["tbody", "thead", "tfoot", "tr", "td", "th"]), within: new Set(["table"]) },
    tfoot: { closes: new Set(["tbody", "thead", "tfoot", "tr", "td", "th"]), within: new Set(["table"]) },
    option: { closes: new Set(["option"]), within: new Set(["select"]) },
    body: { closes: new Set(["head"]), within: new Set() },
  }),
);

/** Start tags that end an open paragraph (HTML standard, "close a p element"). */
const ENDS_PARAGRAPH = new Set(
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul".split(
    " ",
  ),
);
const PARAGRAPH_SCOPE = new Set(["td", "th", "table", "caption", "button", "object", "html", "template"]);
const TABLE_PARTS = new Set(["table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"]);

/**
 * Reads a page into a tree in one pass whatever its mistakes: unclosed and misnested tags close as browsers close them
 * in the usual cases. Not the tree construction of the HTML standard, which can be made to take quadratic time.
 */
export function parseHtml(html: string): ElementNode {
  const builder = new TreeBuilder();
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, builder);
  builder.tokenizer = tokenizer;
  tokenizer.write(html, true);
  return builder.finish();
}

class TreeBuilder {
  readonly #all: ElementNode[] = [];
  readonly #stack: ElementNode[] = [this.#make("#root", new Map(), null)];
  /** How many elements of each kind are open, so that an end tag without a start costs nothing. */
  readonly #openCounts = new Map<string, number>();
  tokenizer: Tokenizer | null = null;

  // The tokenizer asks for this name; null means that nobody listens to errors.
  onParseError = null;

  #make(tag: string, attributes: ReadonlyMap<string, string>, parent: ElementNode | null): ElementNode {
    const index = this.#all.length;
    const element: ElementNode = { tag, attributes, children: [], parent, all: this.#all, index, end: index + 1 };
    this.#all.push(element);
    return element;
  }

  /** The root, once the whole page has been read and every element knows where its descendants end. */
  finish(): ElementNode {
    for (let at = this.#all.length - 1; at > 0; at--) {
      const { parent, end } = this.#all[at]!;
      if (parent && parent.end < end) parent.end = end;
    }
    return this.#all[0]!;
  }

  onStartTag(token: Token.TagToken): void {
    const tag = token.tagName;
    if (tag === "br" || !ENDS_PARAGRAPH.has(tag)) this.#closeImplied(tag);
    else this.#closeWithin("p", PARAGRAPH_SCOPE);
    if (ENDS_PARAGRAPH.has(tag)) this.#closeImplied(tag);
    const parent = this.#stack.at(-1)!;
    const element = this.#make(tag, attributesOf(token), parent);
    parent.children.push(element);
    const closesItself = VOID.has(tag) || (token.selfClosing && tag.includes(":"));
    if (closesItself || this.#stack.length >= DEEPEST) return;
    this.#stack.push(element);
    this.#openCounts.set(tag, (this.#openCounts.get(tag) ?? 0) + 1);
    if (RAW_TEXT.has(tag)) this.tokenizer!.state = TokenizerMode.RAWTEXT;
    if (ESCAPABLE_RAW_TEXT.has(tag)) this.tokenizer!.state = TokenizerMode.RCDATA;
  }

  onEndTag(token: Token.TagToken): void {
    const boundary = TABLE_PARTS.has(token.tagName) ? (token.tagName === "table" ? NONE : TABLE_ONLY) : CELLS;
    this.#closeWithin(token.tagName, boundary);
  }

  onCharacter(token: Token.CharacterToken): void {
    this.#stack.at(-1)!.children.push(token.chars);
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.#stack.at(-1)!.children.push(token.chars);
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}

  #closeImplied(tag: string): void {
    const implied = IMPLIED_ENDS.get(tag);
    if (!implied) return;
    for (let at = this.#stack.length - 1; at > 0; at--) {
      const open = this.#stack[at]!.tag;
      if (implied.within.has(open)) return;
      if (implied.closes.has(open)) this.#popTo(at);
    }
  }

  /** Closes the innermost open element of this kind unless a boundary lies between. */
  #closeWithin(tag: string, boundaries: ReadonlySet<string>): void {
    if (!this.#openCounts.get(tag)) return;
    for (let at = this.#stack.length - 1; at > 0; at--) {
      const open = this.#stack[at]!.tag;
      if (open === tag) this.#popTo(at);
      if (open === tag || boundaries.has(open)) return;
    }
  }

  #popTo(index: number): void {
    while (this.#stack.length > index) {
      const { tag } = this.#stack.pop()!;
      this.#openCounts.set(tag, this.#openCounts.get(tag)! - 1);
    }
  }
}

const NONE: ReadonlySet<string> = new Set();
const TABLE_ONLY: ReadonlySet<string> = new Set(["table"]);
const CELLS: ReadonlySet<string> = new Set(["td", "th", "caption", "table"]);

function attributesOf(token: Token.TagToken): ReadonlyMap<string, string> {
  return new Map(token.attrs.map(({ name, value }) => [name, value]));
}

/** The words of an element's class attribute. */
export function classesOf(element: ElementNode): string[] {
  return (element.attributes.get("class") ?? "").split(/\s+/).filter((word) => word !== "");
}

export function hasClass(element: ElementNode, name: string): boolean {
  return (element.attributes.get("class") ?? "").includes(name) && classesOf(element).includes(name);
}

/** All elements below (and without) this one in document order. */
export function descendants(element: ElementNode): readonly ElementNode[] {
  return element.all.slice(element.index + 1, element.end);
}

/** Whether an element is this one or lies below it. */
export function isWithin(element: ElementNode, ancestor: ElementNode): boolean {
  return element.index >= ancestor.index && element.index < ancestor.end;
}

/** The first element below this one that fits. */
export function findElement(element: ElementNode, fits: (candidate: ElementNode) => boolean): ElementNode | null {
  for (let at = element.index + 1; at < element.end; at++) if (fits(element.all[at]!)) return element.all[at]!;
  return null;
}

/** All text below an element, white space as one space. */
export function textContent(element: ElementNode): string {
  const parts: string[] = [];
  collectText(element, parts);
  return parts.join("").replace(/\s+/g, " ").trim();
}

function collectText(element: ElementNode, parts: string[]): void {
  for (const child of element.children) {
    if (typeof child === "string") parts.push(child);
    else if (child.tag === "br") parts.push(" ");
    else if (child.tag !== "script" && child.tag !== "style") collectText(child, parts);
  }
}
