import { normal } from "../words.ts";

/** Past tense, third person: definite and indefinite, singular and plural. */
const PAST = /^(?:[oeö]tt|tt?)(?:[ae]|[ae]k|ák|ék)?$/;
const PRESENT = /^(?:[ji]?[ae]|i|ja|je|ják|ik|nak|nek|[ou]nk|[aeo]nak|[eo]nek|zik)?$/;
const INFINITIVE = /^[aeo]?ni(?:a|e|uk|ük)?$/;
const OTHER =
  /^(?:j[ae]nak|j[ae]n|jenek|janak|n[ae]|nák|nék|n[ae]k|hat|het|hatott|hetett|hatták|hették|ják|jék|z[áé]k|[ae]nák|[ae]nék)$/;

/** How a verb form is inflected. */
export interface VerbForm {
  readonly finite: boolean;
  /** "elfoglalt", "ellenőrzött": may stand before a noun as well as end a clause. */
  readonly participle: boolean;
  /** True for the plural, false for the singular, null where the form does not tell. */
  readonly plural: boolean | null;
  readonly past: boolean;
}

/** What the letters behind a verb's stem say; null where they are no ending of a verb. */
export function verbEnding(ending: string): VerbForm | null {
  if (PAST.test(ending)) {
    const plural = /k$/.test(ending);
    return { finite: true, participle: /^[oeö]?tt?$/.test(ending), plural, past: true };
  }
  if (INFINITIVE.test(ending)) return { finite: false, participle: false, plural: null, past: false };
  if (PRESENT.test(ending))
    return { finite: true, participle: false, plural: /[nj][aeá]k$|ák$/.test(ending), past: false };
  return OTHER.test(ending) ? { finite: true, participle: false, plural: /k$/.test(ending), past: false } : null;
}

/** The form of a verb with this stem behind a word; null where the word is none. Short stems need an ending. */
export function formOf(word: string, stem: string): VerbForm | null {
  const lower = normal(word);
  if (!lower.startsWith(stem)) return null;
  const ending = lower.slice(stem.length);
  return ending === "" && stem.length < 4 ? null : verbEnding(ending);
}

/** No word is longer. */
const LONGEST = 60;

/** Endings that only finite verbs in the plural have: "indítottak", "vívtak", "támadták". */
const PLURAL_PAST = /(?:t(?:ak|ek|ák|ék)|(?:j|zz|ss|zs)(?:anak|enek))$/u;

/** Whether a word that no table knows is, by its ending, a finite verb in the plural. */
export const looksFinite = (lower: string): boolean =>
  lower.length >= 5 && lower.length < LONGEST && PLURAL_PAST.test(lower);

/** Whether a word may be a verb in the past singular ("lelassult", "felrobbant", "kezdte"): sure only where a clause ends. */
export const mayBePast = (lower: string): boolean =>
  lower.length >= 5 && lower.length < LONGEST && /(?:[oeö]tt|[uüáóő]lt|[aeé]nt|[aeoó]dt|ozott|t[ae])$/u.test(lower);
