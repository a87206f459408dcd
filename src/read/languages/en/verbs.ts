import { frames } from "./verbs/frame-list.ts";
import { BASE, GERUND, PARTICIPLE, PAST, regularForms } from "./verbs/inflect.ts";
import { IRREGULAR_FRAME_VERBS, OTHER_IRREGULAR_VERBS } from "./verbs/irregular.ts";
import { OTHER_VERBS } from "./verbs/other.ts";

export { BASE, GERUND, PARTICIPLE, PAST, THIRD } from "./verbs/inflect.ts";

/** What an inflected form can be. */
export interface VerbForm {
  readonly lemma: string;
  /** 0 base, 1 third person, 2 past, 3 participle, 4 -ing; several where forms coincide. */
  readonly forms: number;
}

function buildForms(): Map<string, VerbForm> {
  const table = new Map<string, VerbForm>();
  const add = (lemma: string, forms: readonly string[]): void => {
    forms.forEach((form, index) => {
      const bit =
        index < 5
          ? 1 << index
          : form.endsWith("ing")
            ? GERUND
            : form.startsWith("re-t")
              ? form === "re-took"
                ? PAST
                : form === "re-taken"
                  ? PARTICIPLE
                  : BASE
              : PAST;
      const known = table.get(form);
      if (known && known.lemma !== lemma) return;
      table.set(form, { lemma, forms: (known?.forms ?? 0) | bit });
    });
  };
  for (const frame of frames) add(frame.lemma, IRREGULAR_FRAME_VERBS[frame.lemma] ?? regularForms(frame.lemma));
  for (const [lemma, forms] of Object.entries(IRREGULAR_FRAME_VERBS)) add(lemma, forms);
  for (const lemma of OTHER_VERBS.trim().split(/\s+/))
    add(lemma, OTHER_IRREGULAR_VERBS[lemma] ?? IRREGULAR_FRAME_VERBS[lemma] ?? regularForms(lemma));
  for (const [lemma, forms] of Object.entries(OTHER_IRREGULAR_VERBS)) add(lemma, forms);
  return table;
}

/** Every known inflected verb form. */
export const verbForms: ReadonlyMap<string, VerbForm> = buildForms();
