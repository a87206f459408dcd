import type { Count, CountMemory, CountReader } from "../../../figures/count.ts";
import type { Token } from "../../../text/sentence.ts";
import type { NounForm } from "../morphology/nouns.ts";
import { type Amount, amountsIn } from "../numbers/quantities.ts";
import { normal } from "../words.ts";
import { type Counted, counted } from "./nouns.ts";
import { sharesIn } from "./shares.ts";
import { isDestroyed, toldBy, triggerNear } from "./triggers.ts";

/** How many words may stand between a number and its noun: "két további öngyilkos merénylő". */
const REACH = 4;
const STOP =
  /^(?:[,;:.!?()–—]|a|az|és|vagy|illetve|valamint|pedig|hogy|de|is|nem|ellen|után|alatt|mellett|felé|óta|között|volt|voltak)$/;

/** Nouns that another may follow, which then is what is counted. */
const QUALIFYING: ReadonlySet<string> = new Set([
  "öngyilkos",
  "civil",
  "polgár",
  "páncélos",
  "páncélozott",
  "fegyveres",
  "önkéntes",
  "felkelő",
  "lázadó",
  "harckocsi",
]);

interface Phrase {
  readonly form: NounForm<Counted>;
  readonly end: number;
}

/** The counts of a Hungarian sentence: number, noun behind it, and the verb of its clause. */
export const countsOf: CountReader = (tokens, memory) => {
  const counts: Count[] = [];
  let people: { noun: string; unit: string } | null = null;
  let what = memory.what;
  for (const amount of amountsIn(tokens)) {
    const phrase = amount.alone ? null : phraseBehind(tokens, amount.next);
    const count = phrase ? countOf(tokens, amount, phrase) : bareCount(tokens, amount, people);
    if (phrase && (phrase.form.entry.class === "people" || phrase.form.entry.class === "fighters"))
      people = { noun: phrase.form.lemma, unit: phrase.form.entry.unit };
    if (!count) continue;
    counts.push(count);
    what = count.what;
  }
  counts.push(...sharesIn(tokens));
  counts.sort((a, b) => a.span.start - b.span.start);
  const left: CountMemory = { what };
  return { counts, memory: left };
};

function phraseBehind(tokens: readonly Token[], from: number): Phrase | null {
  let found: Phrase | null = null;
  for (let at = from; at < Math.min(tokens.length, from + REACH); at++) {
    const word = normal(tokens[at]!.text);
    if (STOP.test(word)) break;
    if (word === "%" || word === "²") return percent(at);
    if (found && !QUALIFYING.has(found.form.lemma)) break;
    // "120 megsebesült": a verb, no noun.
    if (/^(?:meg|el)/.test(word) && toldBy(tokens, at)) break;
    const form = counted.form(word.replace(/-(?:es|as|os|nyi|re|ra|t|en)$/, "")) ?? adjectival(word);
    // "három öngyilkos merénylő": the last of the nouns is what is counted, "egy tank parancsnoka" only the first.
    if (form) found = { form, end: at + 1 };
    else if (found) break;
    if (form && (form.case !== "nominative" || form.plural || form.owned)) break;
  }
  return found;
}

const percent = (at: number): Phrase => ({ form: counted.form("százalék")!, end: at + 1 });

/** "24 órás", "200 fős", "15 kilométeres", "három napos". */
function adjectival(word: string): NounForm<Counted> | null {
  const stem = /^(.{2,})(?:[oeöa]s|s)$/.exec(word)?.[1];
  if (!stem) return null;
  const form = counted.form(stem) ?? (stem.endsWith("á") ? counted.form(`${stem.slice(0, -1)}a`) : null);
  return form && /^(?:measure|duration|people)$/.test(form.entry.class) ? form : null;
}

function countOf(tokens: readonly Token[], amount: Amount, { form, end }: Phrase): Count | null {
  const { entry, lemma } = form;
  const made = (what: Count["what"], trigger: Count["trigger"], rule: string, confidence: number): Count => ({
    span: { start: tokens[amount.first]!.start, end: tokens[end - 1]!.end },
    what,
    low: amount.low,
    best: amount.best,
    high: amount.high,
    unit: entry.unit,
    phrase: lemma,
    noun: lemma,
    trigger,
    confidence,
    rule,
  });
  switch (entry.class) {
    case "people":
    case "fighters": {
      const trigger = triggerNear(tokens, amount.first, end);
      const span = trigger ? { start: tokens[trigger.index]!.start, end: tokens[trigger.index]!.end } : null;
      if (trigger) return made(trigger.what, span, "people", 0.85);
      return entry.what && !amount.article ? made(entry.what, null, "people alone", 0.7) : null;
    }
    case "vehicles":
      return amount.article && !isDestroyed(tokens, amount.first, end) ? null : made("vehicles", null, "vehicles", 0.8);
    case "duration":
      return isDate(tokens, amount, form) || amount.article ? null : made("duration", null, "duration", 0.7);
    case "share":
      return amount.best === null || amount.best > 100
        ? null
        : {
            ...made("share", null, "share", 0.85),
            low: amount.best / 100,
            best: amount.best / 100,
            high: amount.best / 100,
          };
    default:
      return amount.article || entry.what === null ? null : made(entry.what, null, entry.class, 0.8);
  }
}

/** "három nappal később", "a következő két nap": a date, no length of time. */
function isDate(tokens: readonly Token[], amount: Amount, form: NounForm<Counted>): boolean {
  const before = normal(tokens[amount.first - 1]?.text ?? "");
  if (/^(?:következő|elmúlt|előző|első|utolsó|rákövetkező)$/.test(before)) return true;
  return form.case !== "accusative" && form.case !== "terminative" && form.case !== "superessive";
}

/** "legalább 100-at megsebesítettek", "15 pedig megsérült": those counted before in the sentence. */
function bareCount(
  tokens: readonly Token[],
  amount: Amount,
  people: { noun: string; unit: string } | null,
): Count | null {
  if (amount.article) return null;
  const trigger = triggerNear(tokens, amount.first, amount.next);
  if (!trigger) return null;
  const { start, end } = tokens[trigger.index]!;
  return {
    span: { start: tokens[amount.first]!.start, end: tokens[amount.next - 1]!.end },
    what: trigger.what,
    low: amount.low,
    best: amount.best,
    high: amount.high,
    unit: people?.unit ?? "people",
    phrase: people?.noun ?? null,
    noun: people?.noun ?? null,
    trigger: { start, end },
    confidence: 0.7,
    rule: "people left out",
  };
}
