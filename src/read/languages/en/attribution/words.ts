/** The English words by which texts say who says so, and what is only meant to happen. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** How a verb of saying takes its words. */
export interface SpeechVerb {
  readonly form: "finite" | "participle";
  /** `denies`: what follows is denied. `cites`: its object speaks. `shows`: only for images, data and the like, or before "that". */
  readonly kind: "says" | "denies" | "cites" | "shows" | "accuses" | "thinks";
}

const verbs = new Map<string, SpeechVerb>();

function speech(kind: SpeechVerb["kind"], list: string): void {
  for (const entry of list.trim().split(/\s+/)) {
    const [base = "", past, ing] = entry.split("/");
    const stem = base.endsWith("e") ? base.slice(0, -1) : base;
    const doubled = /y$/.test(base) && !/[aeiou]y$/.test(base) ? `${base.slice(0, -1)}i` : stem;
    for (const form of [
      base,
      base.endsWith("y") && doubled !== stem ? `${doubled}es` : `${base}s`,
      past ?? `${doubled}ed`,
    ])
      verbs.set(form, { form: "finite", kind });
    verbs.set(ing ?? `${stem}ing`, { form: "participle", kind });
  }
}

speech(
  "says",
  `say/said state claim report announce confirm declare tell/told add note estimate assert maintain allege argue insist/insisted/insisting reveal disclose
   acknowledge admit/admitted/admitting concede warn suggest indicate assess conclude comment remark respond write/wrote mention stress emphasize emphasise
   speculate detail recount recall testify describe
   verify counter document record count/counted/counting calculate put/put/putting post publish specify explain clarify reiterate predict`,
);
speech("denies", "deny reject refute dispute dismiss/dismissed/dismissing");
speech("cites", "cite quote");
speech("shows", "show/showed");
speech("accuses", "accuse blame");
speech("thinks", "believe think/thought consider");

export const SPEECH_VERBS: ReadonlyMap<string, SpeechVerb> = verbs;

/** Verbs of the table that report only before "that", a number or a colon, because they take other objects as often. */
export const NEEDS_CONTENT = words(
  "record recorded records recording count counted counts counting document documented documents documenting post posted posts posting publish published publishes " +
    "publishing put puts putting add added adds adding maintain maintained maintains maintaining write wrote writes writing calculate calculated verify verified note noted " +
    "notes mention mentioned respond responded comment commented declare declared declares state report claim tell reject rejected confirm estimate conclude concluded concludes speculate speculated speculates",
);

/** Adverbs that make a clause hearsay. */
export const HEARSAY = words("reportedly allegedly supposedly purportedly");

/** Nouns for something said: "claims that", "reports of". */
export const CLAIM_NOUNS = words("claim claims allegation allegations assertion assertions");
export const REPORT_NOUNS = words("report reports rumor rumors rumour rumours");

/** Adjectives of a claim that say whose it is. */
export const SPEAKING_ADJECTIVES = words(
  "pro-government rebel government opposition official militant separatist army military insurgent local loyalist police activist",
);

/** Who is nobody in particular: what they say is reported, not claimed. */
export const VAGUE_SOURCES = words(
  "report reports source sources rumor rumors rumours media newspapers outlets accounts some others many estimate estimates",
);

/** Participles of "was said to", "is believed to". */
export const HEARSAY_PARTICIPLES = words(
  "said reported claimed alleged believed thought rumored rumoured estimated understood speculated suspected presumed considered revealed announced disclosed",
);

/** Participles behind which the subject of a passive is only reported: "fighting was reported in", "47 people were reported killed". */
export const REPORTED_PARTICIPLES = words("reported alleged rumored rumoured");

/** Participles that name a source behind "by" alone: "the area was declared free by". */
export const BY_PARTICIPLES = words(
  "declared confirmed stated acknowledged admitted denied verified recorded documented",
);

/** What makes a claim one that is denied: "false reports that". */
export const FALSE = words("false fake unfounded baseless untrue fabricated");

/** Verbs by which the subject makes somebody's claims its own: "backed up their claims that". */
export const ENDORSING = words("backed supported repeated echoed reiterated made reaffirmed issued");

/** Words of time that an adverbial before the subject ends with: "on the same day the ministry said". */
export const TIME_NOUNS = words(
  "day days morning mornings evening evenings afternoon night nights week weeks weekend month months year years time hour hours noon midnight dawn dusk period",
);

/** Whose thinking is a source: anybody else's is part of the story. */
export const THINKERS = words(
  "analyst analysts expert experts historian historians scholar scholars official officials observer observers commentator commentators source sources " +
    "intelligence researchers researcher sources academics institute most some many",
);

/** What is denied where a denial has an object: "rejected the claim". */
export const DENIED = words(
  "claim claims report reports allegation allegations accusation accusations figure figures number numbers that having any it this these being",
);

/** Pronouns that mean whoever spoke before. */
export const PRONOUNS = words("they it he she we i who which him her them");

/** Titles that make the words before a name part of its phrase. */
export const TITLES = words(
  "adviser advisor minister president governor spokesman spokeswoman spokesperson head leader director commander ambassador envoy general chief secretary mayor official " +
    "officer chairman deputy representative prime king chancellor premier admiral colonel historian analyst journalist negotiator coordinator",
);

/** Boundaries of what a source says: here another clause begins that is not theirs. */
export const CONTRASTS = words("while whereas but although though however ;");

/** Conjunctions that open a subordinate clause of its own. */
export const SUBORDINATES = words("after before when as since until because once");

/** Phrases after which something is only intended; the last words of each, joined by a space. */
export const INTENTIONS: readonly string[] = [
  "in order to",
  "so as to",
  "in an effort to",
  "in an attempt to",
  "in a bid to",
  "in an attempt at",
  "in preparation to",
  "with the aim of",
  "with the goal of",
  "with the intention of",
  "planned to",
  "plans to",
  "plan to",
  "planning to",
  "planned on",
  "intended to",
  "intends to",
  "intend to",
  "intending to",
  "aimed to",
  "aims to",
  "aiming to",
  "aimed at",
  "aiming at",
  "attempted to",
  "attempting to",
  "attempts to",
  "attempt to",
  "tried to",
  "trying to",
  "tries to",
  "sought to",
  "seeking to",
  "seeks to",
  "wanted to",
  "wants to",
  "hoping to",
  "hoped to",
  "hopes to",
  "preparing to",
  "prepared to",
  "prepares to",
  "ready to",
  "vowed to",
  "promised to",
  "pledged to",
  "threatened to",
  "threatening to",
  "ordered to",
  "scheduled to",
  "expected to",
  "supposed to",
  "set to",
  "due to be",
  "meant to",
  "offered to",
  "agreed to",
  "refused to",
  "failed to",
  "goal of",
  "goals of",
  "objective of",
  "aim of",
  "aims of",
  "intention of",
  "desire to",
  "wish to",
  "plan for",
  "plans for",
  "objective was to",
  "objective to",
  "goal was to",
  "aim was to",
];
