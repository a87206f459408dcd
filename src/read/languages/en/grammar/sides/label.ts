import { fold, lastWord } from "../../../../grammar/fold.ts";
import type { SideLabel } from "../../../../grammar/language.ts";
import type { Phrase } from "../../../../grammar/phrase.ts";
import { singleSpaced } from "../../../../text/white-space.ts";
import { forceNouns, sideNouns, singular } from "../../nouns.ts";
import { directions } from "../../words.ts";
import { GARRISONS } from "../phrases/garrison.ts";
import { commander } from "./commander.ts";
import { familyOf, SIDE_FAMILIES } from "./families.ts";
import { LOYAL } from "./phrase-bonds.ts";

/** What an English phrase calls a belligerent. */
export function label(phrase: Phrase): SideLabel | null {
  if (phrase.kind === "person") return commander(phrase);
  // "Holt's army" is called by whose it is.
  if (
    phrase.kind === "force" &&
    phrase.name === null &&
    phrase.possessor?.name &&
    phrase.possessor.kind !== "pronoun" &&
    !GARRISONS.has(phrase.head ?? "")
  )
    return label(phrase.possessor);
  // "an Army-initiated campaign": whose doing it is, it says.
  const doing =
    phrase.kind === "other" && phrase.name === null && phrase.heldBy !== null && LOYAL.has(phrase.heldBy.how);
  if (phrase.kind === "time" || (phrase.kind === "other" && !doing) || phrase.kind === "pronoun") return null;
  if (phrase.name !== null) {
    const plain = singleSpaced(phrase.name);
    const key = nameKey(plain);
    // "the Azanian AAF" is the AAF.
    const surfaces = [plain, ...(INITIALS.exec(plain)?.slice(1) ?? []), ...phrase.aliases];
    // What the phrase says whole comes first: "Azanian forces", with "Azanian" as another name.
    if (phrase.head && forceNouns.has(phrase.head) && !plain.toLowerCase().endsWith(phrase.head))
      surfaces.unshift(phrase.text);
    const also: { label: SideLabel; weight: number }[] = [];
    if (
      phrase.head !== null &&
      sideNouns.has(phrase.head) &&
      !fold(plain).endsWith(phrase.head) &&
      phrase.kind === "force"
    )
      also.push({ label: commonLabel(phrase.head, phrase), weight: 1 });
    for (const alias of phrase.aliases)
      if (!alias.includes(plain))
        also.push({ label: { key: nameKey(alias), surfaces: [alias], named: true, family: null }, weight: 5 });
    // "the Falcon regiment" is the Falcon Regiment.
    const whole = phrase.head !== null && UNITS.has(phrase.head) ? `${plain} ${phrase.head}` : plain;
    if (!fold(plain).endsWith(phrase.head ?? "") && whole !== plain && !phrase.plural)
      also.push({
        label: { key: nameKey(whole), surfaces: [whole], named: true, family: familyOf(nameKey(whole)), unit: true },
        weight: 5,
      });
    const unit = ORDINAL.test(plain) || (plain.includes(" ") && forceNouns.has(singular(lastWord(fold(plain)))));
    return { key, surfaces, named: true, family: familyOf(key), unit, also };
  }
  for (const modifier of phrase.modifiers) {
    if (modifier === "military" || modifier === "guerrilla" || modifier === "guerilla") continue;
    const word = modifier.startsWith("pro-") ? modifier.slice(4) : modifier;
    const noun = singular(word);
    if (sideNouns.has(noun)) return commonLabel(noun, phrase);
  }
  if (phrase.heldBy && LOYAL.has(phrase.heldBy.how))
    return /^\p{Lu}/u.test(phrase.heldBy.who)
      ? {
          key: fold(phrase.heldBy.who),
          surfaces: [phrase.heldBy.who, phrase.text],
          named: true,
          family: familyOf(fold(phrase.heldBy.who)),
        }
      : commonLabel(phrase.heldBy.who.toLowerCase(), phrase);
  if (phrase.head !== null && sideNouns.has(phrase.head)) return commonLabel(phrase.head, phrase);
  if (phrase.head !== null && forceNouns.has(phrase.head)) {
    if (!BARE_HEADS.has(phrase.head)) return commonLabel(phrase.head, phrase);
    const telling = phrase.modifiers.filter(
      (word) => !MEANINGLESS.has(word) && !directions.has(word) && !/\d/.test(word),
    );
    const last = telling[telling.length - 1];
    if (last && /^\p{L}/u.test(last) && last.length > 3)
      return { key: last, surfaces: [phrase.text, last], named: false, family: null };
  }
  return null;
}

/** "the 80th": a unit by its number alone. */
const ORDINAL = /^\d+(st|nd|rd|th|d)$/;
/** A force by its initials, at the end of a longer name. */
const INITIALS = / (\p{Lu}{2,6})$/u;

/** Heads that are written small or large as parts of a unit's name. */
const UNITS = new Set(["regiment", "brigade", "battalion", "division", "corps", "legion"]);

/** Heads that say "armed men" and nothing of whose. */
const BARE_HEADS = new Set(
  "force troop fighter soldier unit reinforcement personnel militia militiaman brigade division battalion regiment company platoon column detachment contingent attacker defender besieger side faction group commander ally enemy volunteer garrison guard artillery infantry cavalry tank convoy vehicle saboteur vanguard spearhead men front volunteer man member".split(
    " ",
  ),
);

const MEANINGLESS = new Set(
  "the a an their its his own local heavy large several many some other more all both elite foreign special joint allied remaining retreating advancing attacking defending additional armed civilian regular main ground several hundred thousand small big first second third new old so-called combined such various numerous few most two three four five six seven eight nine ten dozen around about at least up to more than approximately nearly over mechanised mechanized armoured armored military light combat supply airborne mobile naval surviving attack assault strike landing invading invasion relief covering main expeditionary besieged encircled surrounded trapped wounded dead killed captured leading lead forward rear reinforced follow-up rifle glider parachute advance unidentified unknown fresh last only".split(
    " ",
  ),
);

/** The label of a common noun: "rebels", "the government". */
export function commonLabel(noun: string, phrase: Phrase): SideLabel {
  const form = phrase.head === noun && phrase.plural ? lastWord(phrase.text).toLowerCase() : noun;
  return { key: fold(noun), surfaces: [form, phrase.text], named: false, family: SIDE_FAMILIES.get(noun) ?? null };
}

/** "the Azanian Army" and "Azanian army" meet; "Norlander forces" meets "Norlander fighters" by the name alone. */
export function nameKey(name: string): string {
  return fold(name).replace(/^(the|a) /, "");
}
