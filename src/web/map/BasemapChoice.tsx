import { words } from "../strings/index.ts";
import { giveBasemap, removeBasemap, useBasemap } from "./useBasemap.ts";

/** The map of the reader's own that lies below the claims: which it is, another one, or none. */
export function BasemapChoice({ onClose }: { readonly onClose: () => void }) {
  const { basemap, error } = useBasemap();
  const text = words.atlas.basemap;
  return (
    <section className="map-compare" data-panel aria-label={text.title}>
      <h3>{text.title}</h3>
      <p>{basemap ? <bdi>{text.shown(basemap.name)}</bdi> : text.none}</p>
      <label>
        <span>{text.choose}</span>
        <input
          type="file"
          accept=".pmtiles"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) void giveBasemap(file, file.name);
          }}
        />
      </label>
      <p className="hint">{text.hint}</p>
      {error ? <p role="alert">{error}</p> : null}
      <p className="map-compare-end">
        {basemap ? (
          <button type="button" className="more" onClick={removeBasemap}>
            {text.remove}
          </button>
        ) : (
          <span />
        )}
        <button type="button" className="more" onClick={onClose}>
          {words.atlas.swipe.close}
        </button>
      </p>
    </section>
  );
}
