import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { hu } from "./hu.ts";
import type { Labels } from "./labels.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";

/** Earlier languages win where two give one word different meanings. */
const languages: readonly Labels[] = [en, hu, uk, ru, ar, de, fr];

function join<Value>(pick: (labels: Labels) => Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  const joined = new Map<string, Value>();
  for (const labels of languages) {
    for (const [word, value] of Object.entries(pick(labels))) if (!joined.has(word)) joined.set(word, value);
  }
  return joined;
}

const apparatusTitles = new Set(languages.flatMap((labels) => labels.apparatus));
const sectionNames = new Set(languages.flatMap((labels) => labels.sections));
const editorialNotes = new Set(languages.flatMap((labels) => labels.editorial));
const editLinks = new Set(languages.flatMap((labels) => labels.editLinks));
const outcomes = new Set(languages.flatMap((labels) => labels.outcomes));
const captionOpenings = languages.flatMap((labels) => labels.captions);
const partOfOpenings = languages.flatMap((labels) => labels.partOf);
const boilerplate = languages.flatMap((labels) => labels.boilerplate);
const lastEdited = languages.flatMap((labels) => labels.lastEdited);
const retrieved = languages.flatMap((labels) => labels.retrieved);

/** Infobox labels of all languages to the key of the field. */
export const fieldKeys: ReadonlyMap<string, string> = join((labels) => labels.fields);
/** Header labels of all languages to what they tell. */
export const headerKeys = join((labels) => labels.header);
/** Words before an author's name. */
export const bylineWords: readonly string[] = languages.flatMap((labels) => labels.byline);

/** Whether a heading opens a section without narrative. */
export function isApparatusTitle(title: string): boolean {
  return title.length <= 40 && apparatusTitles.has(title.toLowerCase().replace(/[:.\s]+$/, ""));
}

/** Whether a line is the name of a section rather than the title of a whole text. */
export function isSectionName(line: string): boolean {
  return line.length <= 40 && sectionNames.has(line.toLowerCase());
}

/** Whether square brackets hold a note of an editor ("citation needed"), not words of the text. */
export function isEditorialNote(content: string): boolean {
  return editorialNotes.has(content.toLowerCase());
}

/** Whether square brackets hold the link for editing a section. */
export function isEditLink(content: string): boolean {
  return editLinks.has(content.trim().toLowerCase());
}

export function beginsCaption(line: string): boolean {
  const lower = line.slice(0, 40).toLowerCase();
  return captionOpenings.some((opening) => lower.startsWith(opening));
}

export function beginsPartOf(line: string): boolean {
  const lower = line.slice(0, 40).toLowerCase();
  return partOfOpenings.some((opening) => lower.startsWith(opening));
}

/** Whether a short text names how a battle ended. */
export function namesOutcome(text: string): boolean {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => outcomes.has(word));
}

/** Whether a line is a licence notice or another line the site prints under everything. */
export function isBoilerplate(line: string): boolean {
  if (/^(?:©|\(c\)\s|copyright\s)/i.test(line)) return true;
  // A long line may speak of such a notice; only a short one is the notice wherever the phrase stands.
  const lower = line.slice(0, 120).toLowerCase();
  if (lastEdited.some((phrase) => lower.startsWith(phrase))) return true;
  return boilerplate.some((phrase) => lower.startsWith(phrase) || (line.length <= 120 && lower.includes(phrase)));
}

/** What follows "This page was last edited on"; null where the line is no such note. */
export function afterLastEdited(line: string): string | null {
  const lower = line.trim().toLowerCase();
  const phrase = lastEdited.find((each) => lower.startsWith(each));
  return phrase === undefined ? null : line.trim().slice(phrase.length);
}

/** Whether the text ends with words such as "Retrieved" or "Archived on", so that the day after it is not a publication day. */
export function endsWithRetrieved(text: string): boolean {
  const tail = text.slice(-40).toLowerCase();
  return retrieved.some((word) => {
    const at = tail.lastIndexOf(word);
    return (
      at !== -1 &&
      /^[\s:.,([=]*(?:on|from the original on|from the original|ideje|from)?[\s:.,([=]*$/.test(
        tail.slice(at + word.length),
      )
    );
  });
}
