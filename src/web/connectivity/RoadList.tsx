import { SourcedLine } from "../shell/SourcedLine.tsx";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { isolated, sideInSentence } from "../words/state.ts";
import type { GroundOnDay } from "./period.ts";

/** The roads on the day: who can use them from end to end, who attacks them. */
export function RoadList({ ground }: { readonly ground: GroundOnDay }) {
  const { names } = useWorld();
  if (ground.routes.length === 0) return null;
  return (
    <section className="areas-of-side roads">
      <h3>{words.connectivity.roads}</h3>
      <ul>
        {ground.routes.map(({ id, name, state, sides, fires }) => {
          const named = sides.map((side) => sideInSentence(names, side));
          const attackers = [...new Set(fires.map(({ by }) => by))].map((side) => sideInSentence(names, side));
          const told = words.connectivity.roadState;
          return (
            <li key={id} className="area">
              <span>
                {isolated(name)}: {state === "unknown" ? told.unknown : told[state](named)}
              </span>
              {attackers.length > 0 ? (
                <SourcedLine claims={fires.map(({ claim }) => claim)}>
                  {words.connectivity.attackedBy(attackers)}
                </SourcedLine>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
