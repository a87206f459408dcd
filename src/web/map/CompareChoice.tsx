import type { SourceSummary } from "../../ask/answers.ts";
import { go } from "../state/address.ts";
import { useAnswer } from "../state/answers.ts";
import { everyone, withOf } from "../state/compared.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayOf, isDay } from "../time/day.ts";

/** What the map is laid beside: another day, or the version of another source. */
export function CompareChoice({ onClose }: { readonly onClose: () => void }) {
  const { address, ledger, day } = useWorld();
  const sources = useAnswer<readonly SourceSummary[]>("/api/sources");
  const chosen = withOf(address.with);
  const text = words.atlas.swipe;
  const source = chosen?.kind === "source" ? address.with! : "";
  const names = [...new Set((sources.data ?? []).map(({ name }) => name))].filter((name) => name !== address.source);
  return (
    <section className="map-compare" data-panel aria-label={text.title}>
      <h3>{text.title}</h3>
      <label>
        <span>{text.day}</span>
        <input
          type="date"
          value={chosen?.kind === "day" ? dayOf(chosen.day) : ""}
          min={dayOf(ledger.first)}
          max={dayOf(ledger.last)}
          onChange={({ target }) => {
            if (isDay(target.value)) go({ with: target.value });
          }}
        />
      </label>
      <label>
        <span>{text.source}</span>
        <select value={source} onChange={({ target }) => go({ with: target.value || null })}>
          <option value="">{text.none}</option>
          {address.source ? <option value={everyone}>{words.bar.everyone}</option> : null}
          {source && source !== everyone && !names.includes(source) ? <option value={source}>{source}</option> : null}
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p className="map-compare-end">
        <button
          type="button"
          className="more"
          onClick={() => go({ with: dayOf(ledger.first) })}
          disabled={day === ledger.first}
        >
          {text.first}
        </button>
        <button
          type="button"
          className="more"
          onClick={() => {
            go({ with: null });
            onClose();
          }}
        >
          {chosen ? text.end : text.close}
        </button>
      </p>
    </section>
  );
}
