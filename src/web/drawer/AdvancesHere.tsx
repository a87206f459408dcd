import { Evidence } from "../shell/Evidence.tsx";
import { useAdvances } from "../state/advances.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { advanceSentence } from "../words/advance.ts";

/** The advances on a place in the days that the map's arrows show, with the sentences that tell of them. */
export function AdvancesHere({ place }: { readonly place: string }) {
  const world = useWorld();
  const { day, address, names, ledger } = world;
  const here = useAdvances(world)
    .upTo(day, Math.max(1, address.arrows))
    .filter((advance) => advance.place === place);
  if (here.length === 0) return null;
  return (
    <section className="advances">
      <h3>{words.atlas.arrows.title}</h3>
      {here.map((advance) => (
        <div key={`${advance.day} ${advance.side} ${advance.outcome}`}>
          <p>
            {advanceSentence(advance, names, (id) => ledger.byId.get(id)?.name, day)}{" "}
            {advance.basis ? <span className="hint">{words.atlas.arrows.basis[advance.basis]}</span> : null}
          </p>
          <Evidence claims={advance.claims} />
        </div>
      ))}
    </section>
  );
}
