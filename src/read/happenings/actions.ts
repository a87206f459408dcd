import type { ActionClaim, Actor, PlaceReference } from "../../model/index.ts";
import type { Phrase } from "../grammar/phrase.ts";
import type { Actors } from "./actors.ts";
import { baseOf, type Told } from "./base.ts";
import type { HappeningContext } from "./context.ts";
import type { FoundAction } from "./found.ts";
import type { PlaceLookup } from "./places.ts";

/** The most places one sentence's action is told of separately. */
const MOST = 8;

/** Turns actions found into claims, one a place; what tells neither who nor whom nor where is dropped. */
export function actionClaims(
  told: readonly Told<FoundAction>[],
  context: HappeningContext,
  actors: Actors,
  places: PlaceLookup,
): ActionClaim[] {
  const claims: ActionClaim[] = [];
  for (const one of told) {
    const { found } = one;
    const by = actors.resolve(found.by, one.topic);
    const { against, grounds } = sort(found, actors, places);
    const where = grounds.length > 0 ? grounds : ownPlace(found, by, places);
    if (by === null && against === null && where.length === 0) continue;
    const other = against && by && against.name === by.name ? null : against;
    const base = baseOf(one, context);
    for (const place of where.length > 0 ? where.slice(0, MOST) : [null]) {
      claims.push({
        kind: "action",
        id: context.identify([
          "action",
          base.evidence[0]!.start,
          base.evidence[0]!.end,
          found.action,
          place?.name ?? "",
        ]),
        ...base,
        action: found.action,
        by,
        against: other,
        place,
        count: where.length > 1 ? null : found.count,
        outcome: found.outcome,
      });
    }
  }
  return claims;
}

/** Parts what an action is done to into people and ground. */
function sort(
  found: FoundAction,
  actors: Actors,
  places: PlaceLookup,
): { against: Actor | null; grounds: PlaceReference[] } {
  let against: Actor | null = null;
  const grounds: PlaceReference[] = [];
  const ground = (phrase: Phrase): void => {
    const place = places.resolve(phrase);
    // "the Azanian city of X" is no place called Azanian.
    if (place && place.name !== phrase.text && actors.sideOfNamed({ name: place.name, phrase: null }) !== null) return;
    if (place && !grounds.some((other) => other.name === place.name)) grounds.push(place);
  };
  for (const phrase of found.targets) {
    if (phrase.pronoun !== null) continue;
    const side = phrase.kind === "place" ? null : actors.sideOf(phrase);
    const people =
      phrase.kind === "force" || phrase.kind === "person" || phrase.kind === "other" || phrase.kind === "part";
    if (people || (side !== null && places.known(phrase) === null)) against ??= { name: phrase.text, side };
    else ground(phrase);
  }
  if (grounds.length === 0)
    for (const phrase of found.locations) {
      if (
        phrase.kind === "name" &&
        places.known(phrase) === null &&
        actors.sideOf(phrase) !== null &&
        found.action === "clash"
      )
        continue;
      ground(phrase);
      if (grounds.length > 0 && found.action !== "clash") break;
    }
  return { against, grounds };
}

/** "the Oakford shelling": a name before the noun that is a place and no side. */
function ownPlace(found: FoundAction, by: Actor | null, places: PlaceLookup): PlaceReference[] {
  if (by !== null || !found.by?.doubtful || !found.by.phrase) return [];
  const place = places.known(found.by.phrase);
  return place ? [{ id: place.id, name: place.name }] : [];
}
