import { go, viewNames } from "../state/address.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { Icon } from "./icons.tsx";

/** The views, at the left edge (on a phone at the lower edge). */
export function Rail() {
  const { address } = useWorld();
  return (
    <nav className="rail" aria-label={words.views.label}>
      <ul>
        {viewNames.map((view) => (
          <li key={view}>
            <button
              type="button"
              aria-current={address.view === view ? "page" : undefined}
              onClick={() =>
                go({
                  view,
                  ...(view === "documents" ? {} : { document: null, beside: null, difference: null, claim: null }),
                })
              }
            >
              <Icon name={view} />
              {words.views[view]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
