import type { AgreementState } from "../../../../../model/index.ts";
import { verbSet, verbTable } from "../forms.ts";

/** What a verb says of the agreement that is its object. */
export const ACTIVE_OBJECT: ReadonlyMap<string, AgreementState> = verbTable<AgreementState>([
  ["proposed", "propose offer suggest demand request seek/sought/seeking urge negotiate broker"],
  ["rejected", "reject refuse decline oppose"],
  [
    "agreed",
    "agree accept sign/signed/signing reach conclude approve ratify/ratified/ratifying endorse secure strike/struck/striking sponsor confirm finalise finalize",
  ],
  ["in force", "declare announce implement observe respect uphold/upheld/upholding enforce extend honour honor"],
  ["delayed", "delay postpone"],
  ["suspended", "suspend halt freeze/froze/frozen/freezing pause interrupt"],
  [
    "broken",
    "break/broke/broken/breaking violate breach denounce abandon end cancel/cancelled/canceled/cancelling renounce ignore",
  ],
  ["revived", "revive resume restore renew reinstate"],
  ["done", "complete fulfil/fulfilled/fulfilling fulfill"],
]);
/** The same where the passive means another thing ("a ceasefire was brokered" is one reached). */
export const PASSIVE: ReadonlyMap<string, AgreementState> = verbTable<AgreementState>([
  ["agreed", "negotiate broker mediate reach make/made/making"],
  ["in force", "establish impose hold/held/holding"],
]);
/** What an agreement does as a subject. */
export const ACTIVE_SUBJECT: ReadonlyMap<string, AgreementState> = verbTable<AgreementState>([
  ["broken", "collapse fail expire unravel lapse disintegrate"],
  ["in force", "hold/held/holding begin/began/begun/beginning start"],
  ["suspended", "stall"],
  ["revived", "resume"],
  ["done", "end"],
]);
/** What a verb says of the doing of what was agreed, whether it does it or undergoes it: "the evacuation stalled". */
export const UNDERTAKING: ReadonlyMap<string, AgreementState> = verbTable<AgreementState>([
  ["in force", "begin/began/begun/beginning start commence"],
  ["delayed", "delay postpone"],
  ["suspended", "suspend halt stall pause interrupt"],
  ["revived", "resume restart"],
  ["done", "complete conclude finish end"],
]);
/** What a noun says of the agreement behind "of" or before it: "ceasefire violations", "the collapse of the truce". */
export const STATE_NOUNS: ReadonlyMap<string, AgreementState> = new Map([
  ["violation", "broken"],
  ["breach", "broken"],
  ["collapse", "broken"],
  ["breakdown", "broken"],
  ["signing", "agreed"],
  ["acceptance", "agreed"],
  ["rejection", "rejected"],
  ["suspension", "suspended"],
  ["revival", "revived"],
  ["implementation", "in force"],
]);
/** Verbs that ask for one: "called for a ceasefire". */
export const LOCATED_VERBS = verbSet("call appeal push press ask plead");
