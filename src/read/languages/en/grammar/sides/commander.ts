import { fold } from "../../../../grammar/fold.ts";
import type { SideLabel } from "../../../../grammar/language.ts";
import type { Phrase } from "../../../../grammar/phrase.ts";
import { personNouns, sideNouns, singular } from "../../nouns.ts";
import { commonLabel, nameKey } from "./label.ts";

/** "the rebel commander A. Holt", "Azanian General Holt": the man, and whose he is where the phrase says so. */
export function commander(phrase: Phrase): SideLabel | null {
  if (phrase.name === null) return null;
  const words = phrase.name.split(" ");
  const last = words[words.length - 1]!;
  // "Azania's President": an office without a name.
  if (personNouns.has(last.toLowerCase())) return null;
  const also: { label: SideLabel; weight: number }[] = [];
  const whole = phrase.text.split(" ");
  const rank = whole.findIndex(
    (word) => personNouns.has(singular(word.toLowerCase())) || /^(gen|maj|lt|col|brig|capt|adm)\.$/i.test(word),
  );
  const before =
    rank > 0
      ? whole.slice(0, rank).filter((word) => /^\p{Lu}/u.test(word) || sideNouns.has(singular(word.toLowerCase())))
      : [];
  if (before.length > 0 && before.length < 4) {
    const whose = before.join(" ");
    const noun = singular(whose.toLowerCase());
    also.push({
      label: sideNouns.has(noun)
        ? commonLabel(noun, phrase)
        : { key: nameKey(whose), surfaces: ["", whose], named: true, family: null },
      weight: 2.5,
    });
  }
  return { key: fold(last), surfaces: [phrase.name], named: true, family: null, person: true, also };
}
