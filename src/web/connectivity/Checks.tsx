import { Shortened } from "../shell/Shortened.tsx";
import { SourcedLine } from "../shell/SourcedLine.tsx";
import { go } from "../state/address.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { mediumDay } from "../time/format.ts";
import { isolated, type SideNames, sideInSentence } from "../words/state.ts";
import type { NumberedEvent } from "./marks.ts";
import type { EventOfKind } from "./period.ts";

type Check = EventOfKind<"check">;
const few = 8;

/** What documents say of encirclement beside what the ground says, where they differ first. */
export function Checks({ checks }: { readonly checks: readonly NumberedEvent<Check>[] }) {
  const { names } = useWorld();
  const told = words.connectivity;
  const count = (agrees: boolean | null) => checks.filter(({ event }) => event.agrees === agrees).length;
  const rank = ({ agrees }: Check) => (agrees === false ? 0 : agrees === true ? 1 : 2);
  const ordered = checks.toSorted((a, b) => rank(a.event) - rank(b.event) || a.day - b.day || a.number - b.number);
  return (
    <section className="checks" aria-label={told.checks}>
      <h3>
        {told.checks}
        {checks.length > 0 ? (
          <small className="verdicts">{told.verdicts(count(true), count(false), count(null))}</small>
        ) : null}
      </h3>
      <p className="hint">{checks.length === 0 ? told.noChecks : told.checksHint}</p>
      <Shortened items={ordered} few={few} keyOf={({ number }) => String(number)}>
        {({ event, day }) => {
          const verdict = event.agrees === null ? "open" : event.agrees ? "agrees" : "differs";
          return (
            <div className={`check ${verdict}`}>
              <button
                type="button"
                className="event-day tabular"
                title={told.toDay(mediumDay(day))}
                onClick={() => go({ day: event.date, place: event.place.id })}
              >
                {mediumDay(day)}
              </button>
              <SourcedLine claims={event.claims}>{checkInWords(event, names)}</SourcedLine>
              <small className="verdict">{told.verdict[verdict]}</small>
            </div>
          );
        }}
      </Shortened>
    </section>
  );
}

function checkInWords({ place, says, by, graph }: Check, names: SideNames): string {
  const told = words.connectivity;
  const name = isolated(place.name);
  const said =
    says === "relieved" ? told.says.relieved(name) : told.says.encircled(name, by && sideInSentence(names, by));
  return told.check(said, told.graph[graph]);
}
