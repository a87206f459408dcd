import type { ActionType } from "../../../../../model/index.ts";
import { verbTable, wordSet } from "../forms.ts";

export type Frame =
  | "object"
  | "ground"
  | "people"
  | "with"
  | "into"
  | "down"
  | "ship"
  | "bridge"
  | "fired"
  | "moved"
  | "hostage"
  | "swap";

/**
 * How a verb takes its action:
 * `object`  what is attacked is the object, or stands behind "at", "on"
 * `ground`  as `object`, but only ground and armed men count ("hit", "struck", "targeted")
 * `people`  the object are people ("executed 20 prisoners")
 * `with`    who fights stands as subject, the other behind "with"
 * `into`    the place stands behind a preposition ("landed at")
 * `down`    aircraft are shot down
 * `ship`    ships are sunk
 * `bridge`  a bridge or dam is destroyed
 * `fired`   missiles or shells are fired at it
 * `moved`   people are brought out
 * `hostage` people are taken hostage
 * `swap`    prisoners are exchanged
 */
export interface ActionVerb {
  readonly action: ActionType;
  readonly frame: Frame;
}

const verb = (action: ActionType, frame: ActionVerb["frame"]): ActionVerb => ({ action, frame });

export const ACTION_VERBS: ReadonlyMap<string, readonly ActionVerb[]> = (() => {
  const table = new Map<string, ActionVerb[]>();
  for (const part of [
    verbTable([
      [verb("attack", "object"), "attack"],
      [verb("assault", "object"), "assault storm"],
      [verb("raid", "object"), "raid"],
      [verb("ambush", "object"), "ambush"],
      [verb("shelling", "object"), "shell bombard"],
      [verb("bombing", "object"), "bomb firebomb"],
      [verb("air strike", "object"), "strafe dive-bomb"],
      [verb("counter-attack", "object"), "counterattack counter-attack"],
      [verb("clash", "with"), "clash skirmish"],
      [verb("attack", "ground"), "hit/hit/hitting strike/struck/stricken/striking target"],
      [verb("execution", "people"), "execute behead"],
      [verb("massacre", "people"), "massacre slaughter"],
      [verb("hostage taking", "people"), "kidnap/kidnapped/kidnapping abduct"],
      [verb("arrest", "people"), "arrest detain"],
      [verb("looting", "object"), "loot pillage plunder ransack"],
      [verb("landing", "into"), "land"],
      [verb("aircraft shot down", "down"), "shoot/shot/shooting down"],
      [verb("ship sunk", "ship"), "sink/sank/sunk/sinking torpedo"],
      [verb("missile strike", "fired"), "fire launch"],
      [verb("evacuation", "moved"), "evacuate"],
    ]),
    verbTable([
      [
        verb("bridge destroyed", "bridge"),
        "destroy demolish blow/blew/blown/blowing dynamite sabotage hit/hit/hitting strike/struck/striking bomb",
      ],
      [verb("hostage taking", "hostage"), "take/took/taken/taking hold/held/holding"],
      [verb("prisoner exchange", "swap"), "exchange swap/swapped/swapping"],
    ]),
  ])
    for (const [form, value] of part) table.set(form, [...(table.get(form) ?? []), value]);
  return table;
})();

/** Nouns of people one can execute, kidnap or arrest. */
export const PEOPLE = wordSet(`
  civilian prisoner soldier fighter man woman child boy girl people person resident villager captive hostage detainee journalist activist
  officer official worker rebel militant insurgent policeman police teacher doctor nurse priest mayor governor minister leader protester
  refugee inmate suspect commander general colonel trooper serviceman volunteer defector deserter spy collaborator family member relative
  student monk nun peasant farmer demonstrator politician deputy individual citizen conscript militiaman airman pilot crew sailor
  personnel troop group driver pow captain
`);

export const AIRCRAFT = wordSet(`
  aircraft plane airplane aeroplane jet helicopter drone bomber fighter fighter-jet warplane uav gunship transport balloon airliner fighter-bomber missile rocket
   airship zeppelin
`);
export const SHIPS = wordSet(`
  ship boat vessel cruiser destroyer frigate corvette submarine battleship carrier warship tanker freighter gunboat trawler ferry barge
  steamer galley transport fleet minesweeper patrol-boat junk dreadnought flagship ironclad monitor liner
`);
export const BRIDGES = wordSet("bridge dam viaduct overpass footbridge causeway");
/** What is fired, and what the firing is. */
export const MUNITIONS: ReadonlyMap<string, ActionType> = new Map([
  ...["missile", "rocket", "himars", "katyusha"].map((word) => [word, "missile strike"] as const),
  ...["shell", "mortar", "artillery", "round", "howitzer", "grad"].map((word) => [word, "shelling"] as const),
  ...["drone", "uav"].map((word) => [word, "drone strike"] as const),
  ...["bomb"].map((word) => [word, "air strike"] as const),
]);
/** Agents that make an attack an air strike, a drone strike, a shelling. */
export const AGENT_ACTIONS: ReadonlyMap<string, ActionType> = new Map([
  ...["warplane", "jet", "plane", "aircraft", "helicopter", "bomber", "fighter-jet", "airforce", "gunship"].map(
    (word) => [word, "air strike"] as const,
  ),
  ...["drone", "uav"].map((word) => [word, "drone strike"] as const),
  ...["artillery", "howitzer", "mortar", "shell"].map((word) => [word, "shelling"] as const),
  ...["missile", "rocket"].map((word) => [word, "missile strike"] as const),
]);
