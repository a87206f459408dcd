import { useMemo } from "react";
import type { ClaimWithSentence } from "../../ask/answers.ts";
import type { PlaceEntry } from "../../serve/answers.ts";
import { paintOf } from "../map/paint.ts";
import { Swatch } from "../shell/Swatch.tsx";
import { viewQuery } from "../state/address.ts";
import { useAnswer } from "../state/answers.ts";
import { intervalOn, type LedgerInterval, type LedgerRow, stateOn } from "../state/ledger.ts";
import { published } from "../state/published.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { evidenceSentence, stateSentence } from "../words/state.ts";
import { AdvancesHere } from "./AdvancesHere.tsx";
import { ClaimCard } from "./ClaimCard.tsx";
import { IntervalEntry } from "./IntervalEntry.tsx";
import { WhyPanel } from "./WhyPanel.tsx";

/** A place: what is so on the chosen day and who says so, then its whole history. */
export function PlacePanel({ id, row }: { readonly id: string; readonly row: LedgerRow | null }) {
  const { address, day, names, styles, theme } = useWorld();
  const query = viewQuery(address).replace("?", "&");
  const places = useAnswer<readonly PlaceEntry[]>("/api/places");
  const claims = useAnswer<readonly ClaimWithSentence[]>(`/api/claims?place=${encodeURIComponent(id)}${query}`);
  const byId = useMemo(() => new Map((claims.data ?? []).map((claim) => [claim.id, claim])), [claims.data]);
  const place = places.data?.find((one) => one.id === id);
  const state = row ? stateOn(row, day) : null;
  const current = row ? intervalOn(row, day) : null;
  const name = row?.name ?? place?.name ?? id;
  const cited = new Set((row?.intervals ?? []).flatMap((one) => claimsOf(one)));
  const others = (claims.data ?? []).filter((claim) => !cited.has(claim.id));
  const letter = state?.status === "held" && state.holder ? styles.get(state.holder)?.letter : undefined;
  return (
    <div className="panel">
      <header className="place-head">
        <h2 className={row?.described ? "described" : "small-caps"}>
          <bdi>{row?.described ? words.ribbons.spokenOf(name) : name}</bdi>
        </h2>
        <p className="hint">
          {place?.type}
          {place && place.aliases.length > 0 ? (
            <>
              {", "}
              <bdi>{words.drawer.alsoCalled(place.aliases.slice(0, 6))}</bdi>
            </>
          ) : null}
          {row && !row.located ? `, ${words.ribbons.notOnMap}` : null}
        </p>
      </header>
      {state ? (
        <div className="place-now">
          <Swatch paint={paintOf(state, styles, theme)} letter={letter} mark={state.status === "disputed"} />
          <p aria-live="polite">
            {stateSentence(state.interval, names, day)}{" "}
            {state.interval && claims.data
              ? evidenceSentence(state.interval, (claim) => byId.get(claim)?.document ?? null)
              : null}
          </p>
        </div>
      ) : null}
      <AdvancesHere place={id} />
      {state && published === null ? <WhyPanel key={id} place={id} name={name} /> : null}
      {current ? <Evidence one={current} byId={byId} /> : null}
      {row && row.intervals.length > 0 ? (
        <section className="history">
          <h3>{words.drawer.history}</h3>
          <ol>
            {row.intervals.map((one) => (
              <IntervalEntry key={one.interval.first} row={row} one={one} current={one === current} byId={byId} />
            ))}
          </ol>
        </section>
      ) : (
        <p className="hint">{words.drawer.noHistory}</p>
      )}
      {others.length > 0 ? (
        <section className="claims">
          <h3>{words.drawer.otherClaims}</h3>
          {others.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} />
          ))}
        </section>
      ) : null}
      {claims.error ? <p className="hint">{words.case.failed(claims.error)}</p> : null}
    </div>
  );
}

/** The claims behind what is so now: those that say so, then those against. */
function Evidence({
  one,
  byId,
}: {
  readonly one: LedgerInterval;
  readonly byId: ReadonlyMap<string, ClaimWithSentence>;
}) {
  const { opens, supports, opposes, encircled } = one.interval;
  const present = (ids: readonly string[]) => ids.map((id) => byId.get(id)).filter((claim) => claim !== undefined);
  const saying = present([...new Set([...opens, ...supports])]);
  const around = present(encircled?.claims ?? []).filter((claim) => !saying.includes(claim));
  return (
    <section className="claims">
      {saying.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
      {around.length > 0 ? <h4>{words.drawer.encirclement}</h4> : null}
      {around.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
      {opposes.length > 0 ? <h4>{words.drawer.against}</h4> : null}
      {present(opposes).map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
    </section>
  );
}

function claimsOf({ interval }: LedgerInterval): string[] {
  return [...interval.opens, ...interval.supports, ...interval.opposes, ...(interval.encircled?.claims ?? [])];
}
