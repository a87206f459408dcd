import type { WikiNode } from "./parser.ts";

/** A footnote of the article: its label, its group, and its content once it was met. */
export interface WikiFootnote {
  readonly label: string;
  readonly group: string;
  content: readonly WikiNode[] | string | null;
}

/** A footnote's text, address and day, ready to be printed. */
export interface PrintedNote {
  readonly text: string;
  readonly url: string | null;
  readonly published: string | null;
}

/** Gives footnotes their labels as MediaWiki shows them: numbers in order of first use, each group by itself. */
export class NoteRegistry {
  readonly #byKey = new Map<string, WikiFootnote>();
  readonly #byNode = new Map<unknown, WikiFootnote>();
  readonly #groups = new Map<string, WikiFootnote[]>();
  /** Contents given in the reference list before or without a use. */
  readonly #defined = new Map<string, readonly WikiNode[] | string>();

  /** A use of a note in the text. `identity` tells the same unnamed note met twice from two notes. */
  use(
    identity: unknown,
    name: string | null,
    group: string,
    content: readonly WikiNode[] | string | null,
  ): WikiFootnote {
    const key = name === null ? null : `${group}\n${name}`;
    const known = key === null ? this.#byNode.get(identity) : this.#byKey.get(key);
    if (known) {
      known.content ??= content;
      return known;
    }
    const members = this.#groups.get(group) ?? [];
    const note: WikiFootnote = { label: labelOf(group.slice(0, 40), members.length + 1), group, content };
    members.push(note);
    this.#groups.set(group, members);
    if (key === null) this.#byNode.set(identity, note);
    else this.#byKey.set(key, note);
    return note;
  }

  /** A note's content given where the notes are listed. */
  define(name: string | null, group: string, content: readonly WikiNode[] | string | null): void {
    if (name !== null && content !== null) this.#defined.set(`${group}\n${name}`, content);
  }

  /** All notes in order of groups and labels, with the contents found for them. */
  all(): WikiFootnote[] {
    for (const [key, note] of this.#byKey)
      note.content ??= this.#defined.get(key) ?? this.#defined.get(`\n${key.split("\n")[1]}`) ?? null;
    return [...this.#groups.values()].flat();
  }
}

function labelOf(group: string, place: number): string {
  switch (group) {
    case "":
      return String(place);
    case "lower-alpha":
      return letters(place);
    case "upper-alpha":
      return letters(place).toUpperCase();
    default:
      return `${group} ${place}`;
  }
}

function letters(place: number): string {
  const first = Math.floor((place - 1) / 26);
  const last = String.fromCharCode(97 + ((place - 1) % 26));
  return first === 0 ? last : String.fromCharCode(96 + first) + last;
}
