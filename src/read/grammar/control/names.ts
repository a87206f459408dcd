import { fold } from "../fold.ts";
import type { SentenceReading } from "../language.ts";
import type { Phrase } from "../phrase.ts";
import { bonesOf } from "../places/spelling.ts";

/** How often a name stood where places, forces and persons stand. */
interface NameScore {
  place: number;
  /** As a place without any other word ("in Azania"). */
  bare: number;
  force: number;
  person: number;
}

const NOTHING: Readonly<NameScore> = { place: 0, bare: 0, force: 0, person: 0 };

/** Changes that tell of a name that it is ground: what is attacked or surrounded may as well be a force. */
const TELLING_OF_GROUND = new Set(["capture", "hold", "withdraw", "advance", "contest"]);

/** What the whole document tells of its names: which are places, which forces, which persons. */
export class NameEvidence {
  private readonly scores = new Map<string, NameScore>();
  /** What kinds of place each name was said to be, by the consonants of the name. */
  private readonly heads = new Map<string, Set<string>>();
  private readonly lists: (readonly string[])[] = [];

  /** Counts the names of one sentence by where they stand. */
  count(reading: SentenceReading): void {
    for (const { name, kind, head } of reading.phrases) {
      if (!name) continue;
      if (kind === "place" && head) this.countHead(name, head);
      const score = this.scoreOf(name);
      if (kind === "place") score.place += 2;
      else if (kind === "force") score.force += 1;
      // "Lipa residents", "the Lipa mayor": the name says of where.
      else if (kind === "person" && head === null) {
        score.person += 2;
        this.scoreOf(name.slice(name.lastIndexOf(" ") + 1)).person += 1;
      }
    }
    reading.actors.forEach((actor, at, actors) => {
      if (actor.name && actors.indexOf(actor) === at) this.scoreOf(actor.name).force += 2;
    });
    for (const { name, kind } of reading.locations) {
      if (!name || kind === "force") continue;
      const score = this.scoreOf(name);
      score.place += 1;
      if (kind === "name") score.bare += 1;
    }
    for (const list of reading.lists ?? [])
      if (list.length > 2) this.lists.push(list.flatMap(({ name }) => name ?? []));
    for (const event of reading.events) {
      if (!TELLING_OF_GROUND.has(event.change) || event.ofKnown) continue;
      if (event.agent?.kind === "name" && event.agent.name && event.holder === "agent")
        this.scoreOf(event.agent.name).force += 1;
      for (const { name, kind } of event.places) if (name && kind === "name") this.scoreOf(name).place += 1;
    }
  }

  /** Once all sentences are counted: a name listed with places is one, where nothing tells otherwise. */
  settleLists(): void {
    for (const list of this.lists) {
      const known = list.filter((name) => this.isKnownPlace(name));
      if (known.length < 2 || known.length * 2 < list.length) continue;
      for (const name of list) {
        const score = this.scoreOf(name);
        if (score.place > 0 || score.force > 0 || score.person > 0) continue;
        score.place = 1;
        score.bare = 1;
      }
    }
  }

  /** Whether a name stands where places stand more often than where persons and forces do. */
  isKnownPlace(name: string): boolean {
    const { place, person, force } = this.get(name);
    return place > person && place > force;
  }

  private countHead(name: string, head: string): void {
    const words = fold(name).split(" ");
    const bones = bonesOf((words.at(-1) === head ? words.slice(0, -1) : words).join(" "));
    this.heads.set(bones, (this.heads.get(bones) ?? new Set<string>()).add(head));
  }

  /** Whether some place of this name, in whatever spelling, was said to be one of some kinds. */
  isCalled(name: string, kinds: ReadonlySet<string>): boolean {
    const heads = this.heads.get(bonesOf(fold(name)));
    return heads !== undefined && [...kinds].some((kind) => heads.has(kind));
  }

  /** Whether a folded name acts as a force more than it is a place or a person; true for names never counted. */
  isForce(key: string): boolean {
    const score = this.scores.get(key);
    if (!score) return true;
    return score.force > 0 && score.force >= score.place * 0.5 && score.force > score.person;
  }

  /** Whether a phrase can be ground by what the document tells of its name. */
  isPlace(phrase: Phrase): boolean {
    if (phrase.kind === "place" || phrase.pronoun) return true;
    if (!phrase.name) return false;
    const { place, person, force } = this.get(phrase.name);
    return place >= person && place * 2 >= force;
  }

  /** Whether a name stands for a place without any other word somewhere. */
  standsAlone(name: string): boolean {
    return this.get(name).bare > 0;
  }

  /** Whether a name is a force at least as often as it is a place. */
  isForceFirst(name: string): boolean {
    const { place, force } = this.get(name);
    return place <= force;
  }

  private get(name: string): Readonly<NameScore> {
    return this.scores.get(fold(name)) ?? NOTHING;
  }

  private scoreOf(name: string): NameScore {
    const key = fold(name);
    let score = this.scores.get(key);
    if (!score) {
      score = { ...NOTHING };
      this.scores.set(key, score);
    }
    return score;
  }
}
