import type { FigureWhat, whatHappensToPeople } from "../../../../model/index.ts";

/** What can happen to people that a figure counts. */
export type Event = (typeof whatHappensToPeople)[number] | Extract<FigureWhat, "remaining" | "other">;

/**
 * How an event word takes those it happens to:
 * `past`, `ing`, `base` forms of verbs with an object; `intransitive` verbs with a subject; `state` after the noun
 * ("dead", "missing"); `noun` with "of" ("the deaths of"). `without object`: intransitive only where nothing follows that it
 * could happen to ("survived" a battle).
 */
export type EventForm = "past" | "ing" | "base" | "intransitive" | "without object" | "state" | "noun";

export interface EventWord {
  readonly event: Event;
  readonly form: EventForm;
  /** Counts only for people who are no fighters ("400 civilians left"). */
  readonly civil?: true;
}

const table = new Map<string, EventWord>();

function transitive(event: Event, lemmas: string, past = "", ing = ""): void {
  const pasts = past.split(" ");
  const ings = ing.split(" ");
  lemmas.split(" ").forEach((lemma, i) => {
    const stem = lemma.endsWith("e") ? lemma.slice(0, -1) : lemma;
    table.set(lemma, { event, form: "base" });
    table.set(`${lemma}s`, { event, form: "base" });
    for (const form of (pasts[i] || `${stem}ed`).split("/")) table.set(form, { event, form: "past" });
    table.set(ings[i] || `${stem}ing`, { event, form: "ing" });
  });
}

function all(event: Event, form: EventForm, words: string, civil?: true): void {
  for (const word of words.split(" ")) table.set(word, civil ? { event, form, civil } : { event, form });
}

transitive(
  "killed",
  "kill slay massacre murder slaughter eliminate neutralize neutralise lose assassinate martyr",
  "killed slew/slain massacred murdered slaughtered eliminated neutralized neutralised lost assassinated martyred",
);
all(
  "killed",
  "intransitive",
  "die dies died dying perish perishes perished perishing drown drowned drowning succumbed",
);
all("killed", "state", "dead kia");
all("killed", "noun", "deaths death lives life loss killings");
all("killed or wounded", "state", "dead-wounded killed-wounded");
transitive(
  "wounded",
  "wound injure maim hurt hospitalize hospitalise",
  "wounded injured maimed hurt hospitalized hospitalised",
  "wounding injuring maiming hurting hospitalizing hospitalising",
);
all("wounded", "state", "wia");
all("missing", "state", "missing unaccounted mia");
transitive(
  "captured",
  "capture arrest detain imprison kidnap abduct intern apprehend",
  "captured arrested detained imprisoned kidnapped abducted interned apprehended",
  "capturing arresting detaining imprisoning kidnapping abducting interning apprehending",
);
all("captured", "noun", "arrest arrests detention");
all("captured", "state", "hostage prisoner captive");
all("surrendered", "intransitive", "surrender surrenders surrendered surrendering capitulate capitulated capitulating");
transitive("executed", "execute behead hang", "executed beheaded hanged", "executing beheading hanging");
all("executed", "noun", "execution executions beheading");
transitive("evacuated", "evacuate rescue bus", "evacuated rescued bused/bussed");
all("evacuated", "noun", "evacuation");
all("evacuated", "intransitive", "transferred transported relocated resettled", true);
transitive(
  "displaced",
  "displace deport expel uproot",
  "displaced deported expelled uprooted",
  "displacing deporting expelling uprooting",
);
all("displaced", "intransitive", "flee flees fled fleeing emigrate emigrated");
all("displaced", "noun", "displacement expulsion deportation exodus flight");
all("displaced", "state", "homeless");
all("displaced", "intransitive", "left leaving escaped housed sheltered", true);
all("remaining", "intransitive", "remain remained stayed");
all("remaining", "without object", "remaining survive survives survived surviving");
all("remaining", "state", "trapped stranded");
all(
  "other",
  "intransitive",
  "demonstrate demonstrated demonstrating protested protesting rallied marched gathered",
  true,
);
transitive(
  "other",
  "release free exchange repatriate",
  "released freed exchanged repatriated",
  "releasing freeing exchanging repatriating",
);
all("other", "intransitive", "defected defecting deserted deserting");

/** Things are lost, captured, released, evacuated or left as people are; these words are told of the living alone. */
const OF_THINGS_TOO =
  /^(los[es]|lost|losing|captur|eliminat|neutrali|hous|shelter|surviv|releas|free|exchang|repatriat|evacuat|rescu|bus|hang|remain|stay|left|leav|escap|transfer|transport|relocat|resettl|march|gather|rall|missing|unaccounted|trapped|stranded|loss)/;

/** Whether a word tells something that only happens to the living. */
export const isOfTheLiving = (word: string): boolean => !OF_THINGS_TOO.test(word);

/** Event words by form, in lower case. */
export const EVENTS: ReadonlyMap<string, EventWord> = table;
