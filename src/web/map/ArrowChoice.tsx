import { useMemo } from "react";
import { type Address, arrowSpans, go } from "../state/address.ts";
import type { Advances } from "../state/advances.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { shapeOf } from "./arrowShapes.ts";
import { withoutStart } from "./arrows.ts";

/** The legend's part on arrows: of how many days they are, what their ends mean, and the rule by which they are drawn. */
export function ArrowChoice({ advances }: { readonly advances: Advances }) {
  const { address, day, ledger } = useWorld();
  const missing = useMemo(
    () => withoutStart(advances, (place) => ledger.byId.get(place)?.located === true, day, address.arrows),
    [advances, ledger, day, address.arrows],
  );
  const text = words.atlas.arrows;
  return (
    <div className="legend-arrows">
      <label className="choice-inline" title={text.rule}>
        <span>{text.label}</span>
        <select
          value={address.arrows}
          onChange={(event) => go({ arrows: Number(event.target.value) as Address["arrows"] })}
        >
          {arrowSpans.map((span) => (
            <option key={span} value={span}>
              {text.spans[span]}
            </option>
          ))}
        </select>
      </label>
      {address.arrows > 0 ? (
        <>
          <p className="legend-arrow">
            <ArrowSample repelled={false} /> {text.taken}
            <ArrowSample repelled /> {text.repelled}
          </p>
          <details>
            <summary>{missing > 0 ? text.withoutStart(missing) : text.how}</summary>
            <p>
              {text.rule} {address.arrows > 1 ? text.older : null}
            </p>
          </details>
        </>
      ) : null}
    </div>
  );
}

function ArrowSample({ repelled }: { readonly repelled: boolean }) {
  const { outline } = shapeOf([1, 7], [repelled ? 32 : 23, 7], repelled)!;
  return (
    <svg className="swatch" width="24" height="14" viewBox="0 0 24 14" aria-hidden="true">
      <path d={`M${outline.map((point) => point.join(" ")).join("L")}Z`} />
    </svg>
  );
}
