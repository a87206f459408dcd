import { type ReactNode, useState } from "react";
import { words } from "../strings/index.ts";

/** A list of which the first few are shown, and the rest when asked for. */
export function Shortened<T>(props: {
  readonly items: readonly T[];
  readonly few: number;
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}) {
  const [all, setAll] = useState(false);
  const { items, few, keyOf, children } = props;
  // One more is shown at once: to ask for a single one costs as much room.
  const whole = all || items.length <= few + 1;
  return (
    <>
      <ul>
        {(whole ? items : items.slice(0, few)).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {whole ? null : (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {words.drawer.showAll(items.length)}
        </button>
      )}
    </>
  );
}
