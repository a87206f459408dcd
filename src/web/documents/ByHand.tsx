import { type RefObject, useEffect, useId, useState } from "react";
import type { DecisionLog } from "../../ask/decisions.ts";
import type { Change, Document, Extent, Span } from "../../model/index.ts";
import type { PlaceEntry } from "../../serve/answers.ts";
import { Author } from "../review/Author.tsx";
import { useAnswer } from "../state/answers.ts";
import { decide } from "../state/decide.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayOf } from "../time/day.ts";
import { spanOfSelection } from "./selection.ts";
import "./adding.css";

const nobody = "";

/** Offers to make a claim of the words that are selected in a text, and takes it. */
export function ByHand(props: { readonly document: Document; readonly article: RefObject<HTMLElement | null> }) {
  const { document: text, article } = props;
  const [selected, setSelected] = useState<Span | null>(null);
  const [span, setSpan] = useState<Span | null>(null);
  const [told, setTold] = useState<string | null>(null);
  useEffect(() => {
    const look = () => {
      if (article.current) setSelected(spanOfSelection(getSelection(), text.text, article.current));
    };
    window.document.addEventListener("selectionchange", look);
    return () => window.document.removeEventListener("selectionchange", look);
  }, [article, text]);
  if (span) {
    return (
      <section className="by-hand" aria-label={words.adding.byHand.title}>
        <ClaimForm
          document={text}
          span={span}
          onDone={(added) => {
            setSpan(null);
            setTold(added ? words.adding.byHand.added : null);
          }}
        />
      </section>
    );
  }
  if (!selected && !told) return null;
  return (
    <section className="by-hand" aria-label={words.adding.byHand.title} aria-live="polite">
      {selected ? (
        <button
          type="button"
          className="more"
          // The press would take the selection away before the click.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            setTold(null);
            setSpan(selected);
          }}
        >
          {words.adding.byHand.make}
        </button>
      ) : (
        told
      )}
    </section>
  );
}

function ClaimForm(props: {
  readonly document: Document;
  readonly span: Span;
  readonly onDone: (added: boolean) => void;
}) {
  const { document, span, onDone } = props;
  const { day, summary, names } = useWorld();
  const places = useAnswer<readonly PlaceEntry[]>("/api/places");
  const [place, setPlace] = useState("");
  const [when, setWhen] = useState(dayOf(day));
  const [change, setChange] = useState<Change>("capture");
  const [holder, setHolder] = useState(summary.sides[0]?.key ?? nobody);
  const [extent, setExtent] = useState<Extent>("whole");
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const log = useAnswer<DecisionLog>("/api/decisions");
  const list = useId();
  const save = () => {
    const known = places.data?.find((one) => one.name === place.trim());
    decide(
      {
        kind: "add-claim",
        document: document.id,
        span: { ...span },
        place: known?.id ?? place,
        when,
        change,
        holder: holder === nobody ? null : holder,
        extent,
      },
      reason,
    ).then(
      () => onDone(true),
      (error: Error) => setProblem(words.review.failed(error.message)),
    );
  };
  return (
    <>
      {log.data?.author === null ? <Author author={null} known onError={setProblem} /> : null}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <blockquote dir="auto">{document.text.slice(span.start, span.end)}</blockquote>
        <label>
          <span>{words.adding.byHand.place}</span>
          <input list={list} required dir="auto" value={place} onChange={(event) => setPlace(event.target.value)} />
        </label>
        <datalist id={list}>
          {(places.data ?? []).slice(0, 500).map((one) => (
            <option key={one.id} value={one.name} />
          ))}
        </datalist>
        <label>
          <span>{words.adding.byHand.when}</span>
          <input required value={when} onChange={(event) => setWhen(event.target.value)} />
        </label>
        <label>
          <span>{words.adding.byHand.change}</span>
          <select value={change} onChange={(event) => setChange(event.target.value as Change)}>
            {(Object.keys(words.review.correct.changes) as Change[]).map((one) => (
              <option key={one} value={one}>
                {words.review.correct.changes[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.adding.byHand.holder}</span>
          <select value={holder} onChange={(event) => setHolder(event.target.value)}>
            {summary.sides.map(({ key }) => (
              <option key={key} value={key}>
                {names.get(key)?.title ?? key}
              </option>
            ))}
            <option value={nobody}>{words.review.correct.nobody}</option>
          </select>
        </label>
        <label>
          <span>{words.adding.byHand.extent}</span>
          <select value={String(extent)} onChange={(event) => setExtent(event.target.value as Extent)}>
            {(Object.keys(words.review.correct.extents) as (keyof typeof words.review.correct.extents)[]).map((one) => (
              <option key={one} value={one}>
                {words.review.correct.extents[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.adding.byHand.reason}</span>
          <input value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
        <button type="submit" className="more">
          {words.adding.byHand.save}
        </button>
        <button type="button" className="more" onClick={() => onDone(false)}>
          {words.adding.byHand.cancel}
        </button>
        {problem ? (
          <p className="adding-problem" role="alert">
            {problem}
          </p>
        ) : null}
      </form>
    </>
  );
}
