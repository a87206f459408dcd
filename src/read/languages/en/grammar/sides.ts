import { fold } from "../../../grammar/fold.ts";
import type { Bond, SideLabel } from "../../../grammar/language.ts";
import type { Phrase } from "../../../grammar/phrase.ts";
import { forceNouns, personNouns, sideNouns, singular } from "../nouns.ts";
import { framesOf } from "../verbs.ts";
import { directions } from "../words.ts";
import type { Item } from "./lists.ts";
import type { Chunk } from "./phrases.ts";
import { agentOf, type Predicate, patientOf } from "./predicate.ts";

const FAMILIES: ReadonlyMap<string, string> = new Map([
  ...[
    "government",
    "regime",
    "loyalist",
    "army",
    "military",
    "pro-government",
    "air force",
    "armed forces",
    "security forces",
    "republican guard",
  ].map((word) => [word, "state"] as const),
  ...["rebel", "insurgent", "opposition", "guerrilla", "guerilla", "militant", "jihadist", "anti-government"].map(
    (word) => [word, "opposition"] as const,
  ),
]);

/** "Azanian Armed Forces", "Republican Guard": what only a state has. Armies and fronts have their rebels too. */
function familyOf(key: string): string | null {
  return (
    FAMILIES.get(key) ??
    (/(armed forces|air force|aerospace forces|navy|republican guard|national guard|government|gendarmerie)$/.test(key)
      ? "state"
      : null)
  );
}

/** Heads that say "armed men" and nothing of whose. */
const BARE_HEADS = new Set(
  "force troop fighter soldier unit reinforcement personnel militia militiaman brigade division battalion company platoon column detachment contingent attacker defender besieger side faction group commander ally enemy volunteer garrison guard artillery infantry cavalry tank men front volunteer man member".split(
    " ",
  ),
);

const MEANINGLESS = new Set(
  "the a an their its his own local heavy large several many some other more all both elite foreign special joint allied remaining retreating advancing attacking defending additional armed civilian regular main ground several hundred thousand small big first second third new old so-called combined such various numerous few most two three four five six seven eight nine ten dozen around about at least up to more than approximately nearly over mechanised mechanized armoured armored airborne mobile naval surviving besieged encircled surrounded trapped wounded dead killed captured unidentified unknown fresh last only".split(
    " ",
  ),
);

/** What an English phrase calls a belligerent. */
export function label(phrase: Phrase): SideLabel | null {
  if (phrase.kind === "person") return commander(phrase);
  // "Washington's army" is called by whose it is.
  if (phrase.kind === "force" && phrase.name === null && phrase.possessor?.name && phrase.possessor.kind !== "pronoun")
    return label(phrase.possessor);
  if (phrase.kind === "time" || phrase.kind === "other" || phrase.kind === "pronoun") return null;
  if (phrase.name !== null) {
    const plain = phrase.name.replace(/\s+/g, " ");
    const key = nameKey(plain);
    const surfaces = [plain, ...phrase.aliases];
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
      also.push({ label: common(phrase.head, phrase), weight: 1 });
    for (const alias of phrase.aliases)
      if (!alias.includes(plain))
        also.push({ label: { key: nameKey(alias), surfaces: [alias], named: true, family: null }, weight: 5 });
    const unit = plain.includes(" ") && forceNouns.has(singular(fold(plain).split(" ").pop()!));
    return { key, surfaces, named: true, family: familyOf(key), unit, also };
  }
  for (const modifier of phrase.modifiers) {
    if (modifier === "military" || modifier === "guerrilla" || modifier === "guerilla") continue;
    const word = modifier.startsWith("pro-") ? modifier.slice(4) : modifier;
    const noun = singular(word);
    if (sideNouns.has(noun)) return common(noun, phrase);
  }
  if (
    phrase.heldBy &&
    ["led", "backed", "allied", "aligned", "dominated", "affiliated", "linked", "supported"].includes(phrase.heldBy.how)
  )
    return /^\p{Lu}/u.test(phrase.heldBy.who)
      ? { key: fold(phrase.heldBy.who), surfaces: [phrase.heldBy.who, phrase.text], named: true, family: null }
      : common(phrase.heldBy.who.toLowerCase(), phrase);
  if (phrase.head !== null && sideNouns.has(phrase.head)) return common(phrase.head, phrase);
  if (phrase.head !== null && forceNouns.has(phrase.head)) {
    if (!BARE_HEADS.has(phrase.head)) return common(phrase.head, phrase);
    const telling = phrase.modifiers.filter(
      (word) => !MEANINGLESS.has(word) && !directions.has(word) && !/\d/.test(word),
    );
    const last = telling[telling.length - 1];
    if (last && /^\p{L}/u.test(last) && last.length > 3)
      return { key: last, surfaces: [phrase.text, last], named: false, family: null };
  }
  return null;
}

/** "the rebel commander A. Holt", "Azanian General Holt": the man, and whose he is where the phrase says so. */
function commander(phrase: Phrase): SideLabel | null {
  if (phrase.name === null) return null;
  const words = phrase.name.split(" ");
  const last = words[words.length - 1]!;
  const also: { label: SideLabel; weight: number }[] = [];
  const whole = phrase.text.split(" ");
  const rank = whole.findIndex(
    (word) => personNouns.has(singular(word.toLowerCase())) || /^(gen|maj|lt|col|brig|capt|adm)\.$/i.test(word),
  );
  const before =
    rank > 0
      ? whole.slice(0, rank).filter((word) => /^\p{Lu}/u.test(word) || sideNouns.has(singular(word.toLowerCase())))
      : [];
  if (before.length > 0 && before.length < 4) {
    const whose = before.join(" ");
    const noun = singular(whose.toLowerCase());
    also.push({
      label: sideNouns.has(noun)
        ? common(noun, phrase)
        : { key: nameKey(whose), surfaces: ["", whose], named: true, family: null },
      weight: 2.5,
    });
  }
  return { key: fold(last), surfaces: [phrase.name], named: true, family: null, person: true, also };
}

function common(noun: string, phrase: Phrase): SideLabel {
  const form = phrase.head === noun && phrase.plural ? phrase.text.split(" ").pop()!.toLowerCase() : noun;
  return { key: fold(noun), surfaces: [form, phrase.text], named: false, family: FAMILIES.get(noun) ?? null };
}

/** "the Syrian Army" and "Syrian army" meet; "Kurdish forces" meets "Kurdish fighters" by the name alone. */
function nameKey(name: string): string {
  return fold(name).replace(/^(the|a) /, "");
}

const ENDINGS = new Set([
  "",
  "a",
  "e",
  "y",
  "ia",
  "ian",
  "ians",
  "ine",
  "inian",
  "inians",
  "an",
  "ans",
  "i",
  "is",
  "ish",
  "ese",
  "s",
  "land",
  "lands",
  "ic",
  "n",
  "ns",
  "ce",
  "ch",
  "k",
  "ks",
  "in",
  "ni",
  "ese",
  "o",
  "er",
  "ers",
  "ginian",
  "ginians",
  "e s",
  "men",
  "ers",
  "in",
  "ain",
  "sh",
  "stan",
  "ist",
  "ists",
]);

/** Whether two words are a land and its people by their endings ("Azania", "Azanian", "Azanians"). */
export function samePeople(a: string, b: string): boolean {
  if (a === b) return true;
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common++;
  if (common < 3 || (common < 4 && Math.min(a.length, b.length) > 5)) return false;
  return ENDINGS.has(a.slice(common)) && ENDINGS.has(b.slice(common));
}

/** How strongly two keys are names of one belligerent by their form: demonyms, initials, one name inside the other. */
export function kinship(a: string, b: string): number {
  const aWords = a.split(" ");
  const bWords = b.split(" ");
  if (aWords.length === 1 && bWords.length === 1 && samePeople(a, b)) return 3;
  const [short, long] = aWords.length <= bWords.length ? [aWords, bWords] : [bWords, aWords];
  const initials = long.map((word) => word[0]).join("");
  const strong = long.filter((word) => !["of", "the", "and", "in", "for"].includes(word));
  if (
    short.length === 1 &&
    short[0]!.length >= 2 &&
    (short[0] === initials || short[0] === strong.map((word) => word[0]).join(""))
  )
    return 5;
  if (short.length < long.length && short.every((word) => long.includes(word))) {
    // "the Army" may be the Azanian Army; "Army of the North" is another one.
    if (short.length === 1 && singular(short[0]!) === singular(long[long.length - 1]!)) return 1.2;
    if (short.length === 1 && (forceNouns.has(singular(short[0]!)) || sideNouns.has(singular(short[0]!)))) return 0;
    // "Azanian Democratic Forces" need not be the Azanian state's.
    if (short.length > 1) return 2.5;
    return long.every((word) => word === short[0] || STATE_ARMS.has(singular(word))) ? 1.8 : 0.6;
  }
  // "Azanian Navy", "Azania": the land's name at the front of its army's.
  if (short.length === 1 && long.some((word) => samePeople(word, short[0]!)))
    return long.includes("of") || long.length === 2 ? 1.8 : 0.6;
  if (samePeople(short[0]!, long[0]!) && short[0]!.length > 4) return 0.6;
  return 0;
}

/** Words that, behind a people's name, make the name of what its state fights with. */
const STATE_ARMS = new Set(
  "army navy force armed air military government troop marine infantry police ministry defence defense general staff ground artillery paratrooper airborne guard soldier".split(
    " ",
  ),
);

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

function forces(phrases: readonly Chunk[] | null | undefined): Chunk[] {
  return (phrases ?? []).filter(
    (phrase) =>
      phrase.kind === "force" || phrase.kind === "name" || phrase.kind === "place" || phrase.kind === "person",
  );
}

/** The bonds between forces that a sentence tells by its verbs, lists and compounds. */
export function bonds(items: readonly Item[], predicates: readonly Predicate[]): Bond[] {
  const found: Bond[] = [];
  const join = (a: readonly Phrase[], b: readonly Phrase[], weight: number): void => {
    for (const one of a) for (const other of b) if (one !== other) found.push({ a: one, b: other, weight });
  };
  for (const predicate of predicates) {
    const agents = forces(agentOf(predicate)).filter((phrase) => phrase.kind !== "place");
    const patients = forces(patientOf(predicate));
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
      const others = forces(oblique.phrases).filter((phrase) => phrase.kind !== "place");
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
      for (const phrase of grounds) if (phrase.heldBy?.who) join(agents, [holder(phrase)], -2);
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
        join([member], [holder(member)], 2);
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

function holder(phrase: Phrase): Phrase {
  return word(phrase.heldBy!.who, phrase);
}

/** A phrase made of one word of another: the "rebel" of "rebel-held". */
export function word(text: string, near: Phrase): Phrase {
  const capital = /^\p{Lu}/u.test(text);
  return {
    ...near,
    text,
    kind: "force",
    name: capital ? text : null,
    aliases: [],
    head: singular(text.toLowerCase()),
    plural: false,
    definite: true,
    modifiers: [],
    direction: null,
    part: null,
    possessor: null,
    heldBy: null,
    within: null,
    region: null,
    pronoun: null,
    members: [],
  };
}
