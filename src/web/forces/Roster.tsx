import type { Force } from "../../ask/answers.ts";
import { Shortened } from "../shell/Shortened.tsx";
import { SourcedLine } from "../shell/SourcedLine.tsx";
import { words } from "../strings/index.ts";
import { dayNumber } from "../time/day.ts";
import { mediumDay } from "../time/format.ts";

const few = 20;

/** Forces with the units that are a part of them below each. */
export function Roster({ forces }: { readonly forces: readonly Force[] }) {
  const ids = new Set(forces.map(({ id }) => id));
  const parts = Map.groupBy(forces, ({ id, within }) =>
    within !== null && within !== id && ids.has(within) ? within : "",
  );
  return <Level forces={reachable(parts, forces)} parts={parts} depth={0} />;
}

/** The highest forces; what is a part of itself by some round about is among them, so that nothing is lost. */
function reachable(parts: ReadonlyMap<string, readonly Force[]>, forces: readonly Force[]): readonly Force[] {
  const top = [...(parts.get("") ?? [])];
  const seen = new Set<string>();
  const visit = (force: Force): void => {
    if (seen.has(force.id)) return;
    seen.add(force.id);
    for (const part of parts.get(force.id) ?? []) visit(part);
  };
  for (const force of top) visit(force);
  for (const force of forces) {
    if (seen.has(force.id)) continue;
    top.push(force);
    visit(force);
  }
  return top;
}

const deepest = 4;

function Level(props: {
  readonly forces: readonly Force[];
  readonly parts: ReadonlyMap<string, readonly Force[]>;
  readonly depth: number;
}) {
  const { forces, parts, depth } = props;
  return (
    <div className={depth === 0 ? "roster" : "roster-part"}>
      <Shortened items={forces} few={few} keyOf={({ id }) => id}>
        {(force) => {
          const own = parts.get(force.id) ?? [];
          return (
            <>
              <SourcedLine claims={claimsOf(force)} note={noteOf(force)}>
                {force.name}
              </SourcedLine>
              {own.length > 0 && depth < deepest ? <Level forces={own} parts={parts} depth={depth + 1} /> : null}
            </>
          );
        }}
      </Shortened>
    </div>
  );
}

function claimsOf({ claims, acts, changes }: Force): string[] {
  return [...new Set([...changes.map(({ claim }) => claim), ...claims, ...(acts?.claims ?? [])])];
}

function noteOf({ changes, acts, inferred }: Force): string {
  const day = (text: string) => mediumDay(dayNumber(text));
  const told = changes.map(({ what, other, last }) =>
    words.forces.change(words.forces.changes[what] ?? what, other?.name ?? "", last === null ? null : day(last)),
  );
  return [
    ...told,
    ...(acts ? [words.forces.acts(day(acts.first), day(acts.last))] : []),
    ...(inferred ? [words.forces.inferred] : []),
  ].join("; ");
}
