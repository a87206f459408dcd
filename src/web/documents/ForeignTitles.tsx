import type { ForeignTitle } from "../../ask/references.ts";
import { go } from "../state/address.ts";
import { words } from "../strings/index.ts";
import { languageName } from "../words/language.ts";

/** References whose titles are in other scripts, in their own direction, each with the places of the case that it names. */
export function ForeignTitles({ titles }: { readonly titles: readonly ForeignTitle[] }) {
  if (titles.length === 0) return null;
  return (
    <section className="references">
      <h3>{words.documents.foreignTitles}</h3>
      <ol>
        {titles.map(({ label, text, language, direction, places }) => (
          <li key={label} className="foreign">
            <span className="tabular">{label}</span>
            <div>
              <bdi dir={direction} lang={language ?? undefined}>
                {text}
              </bdi>
              <p>
                {language === null ? null : <span className="title-place">{languageName(language)}</span>}
                {[...new Map(places.map((place) => [place.name, place])).values()].map(({ id, name }) =>
                  id === null ? (
                    <span key={name} className="title-place">
                      {name}
                    </span>
                  ) : (
                    <button key={name} type="button" className="title-place known" onClick={() => go({ place: id })}>
                      {name}
                    </button>
                  ),
                )}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
