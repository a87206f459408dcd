import type { Phrase } from "../../../../grammar/phrase.ts";
import { sideNouns, singular } from "../../nouns.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { agentOf, type Oblique, objectThat, obliqueOf, type Predicate, patientOf } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";
import { draftOf, type EventDraft, firstOf, isBelligerent } from "./draft.ts";
import { groundOf } from "./ground.ts";

/** "took control of X", "were in control of X", "X came under their control", "leaving them in control of X". */
export function controlDraft(predicate: Predicate, words: readonly Word[]): EventDraft | null {
  const control = objectThat(predicate, isPossession);
  const over = control && obliqueOf(predicate, ["of", "over"], control.to - 2);
  if (over && predicate.lemma && !WITHOUT_CONTROL.has(predicate.lemma))
    return objectControl(predicate, control, over, words);
  const subject = predicate.subject?.[0];
  if (predicate.passive && subject?.kind === "control" && DIVIDING.has(predicate.lemma ?? ""))
    return dividedControl(predicate);
  const restored = restoredRule(predicate);
  if (restored) return restored;
  if (subject?.kind === "control" && PASSING.has(predicate.lemma ?? "")) return passedControl(predicate);
  const siege = underSiege(predicate) ?? underOccupation(predicate);
  if (siege) return siege;
  const inside = predicate.obliques.find(
    (one) =>
      INSIDE.has(one.preposition) &&
      // "With X in their hands, they withdrew": not what they did.
      one.at > predicate.verb &&
      one.phrases.some((phrase) => phrase.kind === "control"),
  );
  if (!inside) return null;
  const within =
    inside.preposition === "in" && inside.phrases.some((one) => one.kind === "control" && one.head !== "hand");
  return (within ? inControl(predicate, inside) : null) ?? underControl(predicate, inside, words);
}

const isPossession = ({ kind, head }: Chunk): boolean =>
  head === "possession" || (kind === "control" && head === "control");

const RULES = new Set(["occupation", "rule", "administration", "authority"]);
const RESTORING = new Set(["restore", "re-establish", "reestablish", "establish", "impose", "reimpose", "extend"]);
const INSIDE = new Set(["in", "into", "under", "to"]);
const REVERTING = new Set(["pass", "return", "revert"]);
const PASSING = new Set(["pass", "fall", "go", "revert", "hand", "transfer", "return", "shift"]);
const SIEGES = new Set(["siege", "blockade", "encirclement"]);

/** "Azanian rule over X was restored" */
function restoredRule(predicate: Predicate): EventDraft | null {
  const rule = predicate.subject?.[0];
  if (!predicate.passive || !rule || !RESTORING.has(predicate.lemma ?? "")) return null;
  if (rule.kind !== "control" && !RULES.has(rule.head ?? "")) return null;
  const places = groundOf(obliqueOf(predicate, ["of", "over", "in"])?.phrases);
  const agent = firstOf(agentOf(predicate)) ?? described(rule);
  return agent && places.length > 0 ? draftOf("rule restored", 0.8, "capture", places, { agent }) : null;
}

/** "control of X passed to the Army" */
function passedControl(predicate: Predicate): EventDraft | null {
  const places = groundOf(obliqueOf(predicate, ["of"])?.phrases);
  const agent = obliqueOf(predicate, ["to"], predicate.verb)?.phrases.find(isBelligerent);
  return agent && places.length > 0 ? draftOf("control passed to", 0.85, "capture", places, { agent }) : null;
}

/** "held X under siege", "X came under siege by the Army" */
function underSiege(predicate: Predicate): EventDraft | null {
  const under = obliqueOf(predicate, ["under"], predicate.verb);
  const siege = under?.phrases.find((phrase) => SIEGES.has(phrase.head ?? ""));
  if (!under || !siege) return null;
  const lemma = predicate.lemma ?? "";
  const laying = BRINGING_UNDER.has(lemma) || LAYING.has(lemma);
  if (!laying && !BEING_UNDER.has(lemma) && lemma !== "come") return null;
  const places = groundOf(laying ? patientOf(predicate) : predicate.subject, true);
  const agent =
    obliqueOf(predicate, ["by", "from"], under.at)?.phrases.find(isBelligerent) ??
    (laying ? firstOf(agentOf(predicate)) : null) ??
    described(siege);
  return places.length > 0 ? draftOf("under siege", 0.75, "encircle", places, { agent }) : null;
}

/** "X fell under occupation by the Army", "X came under Azanian rule" */
function underOccupation(predicate: Predicate): EventDraft | null {
  const lemma = predicate.lemma ?? "";
  const under = obliqueOf(predicate, REVERTING.has(lemma) ? ["under", "to"] : ["under"], predicate.verb);
  const rule = under?.phrases.find((phrase) => RULES.has(phrase.head ?? ""));
  const being = BEING_UNDER.has(lemma);
  const brought = REVERTING.has(lemma) || (predicate.passive && BRINGING_UNDER.has(lemma));
  if (!under || !rule || !(being || brought || lemma === "come" || lemma === "fall")) return null;
  const places = groundOf(predicate.subject);
  const agent = obliqueOf(predicate, ["by", "of"], under.at)?.phrases.find(isBelligerent) ?? described(rule);
  if (places.length === 0 || agent === null) return null;
  return draftOf(`under ${rule.head}`, 0.85, being ? "hold" : "capture", places, { agent });
}

/** A phrase for a state that a place is in, where it says whose doing that is ("the rebel siege"). */
function described(phrase: Phrase): Phrase | null {
  if (!phrase.name && !phrase.possessor && phrase.modifiers.length === 0) return null;
  // "rebel rule": the word beside it tells whose.
  return phrase.kind === "other" && phrase.name === null ? { ...phrase, kind: "event" } : phrase;
}

/** Verbs whose object is a control that the agent does not have. */
const WITHOUT_CONTROL = new Set(["seek", "want", "demand", "contest", "dispute", "threaten", "deny", "fight"]);
const LOSING = new Set(["lose", "cede", "relinquish"]);
const REDUCING = new Set(["reduce", "limit", "restrict", "confine"]);
const KEEPING = new Set("maintain retain keep hold have claim exercise consolidate".split(" "));
const DIVIDING = new Set(["divide", "split", "share", "dispute", "contest"]);
const BEING_IN = new Set(["be", "remain", "stay", "leave", "find", "put"]);
const BEING_UNDER = new Set(["be", "remain", "stay"]);
const LAYING = new Set(["hold", "keep"]);
const PARTIAL = new Set(["partial", "limited", "some"]);
const KEEPING_IN = new Set(["leave", "find", "keep"]);
/** "cemented Army control of X": it is theirs whose control it is called. */
const OWNED = new Set([
  "cement",
  "solidify",
  "consolidate",
  "secure",
  "strengthen",
  "ensure",
  "extend",
  "restore",
  "establish",
]);
const GIVING = new Set(["give", "grant", "allow", "hand"]);
const BRINGING_UNDER = new Set(["bring", "put", "place", "leave"]);

/** "fire control" only threatens. */
function isFireControl(control: Chunk, words: readonly Word[]): boolean {
  // The tagger may have taken "fire" for the verb.
  return words.slice(Math.max(0, control.from - 1), control.to).some((word) => word.token.lower === "fire");
}

/** "took control of X", "lost control over X" */
function objectControl(predicate: Predicate, control: Chunk, over: Oblique, words: readonly Word[]): EventDraft | null {
  const places = groundOf(over.phrases);
  if (places.length === 0) return null;
  const lemma = predicate.lemma ?? "";
  const owned = OWNED.has(lemma) && isDescribed(control);
  const agent = GIVING.has(lemma) ? receiverOf(predicate, control) : owned ? control : firstOf(agentOf(predicate));
  if (isFireControl(control, words)) return draftOf("under fire control", 0.6, "encircle", places, { agent });
  if (LOSING.has(lemma))
    return draftOf("lost control of", 0.8, "capture", places, { patient: agent, holder: "other than patient" });
  if (REDUCING.has(lemma)) return draftOf("reduced control of", 0.6, "advance", places, { agent, extent: "part" });
  if (KEEPING.has(lemma)) return draftOf("kept control of", 0.85, "hold", places, { agent });
  if (control.modifiers.some((word) => PARTIAL.has(word)))
    return draftOf("took partial control of", 0.8, "advance", places, { agent, extent: "part" });
  return draftOf("took control of", 0.9, "capture", places, { agent });
}

/** Who is given control: "gave the Army control of X", "giving them Army control of X". */
function receiverOf(predicate: Predicate, control: Chunk): Phrase | null {
  const receiver = objectThat(predicate, (phrase) => phrase !== control);
  if (receiver) return isBelligerent(receiver) || receiver.kind === "pronoun" ? receiver : null;
  return isDescribed(control) ? control : null;
}

/** "Army control", "their control": whose it is stands with it. */
function isDescribed({ name, possessor, modifiers }: Chunk): boolean {
  return name !== null || possessor !== null || modifiers.some((word) => sideNouns.has(singular(word)));
}

/** "control of the town was divided" */
function dividedControl(predicate: Predicate): EventDraft | null {
  const places = groundOf(obliqueOf(predicate, ["of"])?.phrases);
  if (places.length === 0) return null;
  return draftOf("control divided", 0.8, "contest", places, { holder: "nobody", extent: "part" });
}

/** "were in control of X", "leaving them in control of X" */
function inControl(predicate: Predicate, inside: Oblique): EventDraft | null {
  if (!BEING_IN.has(predicate.lemma ?? "")) return null;
  const places = groundOf(obliqueOf(predicate, ["of"], inside.at)?.phrases);
  if (places.length === 0) return null;
  const left = predicate.lemma === "leave" ? firstOf(predicate.objects[0]) : null;
  const agent = left ?? firstOf(agentOf(predicate) ?? (predicate.lemma === "leave" ? null : predicate.subject));
  return draftOf("in control of", 0.9, "hold", places, { agent });
}

/** "X came under rebel control", "brought X under the control of the rebels" */
function underControl(predicate: Predicate, inside: Oblique, words: readonly Word[]): EventDraft | null {
  const lemma = predicate.lemma ?? "";
  const places = groundOf(BRINGING_UNDER.has(lemma) ? patientOf(predicate) : predicate.subject);
  if (places.length === 0) return null;
  const control = inside.phrases.find((phrase) => phrase.kind === "control")!;
  const owners = obliqueOf(predicate, ["of"], inside.at);
  const agent = owners ? firstOf(owners.phrases) : (described(control) ?? firstOf(agentOf(predicate)));
  if (isFireControl(control, words)) return draftOf("under fire control", 0.6, "encircle", places, { agent });
  const holding = BEING_UNDER.has(lemma) || (control.head === "hand" && KEEPING_IN.has(lemma));
  return draftOf(`under ${control.head}`, 0.85, holding ? "hold" : "capture", places, { agent });
}
