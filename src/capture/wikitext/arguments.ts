import type { WikiNode } from "./parser.ts";

/** The arguments of a template, printed on demand. */
export class TemplateArguments {
  readonly #positional: (readonly WikiNode[])[] = [];
  readonly #named = new Map<string, readonly WikiNode[]>();
  readonly #print: (nodes: readonly WikiNode[]) => string;
  /** Each argument is printed once however often it is asked for; nested templates would otherwise multiply. */
  readonly #printed = new Map<readonly WikiNode[], string>();

  constructor(parts: readonly (readonly WikiNode[])[], print: (nodes: readonly WikiNode[]) => string) {
    this.#print = print;
    for (const part of parts) {
      const first = part[0];
      const equals = typeof first === "string" ? first.indexOf("=") : -1;
      const name = equals > 0 ? (first as string).slice(0, equals).trim() : "";
      if (equals <= 0 || name.length > 60 || /[<>[\]\n]/.test(name)) this.#positional.push(part);
      else if (/^\d{1,2}$/.test(name))
        this.#positional[Number(name) - 1] = [(first as string).slice(equals + 1), ...part.slice(1)];
      else this.#named.set(name.toLowerCase(), [(first as string).slice(equals + 1), ...part.slice(1)]);
    }
  }

  /** The text of a positional argument, counted from 1; empty where there is none. */
  at(place: number): string {
    const nodes = this.#positional[place - 1];
    return nodes ? this.#printOnce(nodes) : "";
  }

  #printOnce(nodes: readonly WikiNode[]): string {
    const known = this.#printed.get(nodes);
    if (known !== undefined) return known;
    const text = this.#print(nodes).trim();
    this.#printed.set(nodes, text);
    return text;
  }

  get count(): number {
    return this.#positional.length;
  }

  all(): string[] {
    return this.#positional.map((_, at) => this.at(at + 1)).filter((text) => text !== "");
  }

  /** The text of the first named argument that is given. */
  named(...names: string[]): string {
    for (const name of names) {
      const nodes = this.#named.get(name);
      const text = nodes ? this.#printOnce(nodes) : "";
      if (text !== "") return text;
    }
    return "";
  }

  names(): string[] {
    return [...this.#named.keys()];
  }

  nodes(name: string): readonly WikiNode[] {
    return this.#named.get(name) ?? [];
  }
}
