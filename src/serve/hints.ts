import type { PageFile } from "./page.ts";

/** One file of the built page, as the build tells of it. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** What the build calls the page, what every view stands in, and the view that is shown without an address. */
const entry = "index.html";
const frame = "App.tsx";
const openingView = "map";
/** What every view draws from, whatever is asked of it. */
const always = ["/api/case", "/api/geometry"];
/** What depends on policy, source and day of knowledge, as it is asked for without any. */
const plain = ["/api/ribbon-columns", "/api/days"];
const choices = ["policy", "source", "known-by"];

/**
 * What an address of the page will ask for, as a Link header, so that the browser fetches it beside the page's first
 * script and not after it: the scripts and styles of its view, and the answers that every view draws from.
 */
export class PageHints {
  readonly #chunks: Readonly<Record<string, Chunk>>;
  readonly #known = new Map<string, string>();

  /** @param page the built page, with the build's own list of its files */
  constructor(page: ReadonlyMap<string, PageFile>) {
    const list = page.get("/chunks.json");
    this.#chunks = list ? (JSON.parse(new TextDecoder().decode(list.body.plain)) as Record<string, Chunk>) : {};
  }

  /** The header for an address; empty where the build tells nothing. */
  for(url: URL): string {
    if (this.#chunks[entry] === undefined) return "";
    const view = `views/${url.searchParams.get("view") ?? openingView}.tsx`;
    const answers = choices.some((choice) => url.searchParams.has(choice)) ? always : [...always, ...plain];
    const key = `${this.#chunks[view] === undefined ? "" : view} ${answers.length}`;
    let known = this.#known.get(key);
    if (known === undefined) {
      const asked = answers.map((path) => `<${path}>; rel=preload; as=fetch; crossorigin`);
      // A browser fetches six at a time: first the page's own script, and what takes longest.
      known = [...this.#files([entry]), ...asked, ...this.#files([frame, view], [entry])].join(", ");
      this.#known.set(key, known);
    }
    return known;
  }

  /** Scripts and styles of some chunks and of what they import, but for some. */
  #files(wanted: string[], but: readonly string[] = []): string[] {
    const seen = new Set(but);
    const scripts: string[] = [];
    const styles = new Set<string>();
    for (let name = wanted.shift(); name !== undefined; name = wanted.shift()) {
      const chunk = this.#chunks[name];
      if (chunk === undefined || seen.has(name)) continue;
      seen.add(name);
      scripts.push(`</${chunk.file}>; rel=modulepreload`);
      for (const file of chunk.css ?? []) styles.add(`</${file}>; rel=preload; as=style; crossorigin`);
      wanted.push(...(chunk.imports ?? []));
    }
    return [...scripts, ...styles];
  }
}
