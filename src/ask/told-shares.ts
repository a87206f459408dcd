import type { Case } from "../case/case.ts";
import type { ControlClaim, FigureClaim, SideKey } from "../model/index.ts";
import { classOfTerm, type GlossaryLanguage, languageOf } from "../read/index.ts";
import type { ClaimWithSentence, View } from "./answers.ts";
import { claims } from "./claims.ts";
import type { CaseGround } from "./ground.ts";
import type { ToldShare } from "./share-answers.ts";

/** Of a place with this share of all ground or more, a share can be set beside that of the map. */
const wideShare = 0.25;

type FigureWithSentence = ClaimWithSentence & FigureClaim;
type ControlWithSentence = ClaimWithSentence & ControlClaim;

/** What the documents say of shares and areas of ground, in order of time. */
export function toldShares(
  kase: Case,
  { all, adjacency: { tracts }, groundOf: ground }: CaseGround,
  view: View,
): ToldShare[] {
  const whole = tracts.reduce((sum, { area }) => sum + area, 0);
  const keys = new Set(all.identity.sides.map(({ key }) => key));
  const languages = new Map(kase.documents().map(({ id, language }) => [id, languageOf(language)?.glossary]));
  const known = claims(kase, { kind: "figure", view }).filter(tellsOfGround);
  const inSentence = new Map<string, ControlWithSentence[]>();
  for (const claim of known.length === 0 ? [] : claims(kase, { kind: "control", view })) {
    if (claim.kind !== "control") continue;
    const key = sentenceKey(claim);
    inSentence.set(key, [...(inSentence.get(key) ?? []), claim]);
  }
  return known.flatMap((claim) => {
    const { id, document, attribution, figure, sentence, when } = claim;
    const [first, last] = [when.first ?? when.last, when.last ?? when.first];
    if (first === null || last === null) return [];
    const beside = inSentence.get(sentenceKey(claim)) ?? [];
    const control = beside.find(({ extent }) => typeof extent === "number" && isShare(figure, extent));
    const named = [figure.side, figure.who, control?.holder].find((key) => key != null && keys.has(key)) ?? null;
    const owned = named !== null && (figure.who === null || keys.has(figure.who));
    if (figure.what === "share" && !isShareOfGround(claim, beside.length > 0, owned, languages.get(document)))
      return [];
    const of = figure.what === "share" && control !== undefined ? control.place : null;
    const narrow = ({ id }: { readonly id: string }) => {
      const own = ground(id).tracts;
      return own.length > 0 && own.reduce((sum, tract) => sum + tracts[tract]!.area, 0) < wideShare * whole;
    };
    return [
      {
        ...{ claim: id, document, source: attribution.source, figure, first, last, sentence: sentence.text },
        side: named as SideKey | null,
        of: of && { id: of.id, name: all.placeById.get(of.id)?.name ?? of.name },
        wide: of === null ? !beside.some(({ place }) => narrow(place)) : !narrow(of),
      },
    ];
  });
}

const sentenceKey = ({ document, sentence }: ClaimWithSentence) => `${document} ${sentence.start}`;

function isShare({ low, best, high }: FigureClaim["figure"], extent: number): boolean {
  return [low, best, high].some((value) => value !== null && Math.abs(value - extent) < 0.02);
}

function tellsOfGround(claim: ClaimWithSentence): claim is FigureWithSentence {
  if (claim.kind !== "figure" || claim.modality === "planned" || claim.modality === "denied") return false;
  return claim.when.basis !== "document" && (claim.figure.what === "share" || claim.figure.what === "area");
}

/** So many words behind a share may tell what it is a share of. */
const farthest = 5;

/**
 * Whether a share is one of ground, not of fighters, houses or people: by the noun it is followed by or, in languages that
 * put it first, that stands before it; where neither is told, whether its sentence says anything of ground.
 *
 * @param besideControl whether the same sentence makes a claim about who holds what
 * @param owned whether a side is told whose it is, and not people or things that are counted
 */
function isShareOfGround(
  { sentence, evidence }: FigureWithSentence,
  besideControl: boolean,
  owned: boolean,
  glossary: GlossaryLanguage | undefined,
): boolean {
  if (glossary === undefined) return besideControl;
  const [at, end] = [evidence[0]?.start, evidence[0]?.end].map((offset) => (offset ?? sentence.start) - sentence.start);
  const own = wordsOf(sentence.text.slice(at, end)).length;
  const behind = nounIn(wordsOf(sentence.text.slice(at)), own + farthest, glossary);
  if (behind !== null) return behind === "place" && (besideControl || owned);
  const before = wordsOf(sentence.text.slice(0, at)).at(-1);
  return besideControl || (before !== undefined && classOf(before, glossary) === "place" && owned);
}

/** The words of a text up to the end of a clause; what somebody has ("the city's people") goes for what they have. */
function wordsOf(text: string): string[] {
  const clause = text.split(/[,;.!?()"“”]/u)[0]!;
  return clause.split(/\s+/u).filter((word) => /\p{L}/u.test(word) && !/['’]s$/u.test(word));
}

/** What the first noun of the first words speaks of; `place` too where they tell whose it is; null where no noun is known. */
function nounIn(words: readonly string[], most: number, glossary: GlossaryLanguage): "place" | "other" | null {
  let whose = false;
  for (const [index, word] of words.slice(0, most).entries()) {
    const found = classOf(word, glossary);
    if (found === "place") return "place";
    if (found === "people" || found === "thing") return "other";
    const next = words[index + 1]?.toLowerCase();
    // "rebel Tarn", "ground that rebels held": a force before another word only says whose.
    if (found === "force" && (next === undefined || glossary.functionWords.has(next))) return "other";
    if (found === "force") whose = true;
  }
  return whose ? "place" : null;
}

function classOf(word: string, glossary: GlossaryLanguage) {
  const lower = word.toLowerCase();
  if (glossary.functionWords.has(lower)) return null;
  const last = glossary.termsOf(lower)?.at(-1);
  return last === undefined ? null : classOfTerm(last);
}
