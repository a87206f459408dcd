import { memo, useState } from "react";
import type { SourceSummary } from "../../ask/answers.ts";
import { type Address, go, policies } from "../state/address.ts";
import { useAnswer } from "../state/answers.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { longDay, weekday } from "../time/format.ts";
import { stepDay } from "../time/steps.ts";
import { Icon } from "./icons.tsx";
import { LanguageChoice } from "./LanguageChoice.tsx";
import { Search } from "./Search.tsx";

/** Case, day, and how the case is looked at. */
export function Bar({ switchTheme }: { readonly switchTheme: () => void }) {
  const { summary, day, address, ledger } = useWorld();
  const [open, setOpen] = useState(false);
  return (
    <header className={`bar${open ? " open" : ""}`}>
      <div className="bar-case">
        <h1>{summary.title}</h1>
        <p className="tabular">{words.case.counts(summary.documents, summary.claims, summary.places.all)}</p>
      </div>
      <button
        type="button"
        className={`icon-button bar-toggle${address.policy !== policies[0] || address.source ? " set" : ""}`}
        aria-expanded={open}
        aria-label={words.bar.choices}
        onClick={() => setOpen(!open)}
      >
        <Icon name="choices" />
      </button>
      <div className="bar-day">
        <button
          type="button"
          className="icon-button"
          aria-label={words.bar.previousDay}
          disabled={ledger.silent || day <= ledger.first}
          onClick={() => stepDay(ledger, day, -1)}
        >
          <Icon name="left" />
        </button>
        <output aria-live="off" title={weekday(day)}>
          {ledger.silent ? "–" : longDay(day)}
        </output>
        <button
          type="button"
          className="icon-button"
          aria-label={words.bar.nextDay}
          disabled={ledger.silent || day >= ledger.last}
          onClick={() => stepDay(ledger, day, 1)}
        >
          <Icon name="right" />
        </button>
      </div>
      <Choices policy={address.policy} source={address.source} switchTheme={switchTheme} />
    </header>
  );
}

/** How the case is looked at; drawn again when one of that changes, not with each day. */
const Choices = memo(function Choices(props: {
  readonly policy: Address["policy"];
  readonly source: string | null;
  readonly switchTheme: () => void;
}) {
  const { policy, source, switchTheme } = props;
  const sources = useAnswer<readonly SourceSummary[]>("/api/sources");
  return (
    <div className="bar-choices">
      <label className="choice" title={words.bar.policyHints[policy]}>
        <span>{words.bar.policy}</span>
        <select value={policy} onChange={(event) => go({ policy: event.target.value as Address["policy"] })}>
          {policies.map((one) => (
            <option key={one} value={one} title={words.bar.policyHints[one]}>
              {words.bar.policies[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="choice">
        <span>{words.bar.source}</span>
        <select value={source ?? ""} onChange={(event) => go({ source: event.target.value || null })}>
          <option value="">{words.bar.everyone}</option>
          {source && !sources.data?.some(({ name }) => name === source) ? (
            <option value={source}>{source}</option>
          ) : null}
          {(sources.data ?? []).map(({ kind, name, document }) => (
            <option key={`${kind}/${name}/${document}`} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Search />
      <LanguageChoice />
      <button
        type="button"
        className="icon-button"
        aria-label={words.bar.theme}
        title={words.bar.theme}
        onClick={switchTheme}
      >
        <Icon name="theme" />
      </button>
    </div>
  );
});
