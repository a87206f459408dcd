import type { Change } from "../../../model/index.ts";

/**
 * Verbs that speak of ground, as frames: what change they state, and which argument is the place.
 *
 * `object`     the direct object is the place ("captured X"); its holder afterwards is the subject
 * `into`       a prepositional argument is the place ("advanced into X")
 * `subject`    the subject is the place ("X fell to the army")
 * `from`       the place stands behind "from" ("withdrew from X"); an object place counts too ("abandoned X")
 * `attack`     the object is the place or a force; no ground changes by itself, but an outcome may follow
 */
export interface VerbFrame {
  readonly lemma: string;
  readonly change: Change | "attack" | "attempt" | "occupy" | "expel" | "lose" | "relieve" | "reduce";
  readonly place: "object" | "into" | "subject" | "from" | "attack";
  /** The particle or preposition that must follow ("push" … "back"). */
  readonly particle?: readonly string[];
  /** Prepositions that open the place. */
  readonly prepositions?: readonly string[];
  /** Must have an object noun of this kind, e.g. "control" in "took control of". */
  readonly noun?: readonly string[];
  /** Whether "take", "hold" and the like need a place they know to be one: no ground where the object is a weapon or a man. */
  readonly weak?: boolean;
}

const into = ["into", "in", "to", "through", "inside", "across", "on", "onto", "within", "along", "at"];
const inside = [
  "into",
  "in",
  "inside",
  "within",
  "through",
  "across",
  "onto",
  "on",
  "to",
  "at",
  "along",
  "deeper",
  "deep",
];

/** lemma → inflected forms: base, third person, past, participle, -ing (regular ones are made). */
const irregular: Record<string, readonly string[]> = {
  take: ["take", "takes", "took", "taken", "taking"],
  expel: ["expel", "expels", "expelled", "expelled", "expelling"],
  control: ["control", "controls", "controlled", "controlled", "controlling"],
  retake: ["retake", "retakes", "retook", "retaken", "retaking", "re-took", "re-taken", "re-take", "re-taking"],
  overrun: ["overrun", "overruns", "overran", "overrun", "overrunning"],
  win: ["win", "wins", "won", "won", "winning"],
  hold: ["hold", "holds", "held", "held", "holding"],
  fall: ["fall", "falls", "fell", "fallen", "falling"],
  lose: ["lose", "loses", "lost", "lost", "losing"],
  break: ["break", "breaks", "broke", "broken", "breaking"],
  keep: ["keep", "keeps", "kept", "kept", "keeping"],
  leave: ["leave", "leaves", "left", "left", "leaving"],
  withdraw: ["withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing"],
  drive: ["drive", "drives", "drove", "driven", "driving"],
  come: ["come", "comes", "came", "come", "coming"],
  make: ["make", "makes", "made", "made", "making"],
  beat: ["beat", "beats", "beat", "beaten", "beating"],
  cut: ["cut", "cuts", "cut", "cut", "cutting", "cut-off"],
  go: ["go", "goes", "went", "gone", "going"],
  give: ["give", "gives", "gave", "given", "giving"],
  fight: ["fight", "fights", "fought", "fought", "fighting"],
  throw: ["throw", "throws", "threw", "thrown", "throwing"],
  put: ["put", "puts", "put", "put", "putting"],
  set: ["set", "sets", "set", "set", "setting"],
  have: ["have", "has", "had", "had", "having"],
  be: ["be", "is", "was", "been", "being", "are", "were"],
  remain: ["remain", "remains", "remained", "remained", "remaining"],
  regain: ["regain", "regains", "regained", "regained", "regaining"],
  flee: ["flee", "flees", "fled", "fled", "fleeing"],
  occupy: ["occupy", "occupies", "occupied", "occupied", "occupying"],
  storm: ["storm", "storms", "stormed", "stormed", "storming"],
  squeeze: ["squeeze", "squeezes", "squeezed", "squeezed", "squeezing"],
  repel: ["repel", "repels", "repelled", "repelled", "repelling"],
  pull: ["pull", "pulls", "pulled", "pulled", "pulling"],
  sever: ["sever", "severs", "severed", "severed", "severing"],
  cede: ["cede", "cedes", "ceded", "ceded", "ceding"],
  blockade: ["blockade", "blockades", "blockaded", "blockaded", "blockading"],
  change: ["change", "changes", "changed", "changed", "changing"],
  see: ["see", "sees", "saw", "seen", "seeing"],
  begin: ["begin", "begins", "began", "begun", "beginning"],
  raise: ["raise", "raises", "raised", "raised", "raising", "hoist", "hoisted", "hoists", "hoisting"],
};

function regularForms(lemma: string): readonly string[] {
  if (lemma.endsWith("e")) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [lemma, `${stem}ies`, `${stem}ied`, `${stem}ied`, `${lemma}ing`];
  }
  if (/(s|x|ch|sh|z)$/.test(lemma)) return [lemma, `${lemma}es`, `${lemma}ed`, `${lemma}ed`, `${lemma}ing`];
  return [lemma, `${lemma}s`, `${lemma}ed`, `${lemma}ed`, `${lemma}ing`];
}

export const frames: readonly VerbFrame[] = [
  ...[
    "capture",
    "recapture",
    "retake",
    "recover",
    "reconquer",
    "conquer",
    "liberate",
    "overrun",
    "seize",
    "reoccupy",
    "occupy",
    "annex",
  ].map((lemma): VerbFrame => ({ lemma, change: "capture", place: "object" })),
  ...["take", "regain", "secure", "clear", "win", "reclaim", "storm"].map(
    (lemma): VerbFrame => ({ lemma, change: lemma === "storm" ? "attack" : "capture", place: "object", weak: true }),
  ),
  { lemma: "take", change: "capture", place: "object", noun: ["control", "possession", "charge"] },
  ...[
    "seize",
    "regain",
    "gain",
    "assume",
    "establish",
    "re-establish",
    "reestablish",
    "restore",
    "win",
    "wrest",
    "achieve",
    "complete",
    "consolidate",
  ].map((lemma): VerbFrame => ({ lemma, change: "capture", place: "object", noun: ["control", "possession"] })),
  { lemma: "take", change: "capture", place: "object", particle: ["over"], weak: true },
  { lemma: "take", change: "capture", place: "object", particle: ["back"], weak: true },
  { lemma: "win", change: "capture", place: "object", particle: ["back"], weak: true },
  { lemma: "fall", change: "withdraw", place: "from", particle: ["back"] },
  { lemma: "fall", change: "capture", place: "subject" },
  { lemma: "surrender", change: "capture", place: "subject", weak: true },
  { lemma: "belong", change: "hold", place: "subject" },
  { lemma: "capitulate", change: "capture", place: "subject" },
  { lemma: "come", change: "capture", place: "subject", noun: ["control"] },
  { lemma: "expel", change: "expel", place: "from" },
  { lemma: "oust", change: "expel", place: "from" },
  { lemma: "evict", change: "expel", place: "from" },
  { lemma: "eject", change: "expel", place: "from" },
  { lemma: "dislodge", change: "expel", place: "from" },
  { lemma: "drive", change: "expel", place: "from" },
  { lemma: "clear", change: "expel", place: "from" },
  { lemma: "push", change: "expel", place: "from", particle: ["out", "back"] },
  { lemma: "force", change: "expel", place: "from", particle: ["out"] },
  { lemma: "throw", change: "expel", place: "from", particle: ["out"] },
  { lemma: "lose", change: "lose", place: "object", weak: true },
  { lemma: "cede", change: "lose", place: "object" },
  { lemma: "relinquish", change: "lose", place: "object" },

  { lemma: "advance", change: "advance", place: "into", prepositions: into },
  { lemma: "push", change: "advance", place: "into", prepositions: inside },
  { lemma: "enter", change: "advance", place: "object" },
  { lemma: "penetrate", change: "advance", place: "object", prepositions: inside },
  { lemma: "progress", change: "advance", place: "into", prepositions: into },
  { lemma: "move", change: "advance", place: "into", prepositions: ["into", "inside", "deeper"] },
  { lemma: "march", change: "advance", place: "into", prepositions: ["into"] },
  { lemma: "cross", change: "advance", place: "into", prepositions: ["into"] },
  { lemma: "break", change: "advance", place: "into", prepositions: ["into", "through", "across"] },
  { lemma: "breach", change: "advance", place: "object" },
  { lemma: "infiltrate", change: "advance", place: "object", prepositions: ["into"] },
  { lemma: "reach", change: "advance", place: "object", weak: true },
  { lemma: "land", change: "advance", place: "into", prepositions: ["in", "at", "on", "near"] },
  { lemma: "squeeze", change: "advance", place: "into", prepositions: ["into"] },
  { lemma: "thrust", change: "advance", place: "into", prepositions: ["into"] },
  { lemma: "pour", change: "advance", place: "into", prepositions: ["into"] },
  { lemma: "invade", change: "advance", place: "object" },
  {
    lemma: "make",
    change: "advance",
    place: "into",
    noun: [
      "advance",
      "advances",
      "gains",
      "progress",
      "inroads",
      "headway",
      "reversals",
      "push",
      "incursion",
      "incursions",
      "breakthrough",
      "foothold",
    ],
    prepositions: into,
  },
  { lemma: "gain", change: "advance", place: "into", noun: ["ground", "foothold"], prepositions: into },

  { lemma: "repel", change: "repel", place: "attack" },
  { lemma: "repulse", change: "repel", place: "attack" },
  { lemma: "foil", change: "repel", place: "attack" },
  { lemma: "thwart", change: "repel", place: "attack" },
  { lemma: "rebuff", change: "repel", place: "attack" },
  { lemma: "beat", change: "repel", place: "attack", particle: ["back", "off"] },
  { lemma: "drive", change: "repel", place: "attack", particle: ["back", "off"] },
  { lemma: "fight", change: "repel", place: "attack", particle: ["off"] },
  { lemma: "throw", change: "repel", place: "attack", particle: ["back"] },
  { lemma: "push", change: "repel", place: "attack", particle: ["back"] },
  { lemma: "halt", change: "repel", place: "attack" },
  { lemma: "stop", change: "repel", place: "attack" },
  { lemma: "defend", change: "repel", place: "object", weak: true },

  { lemma: "withdraw", change: "withdraw", place: "from" },
  { lemma: "retreat", change: "withdraw", place: "from" },
  { lemma: "abandon", change: "withdraw", place: "object" },
  { lemma: "evacuate", change: "withdraw", place: "object", weak: true },
  { lemma: "vacate", change: "withdraw", place: "object" },
  { lemma: "pull", change: "withdraw", place: "from", particle: ["out", "back"] },
  { lemma: "flee", change: "withdraw", place: "from", weak: true },

  { lemma: "hold", change: "hold", place: "object", weak: true },
  { lemma: "hold", change: "hold", place: "into", particle: ["out", "on"], prepositions: ["at", "in", "inside"] },
  { lemma: "control", change: "hold", place: "object" },
  { lemma: "retain", change: "hold", place: "object", weak: true },
  { lemma: "maintain", change: "hold", place: "object", noun: ["control"] },
  { lemma: "retain", change: "hold", place: "object", noun: ["control"] },
  { lemma: "keep", change: "hold", place: "object", noun: ["control"] },
  ...["maintain", "retain", "keep"].map(
    (lemma): VerbFrame => ({
      lemma,
      change: "hold",
      place: "into",
      noun: ["presence", "foothold", "position", "positions", "stronghold"],
      prepositions: ["in", "at", "inside", "on"],
    }),
  ),
  { lemma: "leave", change: "withdraw", place: "object", weak: true },
  { lemma: "depart", change: "withdraw", place: "from" },
  { lemma: "garrison", change: "hold", place: "object" },

  { lemma: "surround", change: "encircle", place: "object" },
  { lemma: "besiege", change: "encircle", place: "object" },
  { lemma: "encircle", change: "encircle", place: "object" },
  { lemma: "blockade", change: "encircle", place: "object" },
  { lemma: "isolate", change: "encircle", place: "object", weak: true },
  { lemma: "invest", change: "encircle", place: "object", weak: true },
  { lemma: "cut", change: "encircle", place: "object", particle: ["off"] },
  { lemma: "cut", change: "encircle", place: "object", weak: true },
  { lemma: "sever", change: "encircle", place: "object" },
  { lemma: "relieve", change: "relieve", place: "object", weak: true },

  { lemma: "attack", change: "attack", place: "attack" },
  { lemma: "assault", change: "attack", place: "attack" },
  ...["clash", "battle", "engage", "skirmish"].map(
    (lemma): VerbFrame => ({
      lemma,
      change: "contest",
      place: "into",
      prepositions: ["in", "at", "around", "over", "inside", "within", "for"],
    }),
  ),
  ...["shell", "bombard", "bomb", "strike", "fire", "storm", "target"].map(
    (lemma): VerbFrame => ({ lemma, change: "attack", place: "attack" }),
  ),
  { lemma: "fight", change: "contest", place: "into", prepositions: ["in", "at", "around", "over", "for", "inside"] },
];

export interface VerbForm {
  readonly lemma: string;
  /** 0 base, 1 third person, 2 past, 3 participle, 4 -ing; several where forms coincide. */
  readonly forms: number;
}

/** Bit of each form in `VerbForm.forms`. */
export const BASE = 1;
export const THIRD = 2;
export const PAST = 4;
export const PARTICIPLE = 8;
export const GERUND = 16;

/** Verbs without a frame of their own whose forms must be known as verbs, so that clauses are cut right. */
const otherVerbs = `
  launch begin start continue manage attempt try fail want plan intend prepare aim seek hope order announce claim say state
  report confirm deny admit declare tell kill wound injure destroy bomb shell strike hit fire shoot execute arrest detain
  deploy send bring arrive return deliver transport use support back help allow enable force compel cause lead result follow
  resume stop halt stall slow pause end finish complete target include consist overlook describe call consider
  announce release publish issue demand reject accept agree sign negotiate inflict suffer sustain intercept shoot down
  reinforce regroup redeploy gather mass concentrate join link defect suffer fire stage mount conduct carry detonate
  threaten warn urge request separate divide split connect reopen open close block mine damage burn loot raid ambush bombard
  respond react counter counterattack retaliate reveal show appear seem become
  have do get see know find give work refuse decide become remain stay live house located situate base station
  approach near close bypass flank outflank push fan spread expand extend collapse disintegrate rout defeat crush
  hand transfer yield concede evacuate rescue free release exchange swap assassinate suspend
  die provide prevent lay dispatch train equip displace flee escape leave stay comprise comprise contain represent constitute mark witness experience
`;

const otherIrregular: Record<string, readonly string[]> = {
  say: ["say", "says", "said", "said", "saying"],
  tell: ["tell", "tells", "told", "told", "telling"],
  begin: irregular.begin!,
  seek: ["seek", "seeks", "sought", "sought", "seeking"],
  strike: ["strike", "strikes", "struck", "struck", "striking"],
  hit: ["hit", "hits", "hit", "hit", "hitting"],
  shoot: ["shoot", "shoots", "shot", "shot", "shooting"],
  send: ["send", "sends", "sent", "sent", "sending"],
  bring: ["bring", "brings", "brought", "brought", "bringing"],
  lead: ["lead", "leads", "led", "led", "leading"],
  stop: ["stop", "stops", "stopped", "stopped", "stopping"],
  plan: ["plan", "plans", "planned", "planned", "planning"],
  show: ["show", "shows", "showed", "shown", "showing"],
  become: ["become", "becomes", "became", "become", "becoming"],
  do: ["do", "does", "did", "done", "doing"],
  get: ["get", "gets", "got", "got", "getting"],
  know: ["know", "knows", "knew", "known", "knowing"],
  find: ["find", "finds", "found", "found", "finding"],
  flee: irregular.flee!,
  split: ["split", "splits", "split", "split", "splitting"],
  spread: ["spread", "spreads", "spread", "spread", "spreading"],
  overlook: ["overlook", "overlooks", "overlooked", "overlooked", "overlooking"],
  free: ["free", "frees", "freed", "freed", "freeing"],
  transfer: ["transfer", "transfers", "transferred", "transferred", "transferring"],
  lay: ["lay", "lays", "laid", "laid", "laying"],
  submit: ["submit", "submits", "submitted", "submitted", "submitting"],
  admit: ["admit", "admits", "admitted", "admitted", "admitting"],
  regroup: ["regroup", "regroups", "regrouped", "regrouped", "regrouping"],
};

function build(): Map<string, VerbForm> {
  const table = new Map<string, VerbForm>();
  const add = (lemma: string, forms: readonly string[]): void => {
    forms.forEach((form, index) => {
      const bit =
        index < 5
          ? 1 << index
          : form.endsWith("ing")
            ? GERUND
            : form.startsWith("re-t")
              ? form === "re-took"
                ? PAST
                : form === "re-taken"
                  ? PARTICIPLE
                  : BASE
              : PAST;
      const known = table.get(form);
      if (known && known.lemma !== lemma) return;
      table.set(form, { lemma, forms: (known?.forms ?? 0) | bit });
    });
  };
  for (const frame of frames) add(frame.lemma, irregular[frame.lemma] ?? regularForms(frame.lemma));
  for (const [lemma, forms] of Object.entries(irregular)) add(lemma, forms);
  for (const lemma of otherVerbs.trim().split(/\s+/))
    add(lemma, otherIrregular[lemma] ?? irregular[lemma] ?? regularForms(lemma));
  for (const [lemma, forms] of Object.entries(otherIrregular)) add(lemma, forms);
  return table;
}

/** Every known inflected verb form. */
export const verbForms: ReadonlyMap<string, VerbForm> = build();

/** Frames by lemma. */
export const framesOf: ReadonlyMap<string, readonly VerbFrame[]> = (() => {
  const table = new Map<string, VerbFrame[]>();
  for (const frame of frames) table.set(frame.lemma, [...(table.get(frame.lemma) ?? []), frame]);
  return table;
})();

/** "managed to capture": the second verb states the event as done. */
export const achieving = new Set([
  "manage",
  "succeed",
  "able",
  "help",
  "continue",
  "begin",
  "start",
  "proceed",
  "allow",
  "enable",
  "go",
  "come",
  "resume",
  "complete",
  "finish",
]);
/** "attempted to capture": nothing is known to have happened. */
export const intending = new Set([
  "attempt",
  "try",
  "seek",
  "want",
  "plan",
  "intend",
  "prepare",
  "aim",
  "hope",
  "order",
  "fail",
  "threaten",
  "vow",
  "order",
  "decide",
  "launch",
  "refuse",
  "demand",
  "urge",
  "call",
  "need",
  "dispatch",
  "send",
  "deploy",
  "mass",
  "gather",
]);
