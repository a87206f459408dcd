import type { GazetteerEntry, PlaceMention } from "../../model/index.ts";
import { nameWords } from "./normalise.ts";
import { typeClass } from "./types.ts";

/**
 * Words that only say what kind of place a name is of ("district", "village"). They are not listed here: a word is
 * generic when readings or the gazetteer use it as a feature type, or when documents themselves call two different
 * places both with and without it ("Orlan", "Orlan quarter") and no document uses it to tell two places apart.
 */
export function genericWords(
  mentionsByDocument: ReadonlyMap<string, readonly PlaceMention[]>,
  gazetteer: readonly GazetteerEntry[],
): ReadonlySet<string> {
  const generic = new Set<string>(["of", "place"]);
  const types = new Set<string>();
  for (const entry of gazetteer) types.add(entry.type);
  const droppedBy = new Map<string, Set<string>>();
  const tellsApart = new Set<string>();
  for (const mentions of mentionsByDocument.values()) {
    const bare = new Map<string, string>();
    for (const mention of mentions) {
      types.add(mention.type);
      noteDroppedWords(mention, droppedBy);
      for (const name of [mention.name, ...mention.aliases]) bare.set(nameWords(name).join(" "), mention.id);
    }
    for (const mention of mentions) noteTellingWords(mention, bare, tellsApart);
  }
  // A school is no hospital of the same name: only words for settled and administered ground are dropped.
  for (const type of types) if (isGround(type)) for (const word of nameWords(type)) generic.add(word);
  for (const [word, places] of droppedBy) if (places.size >= 2) generic.add(word);
  for (const word of tellsApart) if (!types.has(word)) generic.delete(word);
  return generic;
}

function isGround(type: string): boolean {
  const ofType = typeClass(type);
  return type === "area" || ofType === "settlement" || ofType === "quarter" || ofType === "region";
}

/** A mention named both "X" and "X word" drops the word. */
function noteDroppedWords(mention: PlaceMention, droppedBy: Map<string, Set<string>>): void {
  const keys = [mention.name, ...mention.aliases].map((name) => nameWords(name));
  const whole = new Set(keys.map((words) => words.join(" ")));
  for (const words of keys) {
    if (words.length < 2) continue;
    for (const at of [0, words.length - 1]) {
      const rest = words.filter((_, index) => index !== at).join(" ");
      if (!whole.has(rest)) continue;
      const word = words[at]!;
      const places = droppedBy.get(word) ?? new Set<string>();
      places.add(rest);
      droppedBy.set(word, places);
    }
  }
}

/** "X" and "upper X" being two places of one document makes "upper" a word that tells places apart. */
function noteTellingWords(mention: PlaceMention, bare: ReadonlyMap<string, string>, tellsApart: Set<string>): void {
  for (const name of [mention.name, ...mention.aliases]) {
    const words = nameWords(name);
    if (words.length < 2) continue;
    for (const at of [0, words.length - 1]) {
      const other = bare.get(words.filter((_, index) => index !== at).join(" "));
      if (other !== undefined && other !== mention.id) tellsApart.add(words[at]!);
    }
  }
}
