import type { ReactNode } from "react";
import { words } from "../strings/index.ts";

/** A quiet message in the middle: what is so, and what to do next. */
export function Notice(props: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly command?: string;
  readonly again?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <div className="notice">
      <h2>{props.title}</h2>
      {props.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {props.again ? (
        <button type="button" className="more" onClick={() => location.reload()}>
          {words.case.again}
        </button>
      ) : null}
      {props.children}
      {props.command ? <code>{props.command}</code> : null}
    </div>
  );
}
