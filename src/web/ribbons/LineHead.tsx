import { paint } from "../map/paint.ts";
import { Icon } from "../shell/icons.tsx";
import { Swatch } from "../shell/Swatch.tsx";
import { go } from "../state/address.ts";
import type { LedgerRow } from "../state/ledger.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import type { VersionRow } from "./versions.ts";

/** A place's name, with the button that opens its sources where they can be opened. */
export function PlaceHead(props: {
  readonly row: LedgerRow;
  readonly selected: boolean;
  readonly open: boolean;
  readonly toggle: ((place: string) => void) | null;
}) {
  const { row, selected, open, toggle } = props;
  // Where nothing at all is on the map, it need not be said of each place.
  const { geometry } = useWorld();
  const offMap = !row.located && geometry.anchors.length > 0;
  const name = row.described ? words.ribbons.spokenOf(row.name) : row.name;
  return (
    <>
      {toggle ? (
        <button
          type="button"
          className="ribbons-open"
          aria-expanded={open}
          aria-label={open ? words.ribbons.closeSources(row.name) : words.ribbons.openSources(row.name)}
          tabIndex={-1}
          onClick={() => toggle(row.id)}
        >
          <Icon name={open ? "down" : "right"} />
        </button>
      ) : null}
      <button
        type="button"
        className={`ribbons-name${row.described ? " described" : ""}`}
        aria-current={selected ? "true" : undefined}
        title={offMap ? `${name} (${words.ribbons.notOnMap})` : name}
        tabIndex={-1}
        onClick={() => go({ place: row.id, claim: null })}
      >
        <bdi>{name}</bdi>
        {offMap ? <span className="off-map" /> : null}
      </button>
    </>
  );
}

/** A source's name, with the colour of the side it speaks for; a document leads to its text. */
export function SourceHead({ version }: Pick<VersionRow, "version">) {
  const { styles, theme, names } = useWorld();
  const { source, document, side } = version;
  const content = (
    <>
      {side ? <Swatch paint={paint("held", [side], 0, styles, theme)} letter={styles.get(side)?.letter} /> : null}
      <bdi>{source}</bdi>
    </>
  );
  const title = side ? `${source} (${words.figures.speaksFor(names.get(side)?.title ?? side)})` : source;
  return document === null ? (
    <span className="ribbons-source" title={title}>
      {content}
    </span>
  ) : (
    <button
      type="button"
      className="ribbons-source"
      title={title}
      tabIndex={-1}
      onClick={() => go({ view: "documents", document, claim: null, choice: null })}
    >
      {content}
    </button>
  );
}
