import "./connectivity.css";
import "./ground.css";
import "./areas.css";
import "./course.css";
import "./shares.css";
import "../figures/figures.css";
import { useMemo } from "react";
import type { ConnectivityOfPeriod, TerrainAnswer } from "../../ask/connectivity-answers.ts";
import { Notice } from "../shell/Notice.tsx";
import { viewQuery } from "../state/address.ts";
import { useAnswer } from "../state/answers.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { AreaList } from "./AreaList.tsx";
import { Checks } from "./Checks.tsx";
import { CourseStrip } from "./CourseStrip.tsx";
import { chosenOf } from "./choice.ts";
import { Events } from "./Events.tsx";
import { GroundMap } from "./GroundMap.tsx";
import { checksOf, happeningsOf } from "./marks.ts";
import { Period } from "./period.ts";
import { RoadList } from "./RoadList.tsx";
import { Shares } from "./Shares.tsx";
import { Splits, splitsOn } from "./Splits.tsx";

/** Which ground hangs together on the day, what would split it, and how it came to be so. */
export function ConnectivityView() {
  const { address } = useWorld();
  const terrain = useAnswer<TerrainAnswer>("/api/terrain");
  const answer = useAnswer<ConnectivityOfPeriod>(`/api/connectivity${viewQuery(address)}`);
  const period = useMemo(
    () => (answer.data && terrain.data ? new Period(answer.data, terrain.data) : null),
    [answer.data, terrain.data],
  );
  const error = answer.error ?? terrain.error;
  if (error) return <Notice title={words.connectivity.title} lines={[words.shared.failed(error)]} />;
  if (!period) return <div className="view-loading" aria-busy="true" />;
  // The two answers may be of different revisions for a moment.
  if (period.answer.ground.length !== period.terrain.tracts.length)
    return <div className="view-loading" aria-busy="true" />;
  return <Connected period={period} />;
}

function Connected({ period }: { readonly period: Period }) {
  const { address, day, ledger } = useWorld();
  const told = words.connectivity;
  const chosen = useMemo(() => chosenOf(address.choice), [address.choice]);
  const ground = useMemo(() => period.on(day), [period, day]);
  const splits = useMemo(() => splitsOn(period, ground, ledger), [period, ground, ledger]);
  const events = useMemo(() => happeningsOf(period.answer.events), [period]);
  const checks = useMemo(() => checksOf(period.answer.events), [period]);
  const linked = period.terrain.tracts.length > 0;
  if (!linked && checks.length === 0)
    return <Notice title={told.none} lines={[told.noneHint]} command={told.noneCommand} />;
  return (
    <section className="sheet connectivity" aria-label={told.title}>
      <header className="sheet-head">
        <h2>{told.title}</h2>
        <p className="hint">{told.hint}</p>
      </header>
      {linked ? (
        <>
          <div className="ground-and-areas">
            <GroundMap {...{ period, ground, splits, chosen }} />
            <div className="areas">
              <AreaList {...{ period, ground, chosen }} />
              <RoadList ground={ground} />
            </div>
          </div>
          <Splits splits={splits} />
          <section aria-label={told.course}>
            <h3>{told.course}</h3>
            <p className="hint">{told.courseHint}</p>
            <CourseStrip {...{ period, events, chosen }} />
            <Events {...{ period, events, chosen }} />
          </section>
        </>
      ) : (
        <div className="connectivity-none">
          <p>{told.none}</p>
          <p className="hint">{told.noneHint}</p>
          <code>{told.noneCommand}</code>
        </div>
      )}
      <Checks checks={checks} />
      <Shares />
    </section>
  );
}
