import type { RelationType } from "../../../../model/index.ts";
import type { FoundRelation } from "../../../happenings/found.ts";
import { forceNouns, singular } from "../nouns.ts";
import { wordSet } from "./forms.ts";
import { quoteOf } from "./text.ts";
import type { SentenceView } from "./view.ts";

/** What campaigns are called. */
const CAMPAIGNS = wordSet(`
  war battle siege offensive campaign operation invasion insurgency uprising rebellion revolution conflict counteroffensive counter-offensive crisis
  revolt intervention theatre theater raid landing incursion front clash strike ambush skirmish blockade expedition assault attack blitz coup
  surrender capture liberation fall withdrawal ceasefire armistice treaty evacuation occupation massacre annexation
`);
/** What the lead calls the thing the document is about. */
const TOPICS = wordSet(
  "battle offensive siege operation campaign war attack assault invasion capture withdrawal fighting conflict counteroffensive it action raid landing engagement clash operations",
);

/** What the lead says of how the document's own campaign stands to others: "was part of X", "was preceded by Y", "led to Z". */
export function relationsIn(view: SentenceView, title: string | null): FoundRelation[] {
  const found: FoundRelation[] = [];
  const words = view.words;
  for (let index = 0; index < words.length; index++) {
    const link = linkAt(view, index);
    if (!link || !aboutTopic(view, index, title)) continue;
    const object = objectFrom(view, link.to);
    if (!object) continue;
    found.push({
      kind: "relation",
      relation: link.relation,
      subject: link.turned ? object.name : null,
      object: link.turned ? "" : object.name,
      evidence: [view.span(index, object.to)],
      trigger: view.span(index, link.to),
      rule: `relation: ${link.relation}`,
      confidence: 0.8,
    });
  }
  return found;
}

interface Link {
  readonly relation: RelationType;
  readonly to: number;
  /** The document's own campaign is the object: "was followed by X" is X preceded by it. */
  readonly turned: boolean;
}

function linkAt(view: SentenceView, at: number): Link | null {
  const [a, b, c] = [view.lower(at), view.lower(at + 1), view.lower(at + 2)];
  if (a === "part" && b === "of") return { relation: "part of", to: at + 2, turned: false };
  if (a === "preceded" && b === "by") return { relation: "preceded by", to: at + 2, turned: false };
  if (a === "followed" && b === "by" && /^(was|were|been|,)$/.test(view.lower(at - 1)))
    return { relation: "preceded by", to: at + 2, turned: true };
  if (a === "led" && (b === "to" || b === "directly"))
    return { relation: "led to", to: c === "to" ? at + 3 : at + 2, turned: false };
  if (a === "resulted" && b === "in") return { relation: "led to", to: at + 2, turned: false };
  return null;
}

/** Whether the subject of the clause is what the document is about: its title's words, or "the battle", "it". */
function aboutTopic(view: SentenceView, at: number, title: string | null): boolean {
  const predicate = [...view.predicates].reverse().find(({ verb }) => verb <= at);
  const subject = (predicate?.subject ?? [])[0];
  if (!subject) return false;
  if (subject.pronoun === "it") return true;
  const text = subject.text.toLowerCase();
  const head = subject.head ?? singular(text.split(" ").at(-1) ?? "");
  if (TOPICS.has(head) && subject.definite && subject.name === null) return true;
  if (title === null) return TOPICS.has(head);
  const wanted = title
    .toLowerCase()
    .replace(/\(.*\)/, "")
    .trim();
  return text.length > 4 && (wanted.includes(text) || text.includes(wanted));
}

/** A campaign's name from a word on: "the Eastern campaign of the Great War". */
function objectFrom(view: SentenceView, from: number): { name: string; to: number } | null {
  let start = from;
  while (["the", "a", "an", "what", "both", "its", "larger", "wider", "broader"].includes(view.lower(start))) start++;
  let to = start;
  let campaign = false;
  while (to < view.words.length && to < start + 12) {
    const { tag, token } = view.words[to]!;
    const open =
      tag === "name" ||
      tag === "noun" ||
      tag === "adjective" ||
      tag === "number" ||
      tag === "month" ||
      token.text === "–" ||
      tag === "possessive";
    const linking =
      (token.lower === "of" || token.lower === "in" || token.lower === "the") &&
      to > start &&
      to + 1 < view.words.length;
    if (!open && !linking) break;
    if (CAMPAIGNS.has(singular(token.lower))) campaign = true;
    to++;
  }
  while (to > start && ["of", "in", "the"].includes(view.lower(to - 1))) to--;
  if (!campaign || to <= start) return null;
  // "part of the attacking army": a force, no campaign.
  const last = singular(view.lower(to - 1));
  if (forceNouns.has(last) && !CAMPAIGNS.has(last)) return null;
  return { name: quoteOf(view, start, to), to };
}

/** The campaigns an infobox field lists: "the X campaign, the Battle of Y and the Z war (Front)". */
export function campaignsIn(value: string): string[] {
  const found: string[] = [];
  for (const line of value.replace(/\[[^\]]{0,12}\]/g, "").split(/[\n•;,]/)) {
    const plain = line.replace(/^\s*part of\s+/i, "");
    // A bracket that holds no year names the campaign around.
    const outer: string[] = [];
    const name = plain.replace(/\(([^()]{0,80})\)/g, (bracket, inner: string) => {
      if (/\d/.test(inner) || !/^\s*(the )?\p{Lu}/u.test(inner)) return bracket;
      outer.push(inner);
      return "";
    });
    for (const part of [...name.split(/\s+and\s+(?=the\s|\p{Lu})/u), ...outer]) {
      const campaign = part
        .replace(/\s+/g, " ")
        .trim()
        .replace(/^(and\s+)?the\s+/i, "")
        .replace(/[.\s]+$/, "");
      if (campaign.length > 3 && campaign.length < 100 && /\p{L}/u.test(campaign)) found.push(campaign);
    }
  }
  return [...new Set(found)];
}
