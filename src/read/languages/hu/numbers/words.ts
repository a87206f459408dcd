import { table } from "../words.ts";

const read = (list: string): readonly (readonly [string, number])[] =>
  [...table(list)].map(([word, value]) => [word, Number(value)] as const).sort((a, b) => b[0].length - a[0].length);

const SMALL = read(`
  nulla=0 egy=1 kettő=2 két=2 három=3 hárm=3 négy=4 öt=5 hat=6 hét=7 het=7 nyolc=8 kilenc=9 tíz=10 tiz=10 tizen=10 húsz=20
  husz=20 huszon=20 harminc=30 negyven=40 ötven=50 hatvan=60 hetven=70 nyolcvan=80 kilencven=90
`);
const MULTIPLIERS = read("száz=100 ezer=1000 ezr=1000 millió=1000000 milliárd=1000000000");

/**
 * The value of a number in words: "tizenkét" 12, "kétszázötven" 250, "kétezer-ötszáz" 2500; null for any other word.
 */
export function numberWord(word: string): number | null {
  let rest = word.replaceAll("-", "");
  if (rest === "" || rest.length > 60) return null;
  let total = 0;
  let group = 0;
  while (rest !== "") {
    const multiplier = MULTIPLIERS.find(([form]) => rest.startsWith(form));
    if (multiplier) {
      const [form, value] = multiplier;
      if (value === 100) group = (group || 1) * 100;
      else {
        total = (total + (group || 1)) * (total >= value ? 1 : value);
        group = 0;
      }
      rest = rest.slice(form.length);
      continue;
    }
    const small = SMALL.find(([form]) => rest.startsWith(form));
    if (!small) return null;
    group += small[1];
    rest = rest.slice(small[0].length);
  }
  return total + group;
}

/** Endings a number word can take where it stands without its noun: "nyolcat", "kettőt", "százan", "tízre". */
const ENDINGS =
  /^(.{2,}?)(?:[aeoö]?t|[aeo]n|nak|nek|ra|re|ról|ről|ban|ben|ba|be|ból|ből|nál|nél|tól|től|hoz|hez|ig|an|en)$/;

/** The same for a word with a case ending: "nyolcat" 8; "egyet" 1. Words that are no numbers give null. */
export function inflectedNumberWord(word: string): number | null {
  const stem = ENDINGS.exec(word)?.[1];
  return stem === undefined ? null : numberWord(stem);
}
