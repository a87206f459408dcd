import type { AgreementType } from "../../../../../model/index.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import { singular } from "../../nouns.ts";
import { wordSet } from "../forms.ts";
import type { SentenceView } from "../view.ts";

const CEASEFIRES: ReadonlyMap<string, AgreementType> = new Map([
  ["ceasefire", "ceasefire"],
  ["cease-fire", "ceasefire"],
  ["truce", "truce"],
  ["armistice", "armistice"],
]);
/** Nouns of agreements of any kind: what stands around them tells which. */
const AGREEMENTS = wordSet("agreement deal accord treaty pact settlement");
const STEP_NOUNS = wordSet(
  "violation breach collapse breakdown agreement deal proposal plan offer accord implementation talk negotiation",
);
/** "a trade deal", "an earlier accord": agreements that belong to no war, or only to its history, are of no kind. */
const OTHER_DEALS = wordSet(
  "trade business gas oil grain loan lease nuclear energy arms weapons film record coalition power-sharing military-technical association non-proliferation free-trade status-of-forces earlier previous prior",
);
/** What an agreement is about that is no matter of the war. */
const CIVIL =
  /^(build|construct|construction|purchase|supply|trade|export|exports|price|loan|sale|sell|buy|gas|oil|grain)$/;

/** The cheap look. */
export const AGREEMENT_WORDS: ReadonlySet<string> = new Set([
  ...CEASEFIRES.keys(),
  ...[...CEASEFIRES.keys()].map((word) => `${word}s`),
  ...AGREEMENTS,
  ...[...AGREEMENTS].map((word) => `${word}s`),
  "treaties",
  "evacuation",
  "evacuations",
]);

/** The agreement a phrase names. */
export interface NamedAgreement {
  readonly type: AgreementType;
  /**
   * What the phrase itself does not say: that there is an agreement ("the evacuation was suspended"), or of what kind
   * ("the deal", "another deal"). It belongs to one spoken of before, or to none.
   */
  readonly leaning: "undertaking" | "kind" | null;
}

/** What agreement a phrase names; null where it names none. */
export function agreementOf(chunk: Chunk, view: SentenceView): NamedAgreement | null {
  const type = typeOf(chunk, view);
  if (type === "agreement") {
    const last = singular(view.lower(chunk.to - 1));
    return { type, leaning: LOOSE.has(last) ? "kind" : null };
  }
  if (type) return { type, leaning: null };
  if (singular(view.lower(chunk.to - 1)) === "evacuation" && chunk.kind !== "name")
    return { type: "evacuation", leaning: "undertaking" };
  return null;
}

/** Nouns that say of themselves neither of what war nor of what kind the agreement is. */
const LOOSE = wordSet("deal settlement");

function typeOf(chunk: Chunk, view: SentenceView): AgreementType | null {
  let type: AgreementType | null = null;
  let noun = -1;
  for (let index = chunk.from; index < chunk.to; index++) {
    const one = singular(view.lower(index));
    if (CEASEFIRES.has(one)) {
      type = CEASEFIRES.get(one)!;
      noun = index;
    } else if (AGREEMENTS.has(one) && (type === null || index > noun)) noun = index;
  }
  if (noun < 0) return null;
  // "ceasefire line", "armistice negotiations", "the truce commission": other things.
  for (let index = noun + 1; index < chunk.to; index++) if (!STEP_NOUNS.has(singular(view.lower(index)))) return null;
  if (type) return /^(talk|negotiation)$/.test(singular(view.lower(chunk.to - 1))) ? null : type;
  const words = view.words.slice(chunk.from, noun).map(({ token }) => token.lower);
  if (words.some((word) => OTHER_DEALS.has(word))) return null;
  for (let index = noun + 1; index < Math.min(noun + 7, view.words.length); index++) {
    if (view.words[index]!.tag === "comma") break;
    if (CIVIL.test(view.lower(index))) return null;
  }
  return (
    words.map((word) => kindOf(word)).find((kind) => kind !== null) ??
    behind(noun, view) ??
    (specific(chunk, noun, view) ? "agreement" : null)
  );
}

function kindOf(word: string): AgreementType | null {
  if (word.startsWith("evacuat") || word === "withdrawal") return "evacuation";
  if (word.startsWith("surrender") || word === "capitulation") return "surrender";
  if (word.startsWith("prisoner") || word === "exchange" || word === "swap") return "prisoner exchange";
  if (word === "peace" || word === "reconciliation") return "peace";
  return null;
}

/** "an agreement to evacuate the town", "a deal for the surrender of X". */
function behind(noun: number, view: SentenceView): AgreementType | null {
  const link = view.lower(noun + 1);
  if (!["to", "on", "for", "under", "that", "about", "of"].includes(link)) return null;
  for (let index = noun + 2; index < Math.min(noun + 8, view.words.length); index++) {
    const { tag, token } = view.words[index]!;
    if (tag === "comma" || token.text === ".") break;
    const kind =
      kindOf(token.lower) ??
      CEASEFIRES.get(singular(token.lower)) ??
      (/^(leave|depart|leaving|withdraw)$/.test(token.lower) ? "evacuation" : null);
    if (kind) return kind;
  }
  return null;
}

/** A treaty, a pact: an agreement by its own name; a "settlement" may be a village. */
function specific(chunk: Chunk, noun: number, view: SentenceView): boolean {
  return singular(view.lower(noun)) !== "settlement" && chunk.kind !== "place";
}
