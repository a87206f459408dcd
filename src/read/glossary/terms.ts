/**
 * The shared terms of war reporting: what a word of any language may stand for, so that two texts in two languages can be
 * laid side by side. Written in English words since some words had to be taken; no language is asked for through them.
 */

/** What a term speaks of. */
export type TermClass = "place" | "quality" | "direction" | "force" | "thing" | "act" | "people";

const LISTS: Readonly<Record<TermClass, string>> = {
  place: `
    city town village settlement district suburb neighborhood zone area region province county state country park project
    hill mountain ridge height peak valley river lake sea forest desert island coast peninsula factory plant mill sawmill refinery mine
    quarry school academy university hospital mosque church cathedral monastery palace castle fortress citadel tower barracks
    base camp airport airfield airbase port station bridge road highway street square crossing checkpoint point position outpost
    stronghold building house block warehouse depot dam tunnel prison stadium cemetery market museum farm border front complex facility
    headquarters embassy field corridor enclave gate wall canal railway capital center garden garage hotel bakery
  `,
  quality: `
    industrial residential military international national housing science technical commercial agricultural
    new old upper lower great small holy free red white black green oil gas power water air naval medical
  `,
  direction: "north south east west northeast northwest southeast southwest",
  force: `
    army government regime rebel opposition insurgent militant terrorist separatist loyalist guerrilla jihadist islamist soldier troops
    fighter militia brigade division battalion regiment company corps unit squad coalition police guard union movement
    commander general colonel navy fleet marines infantry cavalry paratrooper volunteer mercenary special progovernment antigovernment allies
  `,
  thing: `
    tank vehicle carrier truck pickup motorcycle bulldozer minesweeper car bus ambulance train ship boat rocket missile shell mortar artillery gun
    drone helicopter aircraft bomb explosive landmine rifle weapon ammunition technical chlorine poison food medicine fuel aid convoy suicide
  `,
  act: `
    attack counterattack offensive assault raid siege bombardment airstrike clash battle withdrawal
    reinforcement ceasefire surrender evacuation advance execution massacre ambush explosion negotiation agreement
  `,
  people: "civilian resident child woman refugee prisoner hostage journalist doctor worker",
};

const CLASS_OF: ReadonlyMap<string, TermClass> = new Map(
  (Object.keys(LISTS) as TermClass[]).flatMap((of) =>
    LISTS[of]
      .trim()
      .split(/\s+/)
      .map((term) => [term, of] as const),
  ),
);

/** What a term speaks of; null for a word that is no shared term (the proper part of a name). */
export function classOfTerm(term: string): TermClass | null {
  return CLASS_OF.get(term) ?? null;
}

/** Terms that writers, and translators, use for one another: to find one for the other tells nothing. */
const NEAR: readonly ReadonlySet<string>[] = [
  "district neighborhood zone area region",
  "city town",
  "hill mountain ridge height peak",
  "army soldier troops government regime force unit",
  "rebel opposition insurgent militant fighter guerrilla",
  "fortress citadel castle",
  "airport airfield airbase",
  "road highway street",
  "building house block",
  "complex facility",
  "rocket missile",
  "truck vehicle carrier",
  "attack assault offensive counterattack",
].map((list) => new Set(list.split(" ")));

/** Whether two terms are the same or are used for one another. */
export function nearTerms(a: string, b: string): boolean {
  return a === b || NEAR.some((group) => group.has(a) && group.has(b));
}
