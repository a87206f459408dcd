import { achieving, BASE, GERUND, intending, PARTICIPLE } from "../verbs.ts";
import { beForms, modals, negators } from "../words.ts";
import type { Item } from "./lists.ts";
import type { Chunk } from "./phrases.ts";
import { agentOf, type Oblique, type Predicate, type PredicateForm } from "./predicate.ts";
import type { Word } from "./tag.ts";

const PARTICLES = new Set(["off", "out", "back", "over", "up", "down", "away", "deep", "deeper", "further", "under"]);
const PREPOSITIONAL_OPENERS = new Set(["after", "before", "since", "until", "as", "following", "till"]);
/** "forced the rebels to withdraw": the object acts. */
const OBJECT_CONTROL = new Set([
  "force",
  "allow",
  "enable",
  "help",
  "cause",
  "compel",
  "order",
  "lead",
  "tell",
  "urge",
  "permit",
  "prompt",
]);
const SPEECH = new Set([
  "report",
  "say",
  "state",
  "claim",
  "announce",
  "confirm",
  "declare",
  "deny",
  "admit",
  "tell",
  "reveal",
]);
const LEADING = new Set([
  "have",
  "be",
  "seem",
  "appear",
  "believe",
  "think",
  "know",
  "expect",
  "happen",
  "be",
  "able",
  "unable",
  "get",
  "see",
  "use",
]);
const PREVENTING = new Set(["prevent", "stop", "keep", "block", "hinder"]);

interface Level {
  current: Predicate | null;
  subject: readonly Chunk[] | null;
  opener: string | null;
  relative: boolean;
  pending: Oblique[];
  /** What a relative clause hangs on, once it has a subject of its own. */
  gap?: readonly Chunk[] | null;
  antecedent?: readonly Chunk[] | null;
  /** A subject whose infinitive came before its verb: "an attempt to take X was repelled". */
  kept?: readonly Chunk[] | null;
}

/** Walks the items of a sentence from left to right and gives each verb its subject, objects and prepositional phrases. */
export class ClauseParser {
  readonly predicates: Predicate[] = [];
  private readonly words: readonly Word[];
  private readonly items: readonly Item[];
  private level: Level = { current: null, subject: null, opener: null, relative: false, pending: [] };
  private readonly stack: Level[] = [];
  private lastFinite: Predicate | null = null;
  private preposition: { word: string; at: number } | null = null;
  private beforeLast: { members: readonly Chunk[] } | null = null;
  private last: { members: readonly Chunk[]; to: number; role: "subject" | "object" | "oblique" } | null = null;
  private comma = false;
  private conjunction = false;
  private hypothetical = false;

  constructor(words: readonly Word[], items: readonly Item[]) {
    this.words = words;
    this.items = items;
  }

  parse(): Predicate[] {
    let index = 0;
    while (index < this.items.length) {
      const item = this.items[index]!;
      if (item.type === "list") {
        this.takeList(item, index);
        index++;
        continue;
      }
      const group = this.verbGroup(index);
      if (group) {
        this.takeVerb(group);
        index = group.next;
      } else {
        this.takeWord(item.word, item.from);
        index++;
      }
    }
    for (const predicate of this.predicates)
      if (predicate.gap && !predicate.passive && predicate.objects.length === 0) predicate.objects.push(predicate.gap);
    return this.predicates.map((predicate, index) => this.cataphora(predicate, index));
  }

  /** "After taking X, the Army …": the subject of the first clause stands in the second. */
  private cataphora(predicate: Predicate, index: number): Predicate {
    const having = this.words[predicate.verb - 1]?.token.lower === "having";
    if (predicate.subject !== null || (predicate.form !== "gerund" && !having)) return predicate;
    const main = this.predicates
      .slice(index + 1)
      .find((one) => one.form === "finite" && one.subject !== null && !one.relative);
    return main ? { ...predicate, subject: main.passive ? (agentOf(main) ?? main.subject) : main.subject } : predicate;
  }

  private takeList(item: Item & { type: "list" }, index: number): void {
    const { members, to } = item;
    const { level } = this;
    const time = members[0]!.kind === "time";
    if (this.preposition) {
      const { word, at } = this.preposition;
      if (!time) {
        const oblique: Oblique = { preposition: word, phrases: members, at };
        if (level.current && !(this.comma && level.subject)) {
          level.current.obliques.push(oblique);
          level.current.to = to;
        } else level.pending.push(oblique);
        this.beforeLast = this.last;
        this.last = { members, to, role: "oblique" };
      }
      this.preposition = null;
    } else if (!time) this.takeBare(members, to, index);
    this.comma = false;
    this.conjunction = false;
  }

  private takeBare(members: readonly Chunk[], to: number, index: number): void {
    const { level } = this;
    // "…, south of X, …" only says where.
    const first = members[0]!;
    if (
      first.direction !== null &&
      first.name === null &&
      first.head === null &&
      !first.definite &&
      !this.verbFollows(index)
    ) {
      if (level.current && !this.comma)
        level.current.obliques.push({ preposition: "direction", phrases: members, at: to });
      return;
    }
    if (level.current && !this.comma && !this.conjunction && level.current.objects.length < 2 && !level.subject) {
      level.current.objects.push(members);
      level.current.to = to;
      this.beforeLast = this.last;
      this.last = { members, to, role: "object" };
      return;
    }
    if (level.current && (this.conjunction || this.comma) && this.gap(members, to, index)) return;
    const before = level.subject;
    // An apposition does not replace the subject it explains; a force replaces a place named before the comma.
    const apposition =
      before !== null &&
      this.comma &&
      !this.conjunction &&
      !level.current &&
      !(members[0]!.kind === "force" && before[0]!.kind !== "force");
    if (level.relative && level.antecedent && before === level.antecedent && !level.current)
      level.gap = level.antecedent;
    if (!apposition) level.subject = members;
    this.beforeLast = this.last;
    this.last = { members, to, role: "subject" };
  }

  /** "took A, and on 22 October, B"; "liberated A on 9 May, B on 10 May": the verb is not said again. */
  private gap(members: readonly Chunk[], to: number, index: number): boolean {
    const { current } = this.level;
    const following = current?.lemma === "follow" && current.passive;
    if (!current || (!following && (current.passive || current.objects.length === 0))) return false;
    const object = following ? members[0]! : current.objects[0]![0]!;
    if (!members.every((member) => member.name !== null && (member.kind === "name" || member.kind === "place")))
      return false;
    if (object.kind !== "name" && object.kind !== "place" && object.kind !== "control") return false;
    const next = this.items[index + 1];
    const after = this.items[index + 2];
    const dated =
      next?.type === "word" && next.word.tag === "preposition" && after?.type === "word" && after.word.tag === "month";
    if (
      !dated &&
      !(
        this.conjunction &&
        (next === undefined || (next.type === "word" && (next.word.tag === "punctuation" || next.word.tag === "comma")))
      )
    )
      return false;
    const copy: Predicate = {
      ...current,
      objects: following ? [] : object.kind === "control" ? [current.objects[0]!] : [members],
      obliques: following
        ? [{ preposition: "by", phrases: members, at: current.verb + 1 }]
        : object.kind === "control"
          ? [{ preposition: "of", phrases: members, at: to - 1 }]
          : [],
      particles: [],
      inherited: true,
      gapped: true,
      to,
    };
    this.predicates.push({ ...copy, verb: copy.verb });
    this.level.current = this.predicates[this.predicates.length - 1]!;
    this.beforeLast = this.last;
    this.last = { members, to, role: "object" };
    return true;
  }

  private takeWord(word: Word, at: number): void {
    const { level } = this;
    const { lower, text } = word.token;
    switch (word.tag) {
      case "comma":
        this.comma = true;
        this.preposition = null;
        if (level.relative && level.current) this.leave();
        else if (!level.current && level.subject && level.opener && PREPOSITIONAL_OPENERS.has(level.opener)) {
          level.subject = null;
          level.opener = null;
        }
        return;
      case "coordinator":
        this.conjunction = true;
        if (lower === "but" || lower === "yet") this.hypothetical = false;
        return;
      case "relative":
        this.enterRelative(lower);
        return;
      case "subordinator":
        this.open(lower, at);
        return;
      case "to":
        this.preposition = { word: "to", at };
        return;
      case "preposition":
        if (level.current && at === level.current.verb + 1 && PARTICLES.has(lower)) level.current.particles.push(lower);
        this.preposition = {
          word: lower === "with" && this.words[at - 1]?.token.lower === "along" ? "along with" : lower,
          at,
        };
        if (lower === "despite") this.hypothetical = false;
        return;
      case "adverb":
        if (level.current && PARTICLES.has(lower) && at - level.current.to <= 1) level.current.particles.push(lower);
        return;
      default:
        if (text === ";" || text === ":" || text === "–" || text === "—") this.reset(text === ";" || text === ":");
        else if (text === "(") this.enter(false, null);
        else if (text === ")" && this.stack.length > 0) this.leave();
        else if (word.tag === "month") this.preposition = null;
    }
  }

  private reset(hard: boolean): void {
    while (this.stack.length > 0) this.leave();
    this.level = { current: null, subject: null, opener: null, relative: false, pending: [] };
    this.preposition = null;
    this.comma = false;
    this.conjunction = false;
    if (hard) this.hypothetical = false;
  }

  private open(lower: string, at: number): void {
    const { level } = this;
    if (this.words[at + 1]?.token.lower === "of") {
      this.preposition = null;
      return;
    }
    if (level.relative && level.current) this.leave();
    if (this.comma && level.subject !== null && level.current === null && !this.conjunction) {
      // "The Army, after taking X, …": the subject waits behind the second comma.
      this.enter(true, null);
    }
    this.hypothetical = lower === "if" || lower === "unless" || lower === "whether" || lower === "lest";
    this.level.opener = lower;
    this.level.current = null;
    this.level.subject = null;
    this.preposition = null;
    this.conjunction = false;
    this.comma = false;
  }

  private enterRelative(lower: string): void {
    if (lower === "that" && SPEECH.has(this.level.current?.lemma ?? "")) {
      // "it was reported by officials that …"
      this.level.current = null;
      this.level.subject = null;
      this.level.opener = "that";
      this.preposition = null;
      return;
    }
    // "the city of X in Y Oblast, which fell": the clause hangs on the city, not on where it lies.
    const within = this.beforeLast?.members[this.beforeLast.members.length - 1]?.within;
    const around = this.last?.members[0];
    const locating = within && around && within.span.start === around.span.start;
    const antecedent = (locating ? this.beforeLast?.members : this.last?.members) ?? null;
    this.enter(true, lower === "where" ? null : antecedent);
    this.level.antecedent = lower === "where" ? null : antecedent;
    if (lower === "where" && antecedent) this.level.pending.push({ preposition: "in", phrases: antecedent, at: -1 });
    if (lower === "whom" || this.preposition) this.preposition = null;
  }

  private enter(relative: boolean, subject: readonly Chunk[] | null): void {
    this.stack.push(this.level);
    this.level = { current: null, subject, opener: null, relative, pending: [] };
    this.comma = false;
    this.conjunction = false;
    this.preposition = null;
  }

  private leave(): void {
    const outer = this.stack.pop();
    if (outer) this.level = outer;
    this.comma = true;
  }

  private verbGroup(index: number): VerbGroup | null {
    const { items } = this;
    let at = index;
    const first = items[at]!;
    if (
      first.type !== "word" ||
      !(first.word.tag === "verb" || first.word.tag === "auxiliary" || first.word.tag === "to")
    )
      return null;
    const group: VerbGroup = {
      first: first.from,
      verb: -1,
      word: first.word,
      next: index,
      infinitive: false,
      be: false,
      had: false,
      modal: null,
      negated: false,
      able: null,
      auxiliaries: 0,
    };
    if (first.word.tag === "to") {
      group.infinitive = true;
      at++;
    }
    for (; at < items.length; at++) {
      const item = items[at]!;
      if (item.type !== "word") {
        break;
      }
      const { word } = item;
      const { lower } = word.token;
      if (word.tag === "auxiliary") {
        group.auxiliaries++;
        group.verb = item.from;
        group.word = word;
        group.be = beForms.has(lower);
        if (lower === "had") group.had = true;
        if (modals.has(lower)) group.modal = lower;
        group.next = at + 1;
      } else if (word.tag === "adverb") {
        if (negators.has(lower)) group.negated = true;
        if (lower === "able" || lower === "unable") group.able = lower;
      } else if (word.tag === "to" && group.able) {
        group.infinitive = false;
        group.be = false;
      } else if (word.tag === "verb") {
        group.verb = item.from;
        group.word = word;
        group.next = at + 1;
        return group;
      } else break;
    }
    if (group.verb < 0) return null;
    return { ...group, be: false };
  }

  private takeVerb(group: VerbGroup): void {
    const { word } = group;
    if (group.infinitive) {
      this.takeInfinitive(group);
      return;
    }
    const gerund = (word.forms & GERUND) !== 0 && group.auxiliaries === 0;
    if (gerund) {
      this.takeGerund(group);
      return;
    }
    const participle = (word.forms & PARTICIPLE) !== 0;
    const passive = group.be && participle && (word.forms & GERUND) === 0;
    if (group.auxiliaries === 0 && participle && this.reduced(group)) return;
    const being = group.auxiliaries > 0 && this.words[group.verb - 1]?.token.lower === "being";
    let { subject } = this.level;
    let inherited = false;
    let source: Predicate | null = null;
    // "attacked X, an island, and captured it": what stands right behind "and" goes on with the subject before.
    if (this.conjunction && this.level.current && group.auxiliaries === 0) subject = null;
    if (subject === null && this.level.relative && this.level.current && !this.conjunction && this.stack.length > 0) {
      this.leave();
      subject = this.level.subject ?? this.level.current?.subject ?? null;
    }
    if (subject === null && this.level.kept) {
      subject = this.level.kept;
      this.level.kept = null;
    }
    if (
      subject === null &&
      !this.comma &&
      !this.conjunction &&
      this.last &&
      this.last.role !== "subject" &&
      this.level.current &&
      this.adjacent(group)
    ) {
      // "said the rebels had captured": what looked like an object is the next subject.
      subject = this.last.members;
      if (this.last.role === "object") this.level.current.objects.pop();
    }
    if (subject === null) {
      source = this.level.current ?? this.lastFinite;
      subject = source?.subject ?? null;
      inherited = true;
    }
    // "was launched and repelled": the second participle is passive as well.
    const shared =
      inherited &&
      this.conjunction &&
      group.auxiliaries === 0 &&
      participle &&
      source?.passive === true &&
      this.items[group.next]?.type !== "list";
    this.add(
      group,
      being ? "gerund" : "finite",
      passive || shared,
      subject,
      inherited,
      source,
      group.able ? [group.able] : [],
    );
    if (!this.level.relative) this.lastFinite = this.level.current;
  }

  private verbLater(index: number): boolean {
    for (let at = index; at < this.items.length; at++) {
      const item = this.items[at]!;
      if (
        item.type === "word" &&
        (item.word.tag === "auxiliary" || (item.word.tag === "verb" && !(item.word.forms & GERUND)))
      )
        return true;
    }
    return false;
  }

  private verbFollows(index: number): boolean {
    const next = this.items[index + 1];
    return next?.type === "word" && (next.word.tag === "verb" || next.word.tag === "auxiliary");
  }

  private adjacent(group: VerbGroup): boolean {
    return this.last !== null && group.verb - this.last.to <= 3;
  }

  /** "villages captured by …", "the town, besieged since May, …": a participle that hangs on a phrase. */
  private reduced(group: VerbGroup): boolean {
    const { level } = this;
    const next = this.items[group.next];
    const nextWord = next?.type === "word" ? next.word : null;
    if (!this.last || this.conjunction) return false;
    // "claimed Azanian forces moved into X": what was claimed, no participle.
    if (
      level.current &&
      SPEECH.has(level.current.lemma ?? "") &&
      this.last.role === "object" &&
      nextWord?.token.lower !== "by"
    )
      return false;
    const by = nextWord?.token.lower === "by";
    if (nextWord?.tag === "to" && this.items[group.next + 1]?.type !== "list") return false;
    if (
      !by &&
      !this.comma &&
      level.subject !== null &&
      this.last.members === level.subject &&
      !this.verbLater(group.next)
    )
      return false;
    if (level.subject !== null && !level.current && !this.comma && !by) return false;
    if (level.subject !== null && !level.current && this.comma && (nextWord === null || !this.verbLater(group.next)))
      return false;
    if (
      !by &&
      !(
        nextWord &&
        (nextWord.tag === "preposition" ||
          nextWord.tag === "to" ||
          nextWord.tag === "punctuation" ||
          nextWord.tag === "comma" ||
          nextWord.tag === "adverb")
      )
    )
      return false;
    if (!by && this.comma && level.current) return false;
    if (level.relative && level.current === null) return false;
    if (!by && level.subject === null && this.last.to !== group.verb) return false;
    const outer = { ...this.level };
    this.add(group, "participle", true, this.last.members, false, null, []);
    // What follows belongs to the participle; the clause around it goes on afterwards.
    const made = this.level.current;
    this.stack.push(outer);
    this.level = { current: made, subject: null, opener: null, relative: true, pending: [] };
    return true;
  }

  private takeGerund(group: VerbGroup): void {
    const { level } = this;
    const preposition = this.preposition?.word ?? null;
    const intended =
      preposition === "by" &&
      level.current !== null &&
      (intending.has(level.current.lemma ?? "") || level.current.chain.some((lemma) => intending.has(lemma)));
    const prevented =
      intended || (preposition === "from" && level.current !== null && PREVENTING.has(level.current.lemma ?? ""));
    const opener = preposition ?? level.opener;
    let subject: readonly Chunk[] | null = null;
    let inherited = false;
    let source: Predicate | null = null;
    const attached =
      !this.comma &&
      !this.conjunction &&
      !preposition &&
      this.last &&
      this.last.to === group.verb &&
      this.last.members[0]!.kind !== "event";
    if (attached) subject = this.last!.members;
    else if (level.subject && !level.current) subject = level.subject;
    else {
      source = level.relative ? (level.current ?? this.lastFinite) : (this.lastFinite ?? level.current);
      subject = source?.subject ?? level.subject;
      inherited = true;
    }
    const chain =
      !attached && !this.comma && !preposition && level.current && group.verb - level.current.verb <= 2
        ? [...level.current.chain, level.current.lemma ?? ""]
        : [];
    this.add(
      { ...group, negated: group.negated || preposition === "without" },
      "gerund",
      false,
      subject,
      inherited,
      source,
      chain,
      prevented,
      opener,
    );
    this.preposition = null;
  }

  private takeInfinitive(group: VerbGroup): void {
    const { level } = this;
    const before = level.current;
    const passive = group.be && (group.word.forms & PARTICIPLE) !== 0 && (group.word.forms & BASE) === 0;
    const chain = before
      ? [...before.chain, before.lemma ?? "", ...lastHead(before)]
      : level.subject
        ? [level.subject[level.subject.length - 1]!.head ?? "aim"]
        : ["purpose"];
    const control =
      before !== null && OBJECT_CONTROL.has(before.lemma ?? "") && (before.objects.length > 0 || before.passive);
    const subject = control
      ? before.passive
        ? before.subject
        : before.objects[before.objects.length - 1]!
      : (before?.subject ?? level.subject ?? this.lastFinite?.subject ?? null);
    const adjacent = before !== null && before.objects.length === 0 && group.verb - before.verb <= 5;
    const kept = before ? null : level.subject;
    const last = chain[chain.length - 1] ?? "";
    const leads = adjacent && (achieving.has(last) || intending.has(last) || SPEECH.has(last) || LEADING.has(last));
    this.add(group, leads || control ? "finite" : "infinitive", passive, subject, true, control ? null : before, chain);
    this.level.kept = kept;
    this.preposition = null;
  }

  private add(
    group: VerbGroup,
    form: PredicateForm,
    passive: boolean,
    subject: readonly Chunk[] | null,
    inherited: boolean,
    source: Predicate | null,
    chain: readonly string[],
    prevented = false,
    opener: string | null = this.level.opener,
  ): void {
    const modal = group.modal !== null && group.modal !== "did";
    const predicate: Predicate = {
      lemma:
        group.word.lemma ??
        (beForms.has(group.word.token.lower)
          ? "be"
          : group.word.token.lower === "had" || group.word.token.lower === "has" || group.word.token.lower === "have"
            ? "have"
            : null),
      verb: group.verb,
      form,
      passive,
      pluperfect: group.had && group.auxiliaries > 0,
      negated: group.negated || this.words[group.first - 1]?.token.lower === "never",
      hypothetical:
        this.hypothetical || modal || prevented || (source?.hypothetical === true && inherited && form !== "gerund"),
      relative: this.level.relative,
      chain,
      subject,
      inherited,
      from: source,
      objects: [],
      obliques: [...this.level.pending],
      particles: [],
      opener,
      gap: this.level.gap ?? null,
      left: passive && this.level.current?.lemma === "leave" ? (agentOf(this.level.current)?.[0] ?? null) : null,
      to: group.verb + 1,
    };
    this.predicates.push(predicate);
    this.level.current = predicate;
    this.level.subject = null;
    this.level.pending = [];
    this.level.opener = null;
    this.comma = false;
    this.conjunction = false;
    this.preposition = null;
  }
}

function lastHead(predicate: Predicate): string[] {
  const object = predicate.objects[predicate.objects.length - 1];
  const head = object?.[object.length - 1]?.head;
  return head ? [head] : [];
}

interface VerbGroup {
  /** Index of its first word. */
  first: number;
  verb: number;
  word: Word;
  next: number;
  infinitive: boolean;
  be: boolean;
  had: boolean;
  modal: string | null;
  negated: boolean;
  able: string | null;
  auxiliaries: number;
}
