import "./disputes.css";
import type { Dispute } from "../../ask/answers.ts";
import { Evidence } from "../shell/Evidence.tsx";
import { Notice } from "../shell/Notice.tsx";
import { go, goToView } from "../state/address.ts";
import { useAnswer } from "../state/answers.ts";
import { published } from "../state/published.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayNumber } from "../time/day.ts";
import { mediumDay } from "../time/format.ts";
import { whenInWords } from "../words/claim.ts";
import { versionInWords } from "../words/dispute.ts";
import { capital, sideInSentence } from "../words/state.ts";

/** What the sources contradict each other about, with their sentences side by side. */
export function DisputesView() {
  const { address, summary } = useWorld();
  const answer = useAnswer<readonly Dispute[]>("/api/disputes");
  if (answer.error) return <Notice title={words.disputes.title} lines={[words.shared.failed(answer.error)]} />;
  const all = answer.data ?? [];
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const chosen = kinds.find((kind) => kind === address.choice) ?? null;
  const shown = all.filter(({ kind }) => chosen === null || kind === chosen);
  if (answer.data && all.length === 0) return <Notice title={words.disputes.none} lines={[words.disputes.noneHint]} />;
  return (
    <section className="sheet disputes" aria-label={words.disputes.title} data-revision={summary.revision}>
      <header className="sheet-head">
        <h2>{words.disputes.title}</h2>
        <p className="tabular">{words.disputes.count(shown.length)}</p>
        <p className="hint">{words.disputes.hint}</p>
        <label className="choice-inline">
          <span>{words.disputes.show} </span>
          <select value={chosen ?? ""} onChange={(event) => go({ choice: event.target.value || null }, "replace")}>
            <option value="">{words.disputes.all}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {words.disputes.kinds[kind] ?? kind}
              </option>
            ))}
          </select>
        </label>
      </header>
      <ol>
        {shown.map((dispute) => (
          <OneDispute key={dispute.id} dispute={dispute} />
        ))}
      </ol>
    </section>
  );
}

function OneDispute({ dispute }: { readonly dispute: Dispute }) {
  const { names, ledger } = useWorld();
  const { kind, place, subject, first, last, versions, settled } = dispute;
  const name = place === null ? null : (ledger.rows.find((row) => row.id === place)?.name ?? place);
  const about = subject ? words.disputes.subject(subject.what, subject.who) : null;
  return (
    <li className="dispute">
      <header>
        <p className="small-caps">{words.disputes.kinds[kind] ?? kind}</p>
        <h3 dir="auto">{capital([name, about].filter((part) => part !== null).join(": "))}</h3>
        <p className="hint tabular">{whenInWords({ edtf: "", first, last, basis: "explicit" })}</p>
      </header>
      <div className="dispute-versions">
        {versions.map((version) => (
          <section key={version.says}>
            <h4 dir="auto">{versionInWords(version, names)}</h4>
            <Evidence claims={version.claims} open={versions.length < 4} />
          </section>
        ))}
      </div>
      <p>
        {settled
          ? words.disputes.settled(mediumDay(dayNumber(settled.on)), sideInSentence(names, settled.holder))
          : words.disputes.open}
      </p>
      <p className="dispute-links">
        {place === null ? null : (
          <button type="button" className="more" onClick={() => go({ view: "map", place, day: first, choice: null })}>
            {words.disputes.onMap}
          </button>
        )}
        {published === null ? (
          <button type="button" className="more" onClick={() => goToView("review")}>
            {words.disputes.decide}
          </button>
        ) : null}
      </p>
    </li>
  );
}
