/** The forms of a regular verb: base, third person, past, participle, -ing. */
export function regularForms(lemma: string): readonly string[] {
  if (lemma.endsWith("e")) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [lemma, `${stem}ies`, `${stem}ied`, `${stem}ied`, `${lemma}ing`];
  }
  if (/(s|x|ch|sh|z)$/.test(lemma)) return [lemma, `${lemma}es`, `${lemma}ed`, `${lemma}ed`, `${lemma}ing`];
  return [lemma, `${lemma}s`, `${lemma}ed`, `${lemma}ed`, `${lemma}ing`];
}

/** Bit of each form in `VerbForm.forms`. */
export const BASE = 1;

export const THIRD = 2;

export const PAST = 4;

export const PARTICIPLE = 8;

export const GERUND = 16;
