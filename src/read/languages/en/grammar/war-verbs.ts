import { frames } from "../verbs/frame-list.ts";

/** Verbs of frames that people use of much else than war. */
const CIVIL = new Set(
  "be have begin see set put send give make keep leave come go change win raise fall land enter reach cross flee evacuate complete pass free transfer turn hand quit retire ride sweep roll yield threaten return withstand ward fend".split(
    " ",
  ),
);

/** Verbs whose subject acts in a war: evidence that a name is a force. */
export const warVerbs: ReadonlySet<string> = new Set([
  ...frames.map((frame) => frame.lemma).filter((lemma) => !CIVIL.has(lemma)),
  ..."launch shell bomb bombard strike ambush fire deploy counterattack stage mount regroup reinforce claim kill defend announce".split(
    " ",
  ),
]);
