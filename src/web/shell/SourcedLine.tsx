import "./sourced.css";
import { type ReactNode, useState } from "react";
import { Sentences } from "./Evidence.tsx";

/** A statement that opens the sentences it rests on; what is disputed about it stands beside it. */
export function SourcedLine(props: {
  readonly children: ReactNode;
  readonly claims: readonly string[];
  /** Who says so, how many, or anything else of less weight. */
  readonly note?: string | null;
  readonly disputed?: string | null;
}) {
  const [open, setOpen] = useState(false);
  const { children, claims, note, disputed } = props;
  return (
    <div className="sourced">
      {claims.length > 0 ? (
        <button type="button" className="sourced-text" aria-expanded={open} onClick={() => setOpen(!open)} dir="auto">
          {children}
        </button>
      ) : (
        <span className="sourced-text" dir="auto">
          {children}
        </span>
      )}
      {note ? (
        <small dir="auto">
          <bdi>{note}</bdi>
        </small>
      ) : null}
      {disputed ? <small className="sourced-disputed">{disputed}</small> : null}
      {open ? (
        <div className="evidence">
          <Sentences claims={claims} />
        </div>
      ) : null}
    </div>
  );
}
