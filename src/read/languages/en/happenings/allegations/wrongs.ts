import type { Wrong } from "../../../../../model/index.ts";
import type { Token } from "../../../../text/sentence.ts";

const CIVILIANS =
  /^(civilian|civilians|residential|hospital|hospitals|school|schools|children|residents|maternity|homes|ambulance|ambulances|journalists|villagers|protesters|theatre|theater|mosque|mosques|church|churches|market)$/;
const SHELLING =
  /^(shell|shelling|shelled|bomb|bombs|bombing|bombings|bombed|bombard|bombarding|bombarded|bombardment|missile|missiles|rocket|rockets|airstrike|airstrikes|artillery|mortar|mortars|grad|grads)$/;
const ATTACK =
  /^(attack|attacks|attacked|attacking|assault|assaulting|firing|fire|fired|shoot|shooting|shot|strike|strikes|striking|target|targeting|targetting|targeted|ambush|ambushing|raid|raids|raiding|invading|invasion|aggression|explosion|starting|provocation|provocations)$/;
const KILLING = /^(kill|killing|killed|killings|murder|murdering|murdered|murders|shot|shooting)$/;
const OBSTRUCTION =
  /^(block|blocking|blocked|obstruct|obstructing|obstructed|obstruction|prevent|preventing|prevented|hinder|hindering|hampering|disrupt|disrupting|sabotage|sabotaging|stalling|delaying|impeding|allowing)$/;

/** What a stretch of words accuses somebody of, the nearest term first; "other" where none fits. */
export function wrongOf(tokens: readonly Token[]): Wrong {
  const words = tokens.map(({ lower }) => lower.replace(/^[’']+/, ""));
  const has = (pattern: RegExp): boolean => words.some((word) => pattern.test(word));
  const civilians = has(CIVILIANS);
  if (
    (has(/^(chemical|chlorine|sarin|poison|mustard|toxic|nerve)$/) &&
      has(/^(weapon|weapons|gas|attack|attacks|agent|agents|shells|bombs|munitions|chlorine|sarin)$/)) ||
    has(/^(chlorine|sarin|poisonous)$/)
  )
    return "chemical weapons";
  if (
    has(/^(cluster|phosphorus|thermobaric|landmines|incendiary|booby-trapped|booby-trapping)$/) ||
    (has(/^(banned|anti-personnel|prohibited)$/) && has(/^(weapon|weapons|munitions|mines)$/))
  )
    return "banned weapons";
  if (has(/^(genocide|genocidal)$/) || (has(/^ethnic$/) && has(/^cleansing$/))) return "genocide";
  if (has(/^(shield|shields)$/) && has(/^(human|civilian|civilians)$/)) return "human shields";
  if (has(/^(hostage|hostages|kidnap|kidnapping|kidnapped|abduct|abducting|abducted|abductions|abduction)$/))
    return "hostage taking";
  if (has(/^(rape|raping|raped|rapes|sexual|sexually)$/)) return "sexual violence";
  if (has(/^(torture|torturing|tortured|mistreating|mistreatment|ill-treatment)$/)) return "torture";
  if (has(/^(execute|executing|executed|execution|executions|beheading|beheaded|summarily)$/)) return "execution";
  if (has(/^(massacre|massacring|massacred|massacres|atrocity|atrocities)$/)) return "massacre";
  if (has(/^(loot|looting|looted|pillaging|plundering|stealing|theft|robbing)$/)) return "looting";
  if (
    has(/^(forcibly|forcefully|forced)$/) &&
    has(/^(moving|moved|transferring|transferred|transfer|relocating|relocated)$/)
  )
    return "deportation";
  if (has(/^(deport|deporting|deported|deportation|deportations)$/)) return "deportation";
  if (has(/^(displacing|displacement|expelling|expulsion|expulsions)$/) && !has(/^(from)$/)) return "displacement";
  if (
    has(/^(ceasefire|cease-fire|truce|armistice|deal|agreement|accord)$/) &&
    has(/^(break|breaking|broke|broken|violat\w{2,5}|violation|violations|breach|breaching|breaches|violate)$/)
  )
    return "breach of a ceasefire";
  if (has(/^(starve|starving|starvation|famine)$/)) return "starvation";
  if (has(OBSTRUCTION) && has(/^(evacuat\w{1,4}|evacuees|corridor|corridors|convoy|convoys|leaving|leave|aid)$/))
    return "obstruction of evacuation";
  if (has(/^crimes?$/) && has(/^(war|humanity)$/)) return "war crimes";
  if (has(SHELLING) && civilians) return "shelling of civilians";
  if (civilians && has(KILLING)) return "killing of civilians";
  if (civilians && has(ATTACK)) return "attack on civilians";
  if (
    has(/^(supplying|arming|providing|sending|funding|smuggling)$/) &&
    has(/^(arms|weapons|weapon|missiles|ammunition|insurgents|rebels|militias|intelligence|support)$/)
  )
    return "arms supply";
  if (
    has(/^(lying|disinformation|propaganda|misinformation|downplaying|fabricating|staging|staged|fake|false|falsely)$/)
  )
    return "disinformation";
  if (has(/^(destroy|destroying|destroyed|destruction|blowing|demolishing|burning|razing|sinking|mining)$/))
    return "destruction";
  if (has(ATTACK) || has(SHELLING)) return "attack";
  if (has(KILLING)) return killing(words);
  return "other";
}

/** Killings of those who are no civilians are attacks. */
function killing(words: readonly string[]): Wrong {
  return words.some((word) => /^(people|women|men|families|families|prisoners|victims|them)$/.test(word))
    ? "killing of civilians"
    : "attack";
}

/** Wrongs so grave that whoever reports one accuses, without a word of accusing. */
export const GRAVE: ReadonlySet<Wrong> = new Set<Wrong>([
  "chemical weapons",
  "banned weapons",
  "execution",
  "massacre",
  "torture",
  "sexual violence",
  "looting",
  "hostage taking",
  "human shields",
  "deportation",
  "genocide",
  "war crimes",
  "killing of civilians",
]);
