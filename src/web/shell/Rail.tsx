import { memo, useEffect, useRef } from "react";
import { goToView } from "../state/address.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { type ViewName, viewNames, views } from "../views/index.ts";
import { Icon } from "./icons.tsx";

/** The views, at the left edge (on a phone at the lower edge). */
export function Rail() {
  const { address } = useWorld();
  return <RailTo current={address.view} />;
}

/** Drawn again with another view, not with each day. */
const RailTo = memo(function RailTo({ current }: { readonly current: ViewName }) {
  const rail = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is another button
  useEffect(() => {
    rail.current?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [current]);
  return (
    <nav className="rail" ref={rail} aria-label={words.views.label}>
      <ul>
        {viewNames.map((view) => (
          <li key={view}>
            <button
              type="button"
              aria-current={current === view ? "page" : undefined}
              title={words.keys.withKey(words.views[view], views[view].key.toUpperCase())}
              onClick={() => goToView(view)}
            >
              <Icon name={views[view].icon} />
              <span>{words.views[view]}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
});
