import { useMemo } from "react";
import { type Address, arrowSpans, go } from "../state/address.ts";
import { type Advances, noAdvances } from "../state/advances.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { shapeOf } from "./arrowShapes.ts";
import { type ArrowCount, countArrows } from "./arrows.ts";

/** The legend's part on arrows: of how many days they are, what their ends mean, and the rule by which they are drawn. */
export function ArrowChoice({ advances }: { readonly advances: Advances }) {
  const { address, day, ledger, hidden } = useWorld();
  const count = useMemo(
    () => countArrows(advances, (place) => ledger.byId.get(place)?.located === true, { day, address, hidden }),
    [advances, ledger, day, address, hidden],
  );
  const nothing = advances === noAdvances ? null : nothingDrawn(count, address.arrows);
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
          {nothing === null ? (
            <p className="legend-arrow">
              <ArrowSample repelled={false} /> {text.taken}
              <ArrowSample repelled /> {text.repelled}
            </p>
          ) : (
            <p className="legend-no-arrow">{nothing}</p>
          )}
          <details>
            <summary>
              {nothing === null && count.withoutStart > 0 ? text.withoutStart(count.withoutStart) : text.how}
            </summary>
            <p>
              {text.rule} {address.arrows > 1 ? text.older : null}
            </p>
          </details>
        </>
      ) : null}
    </div>
  );
}

/** Why no arrow is on the map; null where there is one. */
function nothingDrawn({ told, drawn, withoutStart }: ArrowCount, days: number): string | null {
  if (drawn > 0) return null;
  const { noneTold, noneStarts, noneShown } = words.atlas.arrows;
  if (told === 0) return noneTold(days);
  return withoutStart === told ? noneStarts(told) : noneShown;
}

function ArrowSample({ repelled }: { readonly repelled: boolean }) {
  const { outline } = shapeOf([1, 7], [repelled ? 32 : 23, 7], repelled)!;
  return (
    <svg className="swatch" width="24" height="14" viewBox="0 0 24 14" aria-hidden="true">
      <path d={`M${outline.map((point) => point.join(" ")).join("L")}Z`} />
    </svg>
  );
}
