import type { Phrase } from "../../../../grammar/phrase.ts";
import { agentOf, type Predicate, patientOf } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";
import { type EventDraft, firstOf } from "./draft.ts";
import { groundOf } from "./ground.ts";

/** "took control of X", "were in control of X", "X came under their control", "leaving them in control of X". */
export function controlDraft(predicate: Predicate, words: readonly Word[]): EventDraft | null {
  const objectControl = predicate.objects
    .flat()
    .find((phrase) => (phrase.kind === "control" && phrase.head === "control") || phrase.head === "possession");
  const of = predicate.obliques.find((one) => one.preposition === "of" || one.preposition === "over");
  if (
    objectControl &&
    of &&
    predicate.lemma &&
    !["seek", "want", "demand", "contest", "dispute", "threaten", "deny", "fight"].includes(predicate.lemma)
  ) {
    const places = groundOf(of.phrases);
    if (places.length === 0) return null;
    const agent = firstOf(agentOf(predicate));
    if (words.slice(objectControl.from, objectControl.to).some((word) => word.token.lower === "fire"))
      return {
        change: "encircle",
        places,
        agent,
        patient: null,
        holder: "agent",
        extent: "whole",
        rule: "under fire control",
        confidence: 0.6,
      };
    if (["lose", "cede", "relinquish"].includes(predicate.lemma))
      return {
        change: "capture",
        places,
        agent: null,
        patient: agent,
        holder: "other than patient",
        extent: "whole",
        rule: "lost control of",
        confidence: 0.8,
      };
    if (["maintain", "retain", "keep", "hold", "have", "claim", "exercise", "consolidate"].includes(predicate.lemma))
      return {
        change: "hold",
        places,
        agent,
        patient: null,
        holder: "agent",
        extent: "whole",
        rule: "kept control of",
        confidence: 0.85,
      };
    return {
      change: "capture",
      places,
      agent,
      patient: null,
      holder: "agent",
      extent: "whole",
      rule: "took control of",
      confidence: 0.9,
    };
  }
  // "control of the town was divided"
  const subject = predicate.subject?.[0];
  if (
    predicate.passive &&
    subject?.kind === "control" &&
    ["divide", "split", "share", "dispute", "contest"].includes(predicate.lemma ?? "")
  ) {
    const places = groundOf(predicate.obliques.find((one) => one.preposition === "of")?.phrases);
    return places.length > 0
      ? {
          change: "contest",
          places,
          agent: null,
          patient: null,
          holder: "nobody",
          extent: "part",
          rule: "control divided",
          confidence: 0.8,
        }
      : null;
  }
  const inControl = predicate.obliques.find(
    (one) =>
      (one.preposition === "in" || one.preposition === "under") &&
      one.phrases.some((phrase) => phrase.kind === "control"),
  );
  if (!inControl) return null;
  const control = inControl.phrases.find((phrase) => phrase.kind === "control")!;
  if (inControl.preposition === "in") {
    if (!["be", "remain", "stay", "leave", "find", "put"].includes(predicate.lemma ?? "")) return null;
    const places = groundOf(
      predicate.obliques.find((one) => one.preposition === "of" && one.at > inControl.at)?.phrases,
    );
    if (places.length === 0) return null;
    const agent =
      predicate.lemma === "leave"
        ? (firstOf(predicate.objects[0] ?? null) ?? firstOf(agentOf(predicate)))
        : firstOf(agentOf(predicate) ?? predicate.subject);
    return {
      change: "hold",
      places,
      agent,
      patient: null,
      holder: "agent",
      extent: "whole",
      rule: "in control of",
      confidence: 0.9,
    };
  }
  // "under rebel control", "under the control of the rebels"; "under fire control" only threatens.
  const places = groundOf(
    predicate.lemma && ["bring", "put", "place", "leave"].includes(predicate.lemma)
      ? patientOf(predicate)
      : predicate.subject,
  );
  if (places.length === 0) return null;
  const by = predicate.obliques.find((one) => one.preposition === "of" && one.at > inControl.at);
  const agent: Phrase | null = by
    ? firstOf(by.phrases)
    : control.name || control.possessor || control.modifiers.length > 0
      ? control
      : firstOf(agentOf(predicate));
  if (words.slice(control.from, control.to).some((word) => word.token.lower === "fire"))
    return {
      change: "encircle",
      places,
      agent,
      patient: null,
      holder: "agent",
      extent: "whole",
      rule: "under fire control",
      confidence: 0.6,
    };
  const holds = predicate.lemma === "remain" || predicate.lemma === "be" || predicate.lemma === "stay";
  return {
    change: holds ? "hold" : "capture",
    places,
    agent,
    patient: null,
    holder: "agent",
    extent: "whole",
    rule: "under control",
    confidence: 0.85,
  };
}
