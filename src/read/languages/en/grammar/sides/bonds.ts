import type { Bond } from "../../../../grammar/language.ts";
import type { Phrase } from "../../../../grammar/phrase.ts";
import { framesOf } from "../../verbs/frame.ts";
import type { Item } from "../lists/item.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { agentOf, type Predicate, patientOf } from "../predicate.ts";
import { holderWord, word } from "./word.ts";

/** The bonds between forces that a sentence tells by its verbs, lists and compounds. */
export function bonds(items: readonly Item[], predicates: readonly Predicate[]): Bond[] {
  const found: Bond[] = [];
  const join = (a: readonly Phrase[], b: readonly Phrase[], weight: number): void => {
    for (const one of a) for (const other of b) if (one !== other) found.push({ a: one, b: other, weight });
  };
  for (const predicate of predicates) {
    const agents = belligerents(agentOf(predicate)).filter((phrase) => phrase.kind !== "place");
    const patients = belligerents(patientOf(predicate));
    const lemma = predicate.lemma ?? "";
    // "A and B fought at X": each other, not side by side.
    const meeting =
      ["fight", "clash", "meet", "face", "battle", "engage", "skirmish", "collide"].includes(lemma) &&
      patients.length === 0;
    // Those who announce, talk or are reported together need not fight together.
    const acting = framesOf.has(lemma) || HOSTILE.has(lemma) || lemma === "launch";
    if (acting || meeting)
      for (let index = 1; index < agents.length; index++) join([agents[0]!], [agents[index]!], meeting ? -1 : 1.5);
    // "took the hill, allowing the X to advance": those who are helped are friends of those who act.
    if (predicate.form === "gerund" && ["allow", "enable", "help"].includes(lemma))
      join(
        agents,
        patients.filter((phrase) => phrase.kind !== "place"),
        1.2,
      );
    if (HELPING.has(lemma)) join(agents, patients, 2);
    if (HOSTILE.has(lemma) && !predicate.negated)
      join(
        agents,
        patients.filter((phrase) => phrase.kind !== "place"),
        -2,
      );
    for (const oblique of predicate.obliques) {
      const others = belligerents(oblique.phrases).filter((phrase) => phrase.kind !== "place");
      const side = agents.length > 0 ? agents : patients;
      if (
        oblique.preposition === "against" ||
        (oblique.preposition === "from" && lemma !== "withdraw" && lemma !== "retreat") ||
        oblique.preposition === "despite"
      )
        join(side, others, -2);
      if (WITH.has(oblique.preposition)) join(agents, others, lemma === "clash" || lemma === "fight" ? -2 : 1);
      if (oblique.preposition === "between")
        for (let index = 1; index < others.length; index++) join([others[0]!], [others[index]!], -2);
    }
    // Taking ground that another is said to hold.
    const grounds = [
      ...(patientOf(predicate) ?? []),
      ...predicate.obliques
        .filter((one) => ["in", "on", "at", "into"].includes(one.preposition))
        .flatMap((one) => one.phrases),
    ];
    if (HOSTILE.has(lemma) || ["take", "seize", "recapture", "retake", "liberate", "storm", "enter"].includes(lemma))
      for (const phrase of grounds) if (phrase.heldBy?.who) join(agents, [holderWord(phrase)], -2);
    if (predicate.passive && HELPING.has(lemma)) join(agentOf(predicate) ?? [], predicate.subject ?? [], 2);
  }
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    if (item.type !== "list") continue;
    // "Azanian forces under General Holt"
    const under = items[index + 1];
    const chief = items[index + 2];
    const led = item.members[item.members.length - 1]!;
    if (
      led.kind === "force" &&
      under?.type === "word" &&
      under.word.token.lower === "under" &&
      chief?.type === "list" &&
      (chief.members[0]!.kind === "person" || chief.members[0]!.kind === "name")
    )
      join([led], [chief.members[0]!], 2.5);
    const ally = item.members.find((member) => member.head === "ally" && member.possessor?.kind === "pronoun");
    if (ally)
      join(
        item.members.filter((member) => member !== ally),
        [ally],
        2.5,
      );
    for (const member of item.members) {
      if (
        member.heldBy?.who &&
        ["led", "backed", "allied", "aligned", "dominated", "supported", "affiliated", "linked"].includes(
          member.heldBy.how,
        )
      )
        join([member], [holderWord(member)], 2);
      for (const modifier of member.modifiers) {
        if (modifier.startsWith("pro-")) join([member], [word(modifier.slice(4), member)], 3);
        if (modifier.startsWith("anti-")) join([member], [word(modifier.slice(5), member)], -3);
      }
      if (member.possessor && member.kind === "force" && member.possessor.kind !== "pronoun" && member.name !== null)
        join([member], [member.possessor], 1.5);
    }
  }
  return found;
}

const WITH = new Set(["with", "alongside"]);

const HELPING = new Set(["support", "back", "assist", "aid", "join", "accompany", "lead", "ally", "help", "reinforce"]);

const HOSTILE = new Set([
  "attack",
  "assault",
  "fight",
  "repel",
  "repulse",
  "shell",
  "bomb",
  "bombard",
  "ambush",
  "kill",
  "besiege",
  "surround",
  "encircle",
  "defeat",
  "expel",
  "drive",
  "push",
  "oust",
  "evict",
  "strike",
  "target",
  "clash",
  "storm",
  "force",
  "hit",
  "dislodge",
  "capture",
  "rout",
  "accuse",
  "cut",
]);

function belligerents(phrases: readonly Chunk[] | null | undefined): Chunk[] {
  return (phrases ?? []).filter(
    (phrase) =>
      phrase.kind === "force" || phrase.kind === "name" || phrase.kind === "place" || phrase.kind === "person",
  );
}
