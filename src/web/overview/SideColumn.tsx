import type { ReactNode } from "react";
import type { CaseOverview } from "../../ask/answers.ts";
import { CommanderLine } from "../forces/CommanderLine.tsx";
import { paint } from "../map/paint.ts";
import { Shortened } from "../shell/Shortened.tsx";
import { SourcedLine } from "../shell/SourcedLine.tsx";
import { Swatch } from "../shell/Swatch.tsx";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { EstimateLine } from "./EstimateLine.tsx";

type Side = CaseOverview["sides"][number];

const few = 6;

/** One side of the infobox: who fought on it, who led it, how many they were and what they lost. */
export function SideColumn({ side }: { readonly side: Side }) {
  const { names, styles, theme } = useWorld();
  const { side: key, forces, commanders, strengths, equipment, losses } = side;
  const numbers = [...strengths, ...equipment];
  const title = names.get(key)?.title ?? key;
  return (
    <section className="infobox-side" aria-label={title}>
      <h4>
        <Swatch paint={paint("held", [key], 0, styles, theme)} letter={styles.get(key)?.letter} />
        <bdi>{title}</bdi>
      </h4>
      <Part title={words.overview.forces} shown={forces.length > 0}>
        <Shortened items={forces} few={few} keyOf={(force) => force.id}>
          {(force) => <SourcedLine claims={force.claims}>{force.name}</SourcedLine>}
        </Shortened>
      </Part>
      <Part title={words.overview.commanders} shown={commanders.length > 0}>
        <Shortened items={commanders} few={few} keyOf={(commander) => commander.name}>
          {(commander) => <CommanderLine commander={commander} />}
        </Shortened>
      </Part>
      <Part title={words.overview.strength} shown={numbers.length > 0}>
        <Shortened items={numbers} few={few} keyOf={(estimate) => estimate.id}>
          {(estimate) => <EstimateLine estimate={estimate} />}
        </Shortened>
      </Part>
      <Part title={words.overview.losses} shown={losses.length > 0}>
        <Shortened items={losses} few={few} keyOf={(estimate) => estimate.id}>
          {(estimate) => <EstimateLine estimate={estimate} />}
        </Shortened>
      </Part>
    </section>
  );
}

function Part(props: { readonly title: string; readonly shown: boolean; readonly children: ReactNode }) {
  if (!props.shown) return null;
  return (
    <>
      <h5>{props.title}</h5>
      {props.children}
    </>
  );
}
