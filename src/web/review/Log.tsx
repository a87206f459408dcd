import type { DecisionLog } from "../../ask/decisions.ts";
import { words } from "../strings/index.ts";
import { instant } from "../time/format.ts";
import { capital } from "../words/state.ts";

/** What was decided so far, the last first; each can be taken back by itself. */
export function Log(props: {
  readonly log: DecisionLog | null;
  readonly takeBack: (id: string) => void;
  readonly able: boolean;
}) {
  const entries = [...(props.log?.decisions ?? [])].reverse().filter(({ what }) => what.kind !== "undo");
  if (entries.length === 0) return null;
  return (
    <details className="review-log">
      <summary>{words.review.log}</summary>
      <ol>
        {entries.slice(0, 100).map(({ id, author, time, reason, says, undoneBy }) => (
          <li key={id} className={undoneBy ? "taken-back" : ""}>
            <p dir="auto">
              {capital(says)}
              {reason ? `: ${reason}` : ""}
            </p>
            <p className="hint">
              {words.review.by(author, instant(time))}
              {undoneBy ? `, ${words.review.takenBack}` : ""}
              {undoneBy || !props.able ? null : (
                <button type="button" className="more" onClick={() => props.takeBack(id)}>
                  {words.review.undo}
                </button>
              )}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
