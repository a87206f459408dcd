/** What English nouns count, in the classes of the figures. */

export type NounClass =
  | "fighters"
  | "people"
  | "killed"
  | "wounded"
  | "killed or wounded"
  | "missing"
  | "captured"
  | "surrendered"
  | "displaced"
  | "evacuated"
  | "formations"
  | "vehicles"
  | "munitions"
  | "weapons"
  | "buildings"
  | "units of place"
  | "duration"
  | "distance"
  | "area"
  | "money"
  | "things"
  | "none";

export interface CountedNoun {
  readonly class: NounClass;
  readonly plural: boolean;
  /** Singular and plural are the same word ("aircraft"). */
  readonly invariable?: true;
  /** The unit as a figure names it. */
  readonly unit: string;
}

/** Singular nouns by class; a second form after "/" is an irregular plural. */
const NOUNS: Readonly<Record<NounClass, string>> = {
  fighters: `soldier fighter militant troop/troops rebel insurgent militiaman/militiamen man/men serviceman/servicemen serviceperson/servicepersons
    trooper paratrooper marine commando guerrilla guerilla jihadist jihadi terrorist gunman/gunmen combatant warrior policeman/policemen police-officer
    guard partisan volunteer conscript mercenary reservist defender attacker infantryman/infantrymen infantry/infantry cavalryman/cavalrymen cavalry/cavalry
    horseman/horsemen archer hoplite legionary/legionaries legionnaire knight sailor airman/airmen artilleryman/artillerymen gunner tanker crewman/crewmen crewmember
    personnel/personnel reinforcement officer commander general colonel loyalist separatist deserter defector extremist nationalist sniper peshmerga/peshmerga
    operative recruit sapper grenadier dragoon musketeer pikeman/pikemen spearman/spearmen regular irregular levy/levies adviser advisor instructor peacekeeper
    pilot contractor operator footsoldier cadet draftee guardsman/guardsmen rifleman/riflemen minuteman/minutemen tribesman/tribesmen bowman/bowmen lancer militia/militia police/police policewoman/policewomen servicewoman/servicewomen servicemember service-member cossack forces/forces enemies/enemies swordsman/swordsmen skirmisher saboteur redcoat poilu doughboy gi auxiliary/auxiliaries`,
  people: `person/people people/people civilian/civilians resident inhabitant citizen woman/women child/children boy girl family/families villager worker journalist
    doctor nurse patient student teacher employee medic protester demonstrator pensioner minor orphan foreigner national victim
    adult settler peasant farmer passenger household individual member supporter sympathizer soul human activist aid-worker
    elder infant baby/babies schoolchild/schoolchildren survivor population/population crew/crew official reporter correspondent diplomat minister observer driver tourist shopper priest monk nun cleric engineer photographer staff/staff
    fisherman/fishermen merchant politician lawmaker suspect colonist emigrant immigrant migrant pilgrim slave miner firefighter rescuer paramedic volunteer-medic`,
  killed: "death fatality/fatalities",
  wounded: "injury/injuries",
  "killed or wounded": "casualty/casualties losses/losses",
  missing: "",
  captured: "prisoner pow hostage captive detainee internee prisoner-of-war/prisoners-of-war",
  surrendered: "",
  displaced: "refugee idp evictee deportee",
  evacuated: "evacuee",
  formations:
    "division brigade regiment battalion company/companies corps/corps squadron platoon legion squad unit detachment army/armies cohort btg flotilla",
  vehicles: `vehicle tank afv apc ifv bmp bmd brdm btr mrap humvee truck lorry/lorries car jeep pickup pick-up technical bus/buses ambulance bulldozer convoy-vehicle helicopter plane airplane
    aeroplane jet airlifter aircraft/aircraft warplane gunship bomber drone uav ucav ship boat vessel warship frigate destroyer cruiser submarine battleship carrier corvette
    patrol-boat landing-craft/landing-craft craft/craft galley trireme transport locomotive train tractor tankette speedboat motorboat gunboat tugboat tug dinghy/dinghies trawler cutter schooner merchantman/merchantmen hovercraft/hovercraft airliner interceptor
    van minivan motorbike trailer landing-ship armored-vehicle armoured-vehicle armored-car armoured-car self-propelled-gun
    fighter-jet fighter-bomber mig sukhoi motorcycle barge ferry/ferries freighter minesweeper hydroplane glider biplane zeppelin airship dreadnought ironclad chariot`,
  munitions: `shell rocket missile bomb car-bomb mine landmine grenade mortar-round mortar-shell round projectile warhead torpedo/torpedoes bomblet airstrike air-strike strike sortie/sorties
    air-raid raid bombing car-bombing suicide-bombing suicide-bomber bomber-suicide car-bomber suicide-car-bomber svbied vbied ied explosion blast detonation salvo/salvoes volley
    barrage cruise-missile suicide-attack explosive munition device bullet cannonball shelling scud katyusha tomahawk harpoon exocet shahed`,
  weapons: `gun cannon howitzer mortar launcher rocket-launcher machine-gun rifle weapon mlrs/mlrs atgm manpad cannon/cannons cannon/cannon artillery-piece piece system catapult
    radar rpg musket sword siege-engine elephant horse camel mule launcher-system battery/batteries launchpad flamethrower pistol`,
  buildings: `building house home bridge school hospital factory/factories church/churches mosque apartment bunker warehouse depot shop tower block monastery/monasteries
    temple complex/complexes university/universities college dormitory/dormitories cathedral stadium supermarket refinery/refineries hotel palace villa garage greenhouse
    library/libraries pharmacy/pharmacies temple structure dwelling flat store barn mill plant kindergarten clinic museum synagogue prison hangar tunnel dam pillbox/pillboxes`,
  "units of place": `village town city/cities settlement district neighborhood neighbourhood quarter-district suburb area hill hilltop height position point province region oblast
    raion governorate county/counties municipality/municipalities hamlet locality/localities pocket island peak mountain checkpoint outpost base fortress/fortresses fort stronghold
    sector zone camp farm post ridge community/communities barracks-complex airfield airport port garrison-town enclave territory/territories commune canton roundabout crossing
    trench/trenches street road castle redoubt site location bridgehead beachhead`,
  duration: "seconds/seconds minute hour day night week fortnight month year decade century/centuries",
  distance:
    "kilometer kilometre km/km kms/kms mile mi/mi meter metre m/m yard foot/feet ft/ft league verst block-length nmi/nmi",
  area: "hectare ha/ha acre dunam sqkm/sqkm",
  money: "dollar euro pound-sterling ruble rouble hryvnia dinar lira franc mark yen yuan rupee peso",
  things: `convoy span ton tonne grave mass-grave coffin evacuation platform body/bodies corpse facility-unit oil-tank fuel-tank crater weapon-cache cache tunnel-bomb barrel flag-pole
    pylon well generator substation cow sheep/sheep container crate wagon carriage truckload shipload`,
  none: `side report source time occasion phase stage part front direction axis/axes way prong wave account version statement photo photograph video picture image
    article book film day-old point-of-view issue question reason option party/parties country/countries nation state government representative analyst expert
    spokesman spokesperson ministry president leader month-old objective goal aim task line wing column flank
    attempt offensive attack assault counterattack counter-attack counteroffensive counter-offensive operation campaign battle war conflict clash/clashes skirmish/skirmishes
    violation incident event round-table talk negotiation meeting session vote law treaty agreement deal resolution condition demand corridor route group faction
    brother sister son daughter wife/wives language people-group name type kind category/categories step level degree percent language-group group-of`,
};

/** Units by noun where the figure names them otherwise than the class does. */
const UNITS: Readonly<Record<string, string>> = {
  kilometer: "km",
  kilometre: "km",
  km: "km",
  kms: "km",
  meter: "m",
  metre: "m",
  m: "m",
  mile: "miles",
  mi: "miles",
  nmi: "nautical miles",
  ft: "feet",
  foot: "feet",
  ha: "hectares",
  sqkm: "km²",
};

const PEOPLE_UNITS: ReadonlySet<NounClass> = new Set<NounClass>([
  "people",
  "killed",
  "wounded",
  "killed or wounded",
  "captured",
  "displaced",
  "evacuated",
]);

function pluralOf(singular: string): string {
  if (/(s|x|z|ch|sh)$/.test(singular)) return `${singular}es`;
  if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`;
  return `${singular}s`;
}

function build(): ReadonlyMap<string, CountedNoun> {
  const table = new Map<string, CountedNoun>();
  for (const [name, list] of Object.entries(NOUNS)) {
    const nounClass = name as NounClass;
    for (const entry of list.split(/\s+/).filter(Boolean)) {
      const [singular = "", irregular] = entry.split("/");
      const plural = irregular ?? pluralOf(singular);
      const unit = UNITS[singular] ?? (PEOPLE_UNITS.has(nounClass) ? "people" : plural);
      if (singular === plural) {
        add(table, plural, { class: nounClass, plural: true, invariable: true, unit });
        continue;
      }
      add(table, singular, { class: nounClass, plural: false, unit });
      add(table, plural, { class: nounClass, plural: true, unit });
    }
  }
  return table;
}

/** The first class a word was given stays, save that a plural form wins over a singular one. */
function add(table: Map<string, CountedNoun>, word: string, noun: CountedNoun): void {
  for (const form of word.includes("-") ? [word, word.replaceAll("-", " ")] : [word]) {
    if (!table.has(form)) table.set(form, noun);
  }
}

export const COUNTED: ReadonlyMap<string, CountedNoun> = build();

/** Collective nouns whose size an "of" tells: "an army of 30,000". */
export const BODIES: ReadonlySet<string> = new Set(
  "army force garrison contingent group detachment column militia cavalry infantry host band strength fleet crew troop guard party corps".split(
    " ",
  ),
);

/** Nouns that stand for a number told before or after: "the death toll rose to 30". */
export const TOLLS: ReadonlySet<string> = new Set(
  "toll tolls bodycount number numbers figure figures total count counts tally estimate estimates losses casualties deaths fatalities".split(
    " ",
  ),
);
