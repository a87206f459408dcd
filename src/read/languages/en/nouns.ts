/** Common nouns of war reporting by what they denote. Lower case; plural → singular by the tables below. */

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns that denote ground: something that can be held. Singular. */
export const placeNouns = set(`
  city town village hamlet settlement district neighborhood neighbourhood suburb quarter area region zone province oblast raion
  governorate county canton territory municipality countryside enclave pocket corridor sector front
  hill hilltop mountain mount ridge height valley plain plateau peak pass peninsula island islet river bank riverbank shore coast bay lake gulf
  strait forest wood desert oasis canal
  road highway street avenue boulevard square roundabout junction intersection crossing crossroad bridge bridgehead beachhead beach tunnel railway railroad route
  airport airfield airbase airstrip base camp barracks headquarters fort fortress fortification castle citadel stronghold bastion outpost
  hall courthouse parliament embassy gate parallel strip core heartland hinterland interior holdout
  checkpoint position point post trench line bunker
  factory plant mill sawmill refinery mine quarry facility complex compound silo warehouse depot dam reservoir station port
  harbor harbour dock dockyard shipyard
  school academy college university hospital mosque church cathedral monastery temple palace prison jail cemetery stadium park garden museum hotel
  building block tower house housing apartment project farm field orchard market mall station terminal bazaar souk
  outskirts outskirt vicinity boundary surrounding perimeter periphery fringe edge entrance center centre border frontier capital isle cape spur
  slope hillside crest knoll eminence saddle foothill ravine gorge gully
  location campus mansion villa guesthouse
  locality commune parish sub-district subdistrict borough ward prefecture district state country land ground high-ground
  hospital bakery roundabout
`);

/** Ground so vague that nothing is said about any place ("regained ground", "abandoned their positions"). Singular. */
export const vagueNouns = set(
  "building block ground position line territory point front land area location place state country house home side frontline",
);

/** Nouns that name a portion of a place. */
export const partNouns = set(
  "part portion section half third quarter whole entirety most majority bulk rest remainder remained remains percent cent % all stretch swath swathe much side",
);

/** Nouns that denote people under arms, or the body they fight for. Singular. */
export const forceNouns = set(`
  force troop army military militia militiaman fighter rebel insurgent militant guerrilla guerilla jihadist jihadi extremist terrorist soldier
  brigade division battalion regiment corps company platoon squad unit legion column detachment contingent battlegroup
  navy fleet marine paratrooper commando guard police policeman coalition alliance government regime opposition loyalist separatist
  nationalist republican communist royalist monarchist federalist confederate partisan revolutionary patriot colonist unionist minuteman redcoat bolshevik defender garrison reinforcement
  occupier invader conscript cavalry infantry artillery tank militia-man warlord front junta authority army-group group faction
  side ally enemy personnel serviceman volunteer veteran mercenary attacker besieger
  infantryman ranger airman sailor convoy vehicle saboteur vanguard spearhead
  paramilitary protester demonstrator dragoon hussar grenadier rifleman guardsman gendarme legionary crusader horseman
  mujahideen fedayeen janissary tribesman
`);

/** Force nouns that tell a side by themselves ("the rebels", "the government"). */
export const sideNouns = set(`
  rebel insurgent militant guerrilla guerilla jihadist jihadi extremist terrorist government regime opposition loyalist separatist nationalist
  republican communist royalist monarchist federalist confederate partisan revolutionary army military coalition junta
  patriot colonist unionist nazi fascist bolshevik
`);

/** Nouns of persons in a role; a name before or after them is a person, not a force. */
export const personNouns = set(`
  commander general colonel major captain lieutenant brigadier admiral sergeant president minister leader chief spokesman spokeswoman
  spokesperson official officer activist journalist correspondent reporter analyst expert ambassador envoy governor mayor king queen emperor
  prince duke sultan secretary director head founder cleric resident civilian child woman man doctor prisoner hostage
  deputy politician observer monitor
`);

/** What an event noun states. */
export type EventNoun = "capture" | "lose" | "withdraw" | "encircle" | "contest" | "attack" | "advance" | "hold";

/** Event nouns: "the capture of X", "siege of X", with the change they state. */
export const eventNouns: ReadonlyMap<string, EventNoun> = new Map(
  Object.entries({
    capture: `
      capture recapture seizure conquest liberation occupation takeover reconquest retaking overrunning taking securing
      fall surrender capitulation storming reoccupation recovery
    `,
    lose: "loss",
    withdraw: "withdrawal retreat pullout evacuation departure",
    encircle: "siege encirclement blockade besiegement",
    contest: "fighting clash combat battle firefight skirmish engagement street-fighting",
    attack: `
      attack assault offensive counter-attack counterattack counter-offensive counteroffensive counterstroke counter-stroke thrust sortie push raid operation attempt
    `,
    advance: "landing advance advancement incursion breakthrough inroad invasion entry",
    hold: "control",
  } satisfies Record<EventNoun, string>).flatMap(([kind, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((noun) => [noun, kind as EventNoun] as const),
  ),
);

const irregularSingular: ReadonlyMap<string, string> = new Map([
  ["forces", "force"],
  ["militiamen", "militiaman"],
  ["policemen", "policeman"],
  ["infantrymen", "infantryman"],
  ["servicemen", "serviceman"],
  ["countrymen", "countryman"],
  ["riflemen", "rifleman"],
  ["guardsmen", "guardsman"],
  ["horsemen", "horseman"],
  ["tribesmen", "tribesman"],
  ["legionaries", "legionary"],
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
  ["halves", "half"],
  ["barracks", "barracks"],
  ["headquarters", "headquarters"],
  ["outskirts", "outskirts"],
  ["corps", "corps"],
  ["troops", "troop"],
  ["series", "series"],
  ["crossroads", "crossroad"],
  ["allies", "ally"],
]);

/** The singular of a lower-case English noun, by rule; the word itself where no rule applies. */
export function singular(word: string): string {
  const known = irregularSingular.get(word);
  if (known) return known;
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is"))
    return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ches|shes|xes|sses|zes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Whether a lower-case noun is plural by its form. */
export function isPlural(word: string): boolean {
  return singular(word) !== word || word === "troops" || word === "forces";
}
