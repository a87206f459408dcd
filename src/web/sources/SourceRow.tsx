import { useState } from "react";
import type { CountedClaims, SourceStanding } from "../../ask/answers.ts";
import { Sentences } from "../shell/Evidence.tsx";
import { go } from "../state/address.ts";
import { decide } from "../state/decide.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayNumber } from "../time/day.ts";
import { mediumDay } from "../time/format.ts";
import { sideInSentence } from "../words/state.ts";

type Sort = "alone" | "contradicted" | "againstInterest";

/** One source. Its numbers open the sentences they count; whom it speaks for is decided where it stands. */
export function SourceRow(props: {
  readonly source: SourceStanding;
  readonly decidable: boolean;
  readonly onTold: (told: string | null) => void;
}) {
  const { source, decidable, onTold } = props;
  const { address, names } = useWorld();
  const [open, setOpen] = useState<Sort | null>(null);
  const chosen = address.source === source.name;
  const ground = Object.entries(source.ground).map(([side, times]) => ({ side: sideInSentence(names, side), times }));
  const about = [
    words.sources.kinds[source.kind],
    source.published ? words.sources.published(mediumDay(dayNumber(source.published))) : null,
    ground.length > 0 ? words.sources.ground(ground.slice(0, 3)) : null,
  ];
  const cell = (sort: Sort, { count }: CountedClaims) => (
    <td className="number" data-label={words.sources[sort]}>
      {count === 0 ? (
        0
      ) : (
        <button
          type="button"
          aria-expanded={open === sort}
          aria-label={words.sources.read(`${words.sources[sort]}, ${count}`, source.name)}
          onClick={() => setOpen(open === sort ? null : sort)}
        >
          {count}
        </button>
      )}
    </td>
  );
  return (
    <>
      <tr className={chosen ? "chosen" : undefined}>
        <th scope="row">
          <button
            type="button"
            aria-pressed={chosen}
            title={words.sources.only(source.name)}
            onClick={() => go({ source: chosen ? null : source.name })}
          >
            <bdi>{source.name}</bdi>
            {chosen ? <small>{words.sources.chosen}</small> : null}
          </button>
          <p className="hint">{about.filter((part) => part !== null).join(", ")}</p>
        </th>
        <td>
          <Alignment source={source} decidable={decidable} onTold={onTold} />
        </td>
        <td className="number" data-label={words.sources.claims}>
          {source.claims}
        </td>
        <td className="number" data-label={words.sources.control}>
          {source.control}
        </td>
        {cell("alone", source.alone)}
        {cell("contradicted", source.contradicted)}
        {cell("againstInterest", source.againstInterest)}
      </tr>
      {open ? (
        <tr className="source-sentences">
          <td colSpan={7}>
            <section className="evidence" aria-label={words.sources.reading(words.sources[open], source.name)}>
              <Sentences key={open} claims={source[open].claims} />
            </section>
          </td>
        </tr>
      ) : null}
    </>
  );
}

const unknown = "?";
const nobody = "-";

/** Whom a source speaks for: presumed from its name, or as a person decided. */
function Alignment({ source, decidable, onTold }: Parameters<typeof SourceRow>[0]) {
  const { summary, names } = useWorld();
  const { name, side, alignment, because } = source;
  const value = side ?? (alignment === "decided" ? nobody : unknown);
  const choose = (to: string) => {
    onTold(null);
    const wanted = to === unknown ? "unknown" : to === nobody ? null : to;
    decide({ kind: "align-source", source: name, side: wanted }, "").catch((error: Error) =>
      onTold(words.review.failed(error.message)),
    );
  };
  return (
    <>
      <span className="choice-inline">
        <select
          aria-label={words.sources.sideOf(name)}
          value={value}
          disabled={!decidable}
          onChange={(event) => choose(event.target.value)}
        >
          <option value={unknown}>{words.sources.unknown}</option>
          <option value={nobody}>{words.sources.nobody}</option>
          {summary.sides.map(({ key }) => (
            <option key={key} value={key}>
              {names.get(key)?.title ?? key}
            </option>
          ))}
        </select>
      </span>
      {alignment === null ? null : (
        <p className="hint">{alignment === "decided" ? words.sources.decided : words.sources.presumed(because)}</p>
      )}
    </>
  );
}
