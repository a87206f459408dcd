import type { Dispute } from "../../ask/answers.ts";
import { SourcedLine } from "../shell/SourcedLine.tsx";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { whenInWords } from "../words/claim.ts";
import { versionInWords } from "../words/dispute.ts";
import { capital } from "../words/state.ts";

const shown = 5;

/** The weightiest disputes, each with the versions against each other; every version opens its sentences. */
export function MostDisputed({ disputes }: { readonly disputes: readonly Dispute[] }) {
  const { ledger, names } = useWorld();
  if (disputes.length === 0) return <p className="hint">{words.disputes.none}</p>;
  return (
    <ol className="most-disputed">
      {disputes.slice(0, shown).map(({ id, kind, place, subject, first, last, versions }) => {
        const name = place === null ? null : (ledger.byId.get(place)?.name ?? place);
        const who = subject?.who ? (names.get(subject.who)?.title ?? subject.who) : null;
        const about = subject ? words.disputes.subject(words.figures.what[subject.what] ?? subject.what, who) : null;
        return (
          <li key={id}>
            <h4 dir="auto">{capital([name, about].filter((part) => part !== null).join(": "))}</h4>
            <p className="hint tabular">
              {words.disputes.kinds[kind] ?? kind}, {whenInWords({ edtf: "", first, last, basis: "explicit" })}
            </p>
            <ul>
              {versions.map((version) => (
                <li key={version.says}>
                  <SourcedLine claims={version.claims}>{versionInWords(version, names)}</SourcedLine>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
