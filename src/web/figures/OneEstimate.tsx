import { useRef } from "react";
import type { Estimate } from "../../ask/answers.ts";
import { copyOf } from "../picture/drawing.ts";
import { Evidence } from "../shell/Evidence.tsx";
import { SaveMenu } from "../shell/SaveMenu.tsx";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { whenInWords } from "../words/claim.ts";
import { capital, sideInSentence } from "../words/state.ts";
import { RangePlot } from "./RangePlot.tsx";
import { SeriesPlot } from "./SeriesPlot.tsx";
import { rangeInWords } from "./subject.ts";

/** One number: in words, drawn where sources can be compared, and the sentences behind it. */
export function OneEstimate({ estimate, subject }: { readonly estimate: Estimate; readonly subject: string }) {
  const { names, summary } = useWorld();
  const { first, last, unit, sources, series, agree, rule, scope } = estimate;
  const drawing = useRef<SVGSVGElement>(null);
  const running = series.some(({ points }) => points.length > 1);
  const drawn = running || sources.length > 1;
  const claims = [
    ...new Set([
      ...sources.flatMap((one) => one.claims),
      ...series.flatMap(({ points }) => points.flatMap((point) => point.claims)),
    ]),
  ];
  return (
    <li className="estimate">
      <header>
        <h4 dir="auto">{subject}</h4>
        <p className="estimate-range tabular">{rangeInWords(estimate, unit)}</p>
        <p className="hint tabular">{whenInWords({ edtf: "", first, last, basis: "explicit" })}</p>
      </header>
      {running ? (
        <SeriesPlot ref={drawing} estimate={estimate} subject={subject} />
      ) : drawn ? (
        <RangePlot ref={drawing} estimate={estimate} subject={subject} />
      ) : null}
      {drawn || sources.length === 0 ? null : (
        <p className="hint">
          {sources[0]!.source}
          {sources[0]!.side ? `, ${words.figures.speaksFor(sideInSentence(names, sources[0]!.side))}` : ""}
        </p>
      )}
      <p className="hint">
        {agree ? "" : words.figures.disagree}
        {scope !== "running" && sources.length > 1 ? ` ${capital(words.figures.rules[rule] ?? rule)}` : ""}
      </p>
      <div className="estimate-foot">
        <Evidence claims={claims} />
        {drawn ? (
          <SaveMenu
            name={`${summary.title}, ${subject}`}
            drawing={() => drawing.current && copyOf(drawing.current)}
            about={{
              days: whenInWords({ edtf: "", first, last, basis: "explicit" }),
              sources: [...new Set([...sources, ...series].map(({ source }) => source))],
            }}
          />
        ) : null}
      </div>
    </li>
  );
}
