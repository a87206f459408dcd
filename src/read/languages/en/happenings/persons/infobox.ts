import type { Fate } from "../../../../../model/index.ts";
import type { FoundPerson, Named } from "../../../../happenings/found.ts";
import { RANKS, ROLE_PARTS, ROLES } from "./roles.ts";

const MARKS: readonly (readonly [RegExp, Fate])[] = [
  [/(?:KIA|†|‡|✝|\(killed\)|\bkilled in action\b)/, "killed"],
  [/(?:WIA|\bwounded in action\b)/, "wounded"],
  [/(?:POW|\bcaptured\b)/, "captured"],
  [/(?:MIA|\bmissing\b)/, "missing"],
  [/\bsurrendered\b/i, "surrendered"],
  [/\b(?:alleged(?:ly)? )?killed\b/i, "killed"],
  [/\bwounded\b/i, "wounded"],
  [/\bexecuted\b/i, "executed"],
  [/\bdefected\b/i, "defected"],
  [/\b(?:dismissed|sacked|relieved|removed)\b/i, "dismissed"],
  [/\breplaced\b/i, "replaced"],
  [/\bresigned\b/i, "resigned"],
];
/** Marks that stick to a name: "Karim TarnKIA". */
const STUCK = /(?:\s*(?:KIA|WIA|POW|MIA|DOW)\b|\s*[†‡✝#])+\s*/g;

interface Entry {
  name: string;
  nameAt: number;
  note: string;
  end: number;
}

/**
 * The people of an infobox field: "Gen. A TarnKIA (4th Division commander), B Senk", one a line, after commas or bullets. Names of
 * countries in front of a name are what is left of a flag.
 *
 * @param value the field's text
 * @param at its offset in the document
 */
export function commandersIn(value: string, at: number): FoundPerson[] {
  const found: FoundPerson[] = [];
  for (const entry of entriesOf(value)) {
    const person = personOf(entry, at);
    if (person) found.push(person);
  }
  return found;
}

/** Names with the note in brackets behind each, cut at commas, bullets and line ends outside brackets. */
function entriesOf(value: string): Entry[] {
  const entries: Entry[] = [];
  let start = 0;
  const close = (end: number): void => {
    const raw = value.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    if (raw.trim() !== "") entries.push({ name: raw.trim(), nameAt: start + lead, note: "", end });
  };
  for (let index = 0; index < value.length; index++) {
    const char = value[index]!;
    if (char === "(") {
      const to = value.indexOf(")", index);
      const end = to < 0 ? value.length : to + 1;
      close(index);
      const last = entries[entries.length - 1];
      if (last) {
        last.note = `${last.note} ${value.slice(index + 1, to < 0 ? value.length : to)}`.trim();
        last.end = end;
      }
      start = end;
      index = end - 1;
    } else if (char === "," || char === ";" || char === "\n" || char === "•" || char === "*") {
      close(index);
      start = index + 1;
    } else if (char === "[") {
      const to = value.indexOf("]", index);
      if (to > 0 && to - index < 12) {
        // A footnote mark goes with the name before it.
        close(index);
        start = to + 1;
        index = to;
      }
    }
  }
  close(value.length);
  return entries;
}

const countries: ReadonlySet<string> = (() => {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const found = new Set<string>();
  for (let a = 65; a <= 90; a++)
    for (let b = 65; b <= 90; b++) {
      const name = names.of(String.fromCharCode(a, b));
      if (name) found.add(name);
    }
  return found;
})();

function personOf(entry: Entry, at: number): FoundPerson | null {
  const marks = `${entry.name} ${entry.note}`;
  const fate = MARKS.find(([mark]) => mark.test(marks))?.[1] ?? null;
  let name = entry.name
    .replace(STUCK, " ")
    .replace(/^\s*\d+px\s*/, "")
    .replace(/\s+/g, " ")
    .trim();
  if (/^unknown\b/i.test(name) || /\d{3,}/.test(name)) return null;
  let words = name.split(" ");
  let flag: string | null = null;
  for (let length = Math.min(3, words.length - 2); length > 0 && flag === null; length--)
    if (countries.has(words.slice(0, length).join(" "))) {
      flag = words.slice(0, length).join(" ");
      words = words.slice(length);
    }
  // "Azanian opposition Karim Tarn": what ends in a common noun is a flag's name.
  const common = words.findLastIndex((word) => /^\p{Ll}{4,}$/u.test(word) && !ROLES.has(word.toLowerCase()));
  if (common >= 0 && common < words.length - 1) {
    flag = words.slice(0, common + 1).join(" ");
    words = words.slice(common + 1);
  }
  let first = 0;
  while (first < words.length - 1 && isRank(words[first]!)) first++;
  const rank = words.slice(0, first).join(" ");
  name = words.slice(first).join(" ");
  if (!/^(\p{Lu}|al-|el-)/u.test(name) || name.length < 3 || name.length > 60) return null;
  const note = roleOf(entry.note);
  const role = [rank, note].filter((part) => part !== "").join(", ");
  return {
    kind: "person",
    person: name,
    role: role === "" ? null : role,
    of: forceOf(note) ?? (flag === null ? null : { name: flag, phrase: null }),
    fate,
    other: null,
    evidence: [{ start: at + entry.nameAt, end: at + entry.end }],
    trigger: { start: at + entry.nameAt, end: at + entry.end },
    rule: "person: infobox",
    confidence: 0.9,
  };
}

function isRank(word: string): boolean {
  const lower = word.toLowerCase();
  return RANKS.has(lower) || ROLES.has(lower) || (ROLE_PARTS.has(lower) && lower !== "prime" && lower !== "security");
}

/** The note without what only tells the fate. */
function roleOf(note: string): string {
  return note
    .split(",")
    .map((part) => part.trim())
    .filter(
      (part) =>
        part !== "" &&
        !/^(?:alleged(?:ly)? )?(?:killed|wounded|captured|replaced|dismissed|missing|executed|surrendered|defected|resigned|KIA|WIA|POW|MIA)(?: in action)?$/i.test(
          part,
        ),
    )
    .join(", ");
}

/** The force a note names: "4th Division commander", "commander of the 4th Division", "leader of X". */
function forceOf(note: string): Named | null {
  const of = /\b(?:of|in)\s+(?:the\s+)?(\p{Lu}[^,;()]{1,60})$/u.exec(note);
  if (of) return { name: of[1]!.trim(), phrase: null };
  const before =
    /^(?:former |senior |top )?["“]?((?:\d{1,4}(?:st|nd|rd|th) )?\p{Lu}[\p{L}\p{M}\p{N}'’.\- ]{1,50}?)["”]?\s+(?:top |field |chief |deputy |official |senior |military |political |supreme )*(?:commander|leader|chief|cleric|spokesman|head|general|officer|operations)\b/u.exec(
      note,
    );
  return before ? { name: before[1]!.trim(), phrase: null } : null;
}
