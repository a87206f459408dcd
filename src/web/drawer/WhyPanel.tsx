import { useState } from "react";
import type { Argument, VoiceName, Why } from "../../ask/answers.ts";
import { viewQuery } from "../state/address.ts";
import { useAnswer } from "../state/answers.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayNumber, dayOf } from "../time/day.ts";
import { longDay } from "../time/format.ts";
import { stateSentence } from "../words/state.ts";

/** Why a place is held to be so on the chosen day, asked for by a button: who says so, who says otherwise, who is silent. */
export function WhyPanel({ place, name }: { readonly place: string; readonly name: string }) {
  const { address, day } = useWorld();
  const [open, setOpen] = useState(false);
  const query = viewQuery(address).replace("?", "&");
  const answer = useAnswer<Why>(open ? `/api/why?place=${encodeURIComponent(place)}&date=${dayOf(day)}${query}` : null);
  return (
    <div className="why">
      <button type="button" className="more" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.why.ask}
      </button>
      {open ? (
        <section aria-label={words.why.title(name, longDay(day))} aria-busy={answer.loading}>
          {answer.error ? <p className="hint">{words.shared.failed(answer.error)}</p> : null}
          {(answer.data?.arguments ?? []).map((argument, _, all) => (
            <OneArgument key={argument.policies.join()} argument={argument} named={all.length > 1} />
          ))}
        </section>
      ) : null}
    </div>
  );
}

function OneArgument({ argument, named }: { readonly argument: Argument; readonly named: boolean }) {
  const { names, day } = useWorld();
  const { policies, interval } = argument;
  return (
    <>
      {named ? <h4>{words.why.under(policies.map((policy) => words.bar.policies[policy]))}</h4> : null}
      <p>{interval === null ? words.why.unknown : stateSentence(interval, names, day)}</p>
      {interval === null ? null : (
        <ul dir="auto">
          {sentencesOf(argument, day).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** An argument in plain sentences, each said once. */
function sentencesOf({ interval, claims, lastTold, voices }: Argument, day: number): readonly string[] {
  const told = words.why;
  const named = ({ kind, source }: Pick<VoiceName, "kind" | "source">) =>
    kind === "document" ? told.document(source) : told.quoted(source);
  const sources = (of: readonly VoiceName[]) => [...new Set(of.map(named))];
  const supports = sources(voices?.supports ?? []);
  const opposes = sources(voices?.opposes ?? []);
  const silent = sources(voices?.silent ?? []);
  const last = lastTold === null ? null : dayNumber(lastTold);
  const found = [
    ...(supports.length > 0 ? [told.supports(supports)] : []),
    opposes.length > 0 ? told.opposes(opposes) : told.noneOpposes,
    ...(interval?.inferred ? [told.inferred] : []),
    ...(last === null ? [] : [last < day ? told.carried(longDay(last)) : told.lastTold(longDay(last))]),
    ...claims.flatMap(({ stance, kind, source, interest, outweighed }) =>
      stance === "opposes"
        ? outweighed
          ? [told.outweighed(named({ kind, source }), told.reasons[outweighed] ?? outweighed)]
          : []
        : interest === "against its own interest"
          ? [told.against(named({ kind, source }))]
          : [],
    ),
    ...(silent.length > 0 ? [told.silent(silent)] : []),
  ];
  return [...new Set(found)];
}
