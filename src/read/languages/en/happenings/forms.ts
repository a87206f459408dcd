/** The forms of an English verb by rule, in lower case: base, third person, past, -ing. */
export function formsOf(lemma: string): readonly string[] {
  if (lemma.endsWith("e")) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  if (lemma.endsWith("y") && !"aeiou".includes(lemma.at(-2) ?? "a")) {
    const stem = lemma.slice(0, -1);
    return [lemma, `${stem}ies`, `${stem}ied`, `${lemma}ing`];
  }
  const third = /(s|x|ch|sh|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  return [lemma, third, `${lemma}ed`, `${lemma}ing`];
}

/**
 * A table of verb forms: "attack" for a regular verb, "strike/struck/stricken/striking" for one whose other forms are told
 * (the third person is still made by rule). Words are parted by spaces.
 */
export function verbTable<Value>(entries: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> {
  const table = new Map<string, Value>();
  for (const [value, verbs] of entries) {
    for (const verb of verbs.trim().split(/\s+/)) {
      const [base = "", ...others] = verb.split("/");
      const forms = others.length > 0 ? [base, formsOf(base)[1]!, ...others] : formsOf(base);
      for (const form of forms) table.set(form, value);
    }
  }
  return table;
}

/** A set of words parted by white space. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Every form of some verbs, as `verbTable` takes them. */
export const verbSet = (verbs: string): ReadonlySet<string> => new Set(verbTable([[true, verbs]]).keys());
