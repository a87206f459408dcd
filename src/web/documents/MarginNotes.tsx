import type { Claim } from "../../model/index.ts";
import { paint } from "../map/paint.ts";
import { Swatch } from "../shell/Swatch.tsx";
import { go } from "../state/address.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { claimInWords } from "../words/claim.ts";
import { choiceOf } from "./BlockText.tsx";

/** The claims of a block in the margin beside it. */
export function MarginNotes({ claims }: { readonly claims: readonly Claim[] }) {
  const { names, styles, theme } = useWorld();
  return (
    <aside className="margin" aria-label={words.documents.margin} dir="ltr">
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <button type="button" data-claims={claim.id} onClick={() => go(choiceOf(claim))}>
              {claim.kind === "control" ? (
                <Swatch
                  paint={
                    claim.holder
                      ? paint("held", [claim.holder], 0, styles, theme)
                      : paint("contested", [], 0, styles, theme)
                  }
                  letter={claim.holder ? styles.get(claim.holder)?.letter : undefined}
                />
              ) : (
                <span className="figure-mark" aria-hidden="true">
                  {claim.kind === "figure" ? "№" : "·"}
                </span>
              )}
              <span>{claimInWords(claim, names)}</span>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
