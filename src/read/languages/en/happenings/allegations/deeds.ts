import type { FoundAccusation, Named } from "../../../../happenings/found.ts";
import { agentOf, type Predicate } from "../../grammar/predicate.ts";
import { canAct, named } from "../actors.ts";
import { quoteOf } from "../text.ts";
import type { SentenceView } from "../view.ts";
import { GRAVE, wrongOf } from "./wrongs.ts";

/** What is said between two words, as an accusation of whoever does it; null where nothing grave is told or nobody does it. */
export function content(
  view: SentenceView,
  from: number,
  to: number,
  accuser: Named | null,
  alleging: boolean,
  trigger: number,
  rule: string,
): FoundAccusation | null {
  for (const deed of view.predicates) {
    if (deed.verb < from || deed.verb >= to || deed.negated || deed.hypothetical || deed.form === "infinitive")
      continue;
    const agent = agentOf(deed)?.find((phrase) => canAct(phrase) && phrase.kind !== "pronoun");
    if (
      !agent ||
      (agent.from < from && !deed.passive) ||
      agent.name?.includes(accuser?.name ?? "\u0000") ||
      accuser?.name.includes(agent.text) ||
      sharesName(agent.text, accuser?.name)
    )
      continue;
    // "shelling on X killed eight": the parser took the place for the one who did it.
    if (!deed.passive && view.words[agent.from - 1]?.tag === "preposition") continue;
    // The deed and what it is done to: the words from its verb to the end of its own clause.
    const start = Math.min(deed.verb, deed.passive ? (deed.subject?.[0]?.from ?? deed.verb) : deed.verb);
    const end = clauseEndOf(view, deed, to);
    const wrong = wrongOf(view.sentence.tokens.slice(start, end));
    if (!(GRAVE.has(wrong) || (alleging && wrong !== "other"))) continue;
    if (!DEEDS.test(view.verbOf(deed)) && wrong !== "chemical weapons" && wrong !== "war crimes") continue;
    return {
      kind: "accusation",
      accuser,
      accused: named(agent),
      wrong,
      about: quoteOf(view, Math.min(start, agent.from), end),
      evidence: [view.span(Math.min(trigger, start), end)],
      trigger: view.verbSpan(deed),
      rule,
      confidence: 0.7,
    };
  }
  return null;
}

/** "Azanian sources" do not accuse "Azanians". */
function sharesName(accused: string, accuser: string | undefined): boolean {
  if (!accuser) return false;
  const stems = (text: string): string[] =>
    text
      .split(/[^\p{L}]+/u)
      .filter((word) => /^\p{Lu}/u.test(word) && word.length > 3)
      .map((word) => word.replace(/s$/, ""));
  const own = stems(accuser);
  return stems(accused).some((stem) => own.includes(stem));
}

/** Verbs of what one is accused of, so that "rebels found a massacre" accuses no rebel. */
export const DEEDS =
  /^(use|used|using|execut|behead|tortur|rap|loot|pillag|plunder|massacr|murder|kill|shot|shoot|deport|kidnap|abduct|tak|took|held|hold|commit|carr|conduct|perpetrat|fir|shell|bomb|attack|target|hit|struck|strik|deploy|drop|launch|burn|destroy|stole|steal|robb|captur|forc|plac|plant|lay|laid|abus|beat|detain|arrest)/;

export function clauseEndOf(view: SentenceView, deed: Predicate, to: number): number {
  let end = Math.min(Math.max(deed.to, deed.verb + 1), to);
  for (const other of view.predicates)
    if (other.verb > deed.verb && other.verb < end) end = Math.max(deed.verb + 1, end);
  while (end < to && !["while", "after", "before", "when", ","].includes(view.lower(end))) end++;
  return end;
}
