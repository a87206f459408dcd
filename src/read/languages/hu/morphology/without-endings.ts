import { remembering } from "../../../grammar/memo.ts";
import { nouns } from "../lexicon/nouns.ts";
import { normal } from "../words.ts";
import { peelCase } from "./endings.ts";

/** The shortest stem that is believed without a dictionary. */
const SHORTEST = 4;

/** What a name may be without the ending of its last word: "felkelőknek" is "felkelő", "az NFT-nek" "NFT". */
export const withoutEndings: (name: string) => readonly string[] = remembering((name) => {
  const at = name.lastIndexOf(" ") + 1;
  const [before, last] = [name.slice(0, at), normal(name.slice(at))];
  const hyphen = /^(.{2,})-\p{Ll}{1,5}$/u.exec(name.slice(at));
  const noun = nouns.form(last);
  const stems = [
    ...(noun && noun.entry.kind === "force" ? [noun.lemma] : []),
    ...(hyphen ? [hyphen[1]!] : []),
    ...(noun ? [] : peelCase(last).map(({ stem }) => stem)),
  ];
  return stems
    .filter((stem) => stem !== last && (stem.length >= SHORTEST || stem === hyphen?.[1]))
    .map((stem) => before + stem);
});
