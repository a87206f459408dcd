import type { Sentence, Token } from "../../../text/sentence.ts";
import { DAY_PARTS, monthOf, weekdayOf } from "../dates/lexicon.ts";
import {
  adverbs,
  articles,
  coordinators,
  copulas,
  determiners,
  linking,
  postpositions,
  prefixes,
  relatives,
  subordinators,
} from "../lexicon/function-words.ts";
import { type Noun, nouns, PEOPLE } from "../lexicon/nouns.ts";
import { peelCase } from "../morphology/endings.ts";
import type { Names } from "../morphology/names.ts";
import type { NounForm } from "../morphology/nouns.ts";
import { peopleIn } from "../morphology/peoples.ts";
import { looksFinite, mayBePast } from "../morphology/verbs.ts";
import { numberWord } from "../numbers/words.ts";
import { isCapital, normal } from "../words.ts";
import { type VerbReading, verbAt } from "./verbs.ts";

export type WordKind =
  | "verb"
  | "copula"
  | "noun"
  | "name"
  | "number"
  | "article"
  | "determiner"
  | "postposition"
  | "adverb"
  | "prefix"
  | "subordinator"
  | "relative"
  | "coordinator"
  | "comma"
  | "sign"
  | "linking"
  | "modifier";

/** A token with what Hungarian makes of it by itself. */
export interface Word {
  readonly token: Token;
  readonly lower: string;
  readonly kind: WordKind;
  readonly noun: NounForm<Noun> | null;
  readonly verb: VerbReading | null;
  readonly capital: boolean;
}

const ADJECTIVE_OF_POSTPOSITION = /^(?:elleni|alatti|melletti|közötti|körüli|általi|utáni|előtti|menti)$/;

/** The words of a sentence. */
export function wordsOf(sentence: Sentence, names: Names, peoples: ReadonlySet<string> = NONE): Word[] {
  const { tokens } = sentence;
  const lowers = tokens.map(({ text }) => normal(text));
  return tokens.map((token, index): Word => {
    const lower = lowers[index]!;
    const capital = isCapital(token.text);
    const plain = (kind: WordKind): Word => ({ token, lower, kind, noun: null, verb: null, capital });
    if (token.kind === "punctuation")
      return plain(token.text === "," ? "comma" : /^[-‐"„”“»«'’]$/.test(token.text) ? "modifier" : "sign");
    if (token.kind === "number") return plain("number");
    const inner = capital && index > 0 && !/^[.:„"“(]$/.test(tokens[index - 1]!.text);
    // Behind a comma a capital may be a slip: "Hamarosan" is no name.
    if (!inner || (tokens[index - 1]!.text === "," && lower.length > 4)) {
      const river = lower === "folyó" && !FIGHTING.test(lowers[index + 1] ?? "");
      const kind = river ? null : functionWord(lower);
      if (kind) return plain(kind);
    }
    const before = lowers[index - 1] ?? "";
    const closes = (at: number): boolean => CLOSING.test(lowers[at] ?? ",") || startsAnew(lowers[at] ?? "");
    if (monthOf(lower) || weekdayOf(lower) || DAY_PARTS.has(lower) || DAY_OF_MONTH.test(lower)) return plain("adverb");
    if (/^\d/.test(lower)) return plain(nextIsName(tokens, index) ? "name" : "number");
    if (/-\p{Lu}/u.test(token.text)) return plain("name");
    // "az egész várost": all of it, as the town itself is.
    if (lower === "egész" && tokens[index + 1]?.kind === "word") return plain("determiner");
    const noun = nouns.form(lower);
    if (!capital && !noun) {
      const people = peopleAt(lower, peoples);
      if (people) return { ...plain("noun"), noun: people };
    }
    if (inner) return noun ? { ...plain("noun"), noun } : plain("name");
    const verb = verbAt(lowers, index);
    if (verb && !(noun && noun.lemma.length > verb.lemma.length)) return { ...plain("verb"), verb };
    if (noun) return { ...plain("noun"), noun };
    if (numberWord(lower) !== null) return plain("number");
    if (copulas.has(lower)) return plain("copula");
    const refused = /^(?:nem|sem|ne)$/.test(before);
    if (refused || looksFinite(lower) || (closes(index + 1) && mayBePast(lower)))
      return { ...plain("verb"), verb: OTHER_VERB };
    if (capital && lower.length > 2 && (names.has(lower) || !/(?:[^b]an|[^b]en|ul|ül|ként|leg)$/.test(lower)))
      return plain("name");
    return plain("modifier");
  });
}

const NONE: ReadonlySet<string> = new Set();
/** "28-án", "6-i", "31-re": a day, which is part of no phrase. */
const DAY_OF_MONTH = /^\d{1,2}-(?:j?[áé]n|j?[áé]r[ae]|j?[áé]ig|j?[áé]t[óő]l|i|ik[aá]n|r[ae]|ig|t[óő]l|j?[ae])$/;

/** "az azánok", "az azánoktól": the men a text calls by the adjective it puts before their troops. */
function peopleAt(lower: string, peoples: ReadonlySet<string>): NounForm<Noun> | null {
  if (peoples.size === 0) return null;
  for (const { stem, case: grammatical } of [{ stem: lower, case: "nominative" as const }, ...peelCase(lower)]) {
    const lemma = peopleIn(stem, peoples);
    if (lemma) return { entry: PEOPLE, lemma, case: grammatical, plural: true, owned: false, base: stem };
  }
  return null;
}

/** "a Szil folyó" is a river, "a folyó harcok" are under way. */
const FIGHTING = /^(?:harc|összecsap|küzdel|csat|támad|ostrom|előre)/;
const CLOSING = /^[,.;:!?)–—]$/;
/** Whether what stands before a word may be the end of a verb group: a prefix apart, a coordinator or an article. */
const startsAnew = (lower: string): boolean =>
  prefixes.includes(lower) || coordinators.has(lower) || articles.has(lower);

const OTHER_VERB: VerbReading = {
  role: "other",
  ground: null,
  form: { finite: true, participle: false, plural: null, past: true },
  lemma: "",
};

function functionWord(lower: string): WordKind | null {
  if (articles.has(lower)) return "article";
  if (subordinators.has(lower)) return "subordinator";
  if (relatives.test(lower)) return "relative";
  if (lower === "meg") return "prefix";
  if (coordinators.has(lower)) return "coordinator";
  if (determiners.has(lower)) return "determiner";
  if (postpositions.has(lower) || ADJECTIVE_OF_POSTPOSITION.test(lower)) return "postposition";
  if (prefixes.includes(lower)) return "prefix";
  if (linking.has(lower)) return "linking";
  return adverbs.has(lower) ? "adverb" : null;
}

/** "a 12-es Lakótelep", "a 12-es és a 14-es Lakótelep": a number with an ending that is part of a name. */
function nextIsName(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (!next || !/-(?:as|es|os|ös|ik)$/.test(tokens[index]!.lower)) return false;
  if (isCapital(next.text)) return true;
  if (!/^(?:és|vagy|illetve|,)$/.test(next.lower)) return false;
  const after = /^az?$/.test(tokens[index + 2]?.lower ?? "") ? index + 3 : index + 2;
  return /^\d+-(?:as|es|os|ös)$/.test(tokens[after]?.lower ?? "");
}
