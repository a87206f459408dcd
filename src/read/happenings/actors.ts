import type { Actor } from "../../model/index.ts";
import { fold } from "../grammar/fold.ts";
import type { Phrase } from "../grammar/phrase.ts";
import type { HappeningContext } from "./context.ts";
import type { Named } from "./found.ts";

/** Turns names and phrases into actors with their sides. */
export class Actors {
  private readonly context: HappeningContext;

  constructor(context: HappeningContext) {
    this.context = context;
  }

  /**
   * The actor a sentence names. `topic` is whom a pronoun may mean; nobody where there is none. A doubtful name that is
   * no side's is nobody.
   */
  resolve(named: Named | null, topic: Phrase | null): Actor | null {
    if (!named) return null;
    if (named.pronoun) return topic ? { name: topic.text, side: this.sideOf(topic) } : null;
    const side = this.sideOfNamed(named);
    if (named.doubtful && side === null) return null;
    return { name: named.name, side };
  }

  sideOfNamed({ name, phrase }: Named): string | null {
    return this.context.sideOf(name) ?? (phrase ? this.sideOf(phrase) : null);
  }

  /** The side a phrase names by its label, its name, its owner or a word before its head. */
  sideOf(phrase: Phrase): string | null {
    const label = this.context.language.grammar.label(phrase);
    const own = label ? this.context.sideOf(label.key) : null;
    if (own) return own;
    if (phrase.name) {
      const named = this.context.sideOf(phrase.name);
      if (named) return named;
    }
    if (phrase.possessor && phrase.possessor.pronoun === null) return this.sideOf(phrase.possessor);
    if (phrase.name !== null) return null;
    for (const modifier of phrase.modifiers) {
      const side = this.context.sideOf(modifier);
      if (side) return side;
    }
    return null;
  }

  /** Whether two actors are one by name or side. */
  same(a: Actor | null, b: Actor | null): boolean {
    if (!a || !b) return false;
    return (a.side !== null && a.side === b.side) || fold(a.name) === fold(b.name);
  }
}
