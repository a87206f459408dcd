import { fold } from "../fold.ts";
import type { Bond, GrammarLanguage, SideLabel } from "../language.ts";
import type { Phrase } from "../phrase.ts";

/** One label that a force goes by, with what the document says of it. */
export interface Node {
  readonly key: string;
  /** How the text writes it, and how often. */
  readonly surfaces: Map<string, number>;
  readonly named: boolean;
  /** As any of its labels tells. */
  family: string | null;
  mentions: number;
  acts: number;
  /** How often it was said to take, hold or besiege a place by name. */
  takes: number;
  /** How often a phrase with a word for armed men named it. */
  armed: number;
  /** How often such a word stood with the name itself: "Azanian forces", not "Holt's forces". */
  titled: number;
  readonly unit: boolean;
  person: boolean;
  /** Column of an infobox it stands in, null where there is none. */
  column: string | null;
}

/** Two labels that took one place one after the other. */
const RIVALRY = -0.7;

/** A commander or a unit and a force that took one place. */
const COMPANY = 0.6;

/** A person is spoken of as one at least once in so many mentions. */
const RARE = 6;

/** The labels of a document and what its sentences say ties them together or sets them apart. */
export class SideGraph {
  private readonly language: GrammarLanguage;
  private readonly weights = new Map<string, number>();
  /** How much each label was spoken of as a person. */
  private readonly persons = new Map<string, number>();
  readonly nodes = new Map<string, Node>();
  /** Names of several words, each of which may be a label of its own. Folded. */
  readonly compounds = new Set<string>();
  /** For common words ("army", "militant"): the names they have stood with. */
  readonly owners = new Map<string, Map<string, number>>();

  constructor(language: GrammarLanguage) {
    this.language = language;
  }

  /** Counts one mention of a force; `acting` where it is the subject of a verb of war. */
  mention(phrase: Phrase, acting: boolean): void {
    const label = this.language.label(phrase);
    if (!label) return;
    const node = this.node(label);
    node.mentions++;
    if (acting) node.acts++;
    if (phrase.kind === "force") node.armed++;
    if (phrase.kind === "force" && phrase.name !== null) node.titled++;
    for (const other of label.also ?? []) {
      this.node({ ...other.label, surfaces: ["", ...other.label.surfaces] });
      if (other.weight > 2) this.add(label.key, other.label.key, other.weight);
      else {
        const owners = this.owners.get(other.label.key) ?? new Map<string, number>();
        owners.set(label.key, (owners.get(label.key) ?? 0) + other.weight);
        this.owners.set(other.label.key, owners);
      }
    }
  }

  /** Counts that a force took, held or besieged a place that has a name. */
  take(phrase: Phrase): void {
    const label = this.language.label(phrase);
    if (label) this.node(label).takes++;
  }

  /** Counts that a name stood with a rank, or a pronoun for a person behind it. */
  person(phrase: Phrase, weight: number): void {
    const label = this.language.label(phrase);
    if (label) this.persons.set(label.key, (this.persons.get(label.key) ?? 0) + weight);
  }

  /** Once all sentences are counted: names that are spoken of as persons, and with no word for armed men, are persons'. */
  settlePersons(isPlace: (key: string) => boolean): void {
    for (const [key, count] of this.persons) {
      if (isPlace(key)) continue;
      const node = this.nodes.get(key);
      if (node?.named && !node.unit && node.column === null && node.titled === 0 && count * RARE >= node.mentions)
        node.person = true;
    }
  }

  /** A name of several words, each of which may be a label of its own ("Norlander NLF"): those words name one side. */
  compound(name: string): void {
    const key = fold(name);
    let spaces = 0;
    for (let at = key.indexOf(" "); at >= 0; at = key.indexOf(" ", at + 1)) spaces++;
    if (spaces > 0 && spaces < 5) this.compounds.add(key);
  }

  /** A name of an infobox column of belligerents or units: those of one column are one side. */
  column(label: SideLabel, column: string): void {
    const node = this.node(label);
    node.column ??= column;
    node.acts++;
  }

  /** What a sentence says of two forces. */
  bond(bond: Bond): void {
    const a = this.language.label(bond.a);
    const b = this.language.label(bond.b);
    if (!a || !b || a.key === b.key) return;
    this.node(a);
    this.node(b);
    this.add(a.key, b.key, bond.weight);
  }

  /** Two labels that took one place one after the other; `again` where the second is said to take it back. */
  rival(a: SideLabel, b: SideLabel, again: boolean): void {
    if (this.language.kinship(a.key, b.key) > 0 || (a.family !== null && a.family === b.family)) return;
    const one = isPartOfSide(this.node(a));
    const other = isPartOfSide(this.node(b));
    // A commander or a unit that takes what a force is said to take is more likely its own than its enemy's.
    this.add(a.key, b.key, one !== other && !again ? COMPANY : RIVALRY);
  }

  /** What the sentences say of each pair of labels. */
  *bonds(): Generator<readonly [a: string, b: string, weight: number]> {
    for (const [pair, weight] of this.weights) {
      const cut = pair.indexOf("\u0000");
      yield [pair.slice(0, cut), pair.slice(cut + 1), weight];
    }
  }

  private node(label: SideLabel): Node {
    let node = this.nodes.get(label.key);
    if (!node) {
      node = {
        key: label.key,
        surfaces: new Map(),
        named: label.named,
        family: label.family,
        mentions: 0,
        acts: 0,
        takes: 0,
        armed: 0,
        titled: 0,
        unit: label.unit ?? false,
        person: label.person ?? false,
        column: null,
      };
      this.nodes.set(label.key, node);
    }
    // Which of a label's mentions comes first must not matter.
    node.family ??= label.family;
    // The first is how this phrase calls it; the others are names it may go by.
    for (const [index, surface] of label.surfaces.entries())
      node.surfaces.set(surface, (node.surfaces.get(surface) ?? 0) + (index === 0 ? 1 : 0));
    return node;
  }

  private add(a: string, b: string, weight: number): void {
    const pair = a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`;
    const before = this.weights.get(pair) ?? 0;
    // Many mentions of one enmity count less and less: one sentence misread must not weigh like ten.
    const damped =
      before === 0 || Math.sign(before) !== Math.sign(weight) ? weight : weight / (1 + Math.abs(before) / 3);
    this.weights.set(pair, before + damped);
  }
}

/** A commander, or a unit that goes by a number ("3rd Brigade"): an army by its name may be a side of its own. */
export function isPartOfSide({ person, unit, key }: Node): boolean {
  return person || (unit && /^\d/.test(key));
}

/** How much a document speaks of some labels: acting counts three times. */
export function prominence(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + node.acts * 3 + node.mentions, 0);
}
