import { remembering } from "../../grammar/memo.ts";

/** Marks of vowels and doubling, and the stroke that only stretches a word. */
const MARKS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;
const LETTERS: Readonly<Record<string, string>> = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ة: "ه", ک: "ك", ی: "ي" };

/**
 * A word as it is compared: composed, without marks, with the letters that writers exchange made one (alif with and without
 * hamza, final ya and alif maqsura, ta marbuta and ha), digits as ASCII digits.
 */
export const plain: (word: string) => string = remembering((word) =>
  word
    .normalize("NFKC")
    .replace(MARKS, "")
    .replace(/[أإآٱىةکی]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/٬/g, ",")
    .replace(/٫/g, ".")
    .toLowerCase(),
);

/** The words of a list, as they are compared. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(plain));
