import "./compare.css";
import { useEffect, useMemo, useRef } from "react";
import type { Comparison, Difference } from "../../ask/compare.ts";
import type { DocumentWithClaims } from "../../serve/answers.ts";
import { Icon } from "../shell/icons.tsx";
import { Notice } from "../shell/Notice.tsx";
import { go, useAddress } from "../state/address.ts";
import { useAnswer } from "../state/answers.ts";
import { words } from "../strings/index.ts";
import { languageName } from "../words/language.ts";
import { CompareText } from "./CompareText.tsx";
import { bringToLine, useLinkedScrolling } from "./follow.ts";
import { pairOf, sideOf } from "./segments.ts";

/** Two documents in two linked columns, what they tell differently marked; one difference at a time is told in words. */
export function CompareView({ a, b }: { readonly a: string; readonly b: string }) {
  const query = new URLSearchParams({ a, b });
  const found = useAnswer<Comparison>(`/api/compare?${query}`);
  const one = useAnswer<DocumentWithClaims>(`/api/documents/${encodeURIComponent(a)}`);
  const other = useAnswer<DocumentWithClaims>(`/api/documents/${encodeURIComponent(b)}`);
  const error = found.error ?? one.error ?? other.error;
  if (error) return <Notice title={words.compare.failed} lines={[error]} />;
  if (!found.data || !one.data || !other.data) return <div className="compare" aria-busy="true" />;
  return <Columns comparison={found.data} a={one.data} b={other.data} />;
}

function Columns(props: {
  readonly comparison: Comparison;
  readonly a: DocumentWithClaims;
  readonly b: DocumentWithClaims;
}) {
  const { comparison, a, b } = props;
  const { differences } = comparison;
  const { difference: asked } = useAddress();
  const chosen = asked !== null && asked <= differences.length ? asked : null;
  const left = useRef<HTMLElement>(null);
  const right = useRef<HTMLElement>(null);
  const sides = useMemo(() => ({ a: sideOf(comparison, "a"), b: sideOf(comparison, "b") }), [comparison]);
  useLinkedScrolling(left, right);
  useEffect(() => {
    if (chosen === null) return;
    const pair = pairOf(comparison, differences[chosen - 1]!);
    for (const column of [left.current, right.current]) if (column) bringToLine(column, chosen, pair);
  }, [comparison, differences, chosen]);
  const step = (by: 1 | -1): void => {
    if (differences.length === 0) return;
    const next = chosen === null ? (by > 0 ? 1 : differences.length) : chosen + by;
    go({ difference: Math.min(differences.length, Math.max(1, next)) }, "replace");
  };
  useStepKeys(step);
  const titles = [titleOf(a), titleOf(b)] as const;
  return (
    <section className="compare" aria-label={words.compare.title(...titles)}>
      <header className="compare-bar">
        <button type="button" className="drawer-back" onClick={() => go({ beside: null, difference: null })}>
          <Icon name="left" />
          {words.compare.back}
        </button>
        <p className="compare-count tabular">
          {chosen === null ? words.compare.counts(differences.length) : words.compare.at(chosen, differences.length)}
        </p>
        <div className="compare-steps">
          <button
            type="button"
            title={words.compare.previousKey}
            aria-label={words.compare.previous}
            onClick={() => step(-1)}
          >
            <Icon name="up" />
          </button>
          <button type="button" title={words.compare.nextKey} aria-label={words.compare.next} onClick={() => step(1)}>
            <Icon name="down" />
          </button>
        </div>
        <p className="compare-told" aria-live="polite">
          {chosen === null ? words.compare.hint : <Told difference={differences[chosen - 1]!} />}
        </p>
      </header>
      <Heads titles={titles} />
      <CompareText document={a.document} side={sides.a} which="a" label={titles[0]} chosen={chosen} column={left} />
      <CompareText document={b.document} side={sides.b} which="b" label={titles[1]} chosen={chosen} column={right} />
    </section>
  );
}

/** A document's title with its language, by which two versions of one text are told apart. */
function titleOf({ document: { title, language } }: DocumentWithClaims): string {
  const name = languageName(language);
  return `${title ?? words.documents.untitled}${name === null ? "" : ` (${name})`}`;
}

function Told({ difference: { kind, about, note } }: { readonly difference: Difference }) {
  const whole = about === "sentence" || about === "field";
  return (
    <>
      <b>{words.compare.about[about]}</b> {whole ? words.compare.kinds[kind] : note}
    </>
  );
}

function Heads({ titles }: { readonly titles: readonly [string, string] }) {
  return (
    <>
      {titles.map((title, index) => (
        <h2 key={index === 0 ? "a" : "b"} className={`compare-head compare-head-${index === 0 ? "a" : "b"}`}>
          <span className="small-caps">{index === 0 ? "A" : "B"}</span> <bdi>{title}</bdi>
        </h2>
      ))}
    </>
  );
}

/** N goes to the next difference, P to the one before. */
function useStepKeys(step: (by: 1 | -1) => void): void {
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.target instanceof HTMLElement && event.target.closest("input, select, textarea")) return;
      const key = event.key.toLowerCase();
      if (key !== "n" && key !== "p") return;
      event.preventDefault();
      latest.current(key === "n" ? 1 : -1);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
