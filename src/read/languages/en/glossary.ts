import type { GlossaryLanguage } from "../../glossary/language.ts";
import { classOfTerm } from "../../glossary/terms.ts";
import { remembering } from "../../grammar/memo.ts";
import { singular } from "./nouns.ts";
import { quantitiesOf } from "./numbers/index.ts";
import {
  adverbs,
  auxiliaries,
  coordinators,
  determiners,
  personalPronouns,
  prepositions,
  subordinators,
} from "./words.ts";

/** Words whose shared term is another word or several. Singular; without hyphens. */
const SYNONYMS: ReadonlyMap<string, string> = new Map(
  `
  neighbourhood=neighborhood quarter=neighborhood borough=district hamlet=village municipality=city locality=settlement
  oblast=province governorate=province raion=county territory=area sector=zone countryside=region outskirt=suburb
  mount=mountain hilltop=hill isle=island islet=island shore=coast woods=forest
  works=factory workshop=factory sawmills=sawmill college=school temple=church fort=fortress fortification=fortress harbor=port
  harbour=port terminal=station avenue=street boulevard=street motorway=highway intersection=crossing junction=crossing roundabout=crossing
  post=position trench=position bunker=position apartment=building compound=complex shop=market souk=market bazaar=market
  frontier=border frontline=front bastion=stronghold silo=warehouse jail=prison centre=center railroad=railway
  scientific=science
  northern=north southern=south eastern=east western=west northeastern=northeast northwestern=northwest southeastern=southeast
  southwestern=southwest northward=north southward=south eastward=east westward=west
  military=military army=army armies=army gov=government authorities=government insurgency=insurgent militiaman=militia militiamen=militia
  troop=troops force=force policeman=police policemen=police gendarme=police detachment=unit marine=marines
  armored=vehicle armoured=vehicle ifv=vehicle apc=carrier lorry=truck lorries=truck pickups=pickup motorbike=motorcycle sweeper=minesweeper
  airplane=aircraft plane=aircraft jet=aircraft warplane=aircraft munition=ammunition warship=ship uav=drone
  vbied=car,bomb bomber=bomb bombing=bomb
  counteroffensive=counterattack push=attack operation=offensive storming=assault assaulted=assault attacked=attack attacking=attack
  shelling=bombardment shelled=bombardment bombarded=bombardment bombing=bomb besieged=siege besiege=siege encirclement=siege
  fighting=clash skirmish=clash retreat=withdrawal withdrew=withdrawal truce=ceasefire armistice=ceasefire exploded=explosion
  surrendered=surrender evacuated=evacuation executed=execution deal=agreement talks=negotiation
  villager=resident inhabitant=resident children=child women=woman captive=prisoner detainee=prisoner reporter=journalist
  `
    .trim()
    .split(/\s+/)
    .map((entry) => entry.split("=") as [string, string]),
);

/** English words and the shared terms they stand for: mostly themselves. */
export const englishGlossary: GlossaryLanguage = {
  termsOf: remembering((word) => {
    const whole = word.replace(/[-\u2010\u2011]/g, "");
    const found = termOf(whole);
    if (found || whole === word) return found;
    const parts = word.split(/[-\u2010\u2011]/).map((part) => termOf(part) ?? part);
    return parts.some((part) => typeof part !== "string") ? parts.flat() : null;
  }),
  functionWords: new Set([
    ...determiners,
    ...prepositions,
    ...coordinators,
    ...subordinators,
    ...auxiliaries,
    ...personalPronouns,
    ...[...adverbs].filter((word) => word.length < 6),
    "as",
    "well",
  ]),
  amountsIn: quantitiesOf,
};

function termOf(word: string): readonly string[] | null {
  for (const form of [word, singular(word)]) {
    const other = SYNONYMS.get(form);
    if (other) return other.split(",");
    if (classOfTerm(form)) return [form];
  }
  return null;
}
