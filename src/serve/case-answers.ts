import { compare } from "../ask/compare.ts";
import { holdingsOf } from "../ask/holdings.ts";
import {
  advances,
  agreements,
  allegations,
  at,
  caseTitle,
  changes,
  claims,
  colours,
  connectivity,
  disputes,
  figures,
  forces,
  history,
  overview,
  places,
  pockets,
  proposals,
  ribbons,
  shareSeries,
  shares,
  sides,
  sources,
  standings,
  terrain,
  versions,
  why,
} from "../ask/index.ts";
import { type PlacedEntry, placedEntries, surroundings } from "../ask/map/places.ts";
import { foreignTitles } from "../ask/references.ts";
import type { Case } from "../case/case.ts";
import type { CaseAnswers } from "./answers.ts";
import { countByDay } from "./days.ts";

/** The questions of `src/ask`, bound to one open case. */
export function answersOf(kase: Case): CaseAnswers {
  const entries = (): PlacedEntry[] => placedEntries(kase);
  return {
    revision: () => kase.revision,
    holdings: () => holdingsOf(kase),
    summary: () => {
      const documents = kase.documents();
      const all = places(kase);
      const period = documents.length > 0 ? ribbons(kase) : null;
      const known = period !== null && period.rows.length > 0;
      return {
        title: caseTitle(kase),
        revision: kase.revision,
        documents: documents.length,
        claims: documents.reduce((sum, document) => sum + document.claims, 0),
        places: { all: all.length, located: all.filter((place) => place.geometry !== null).length },
        sides: sides(kase),
        colours: colours(kase),
        first: known ? period.first : null,
        last: known ? period.last : null,
      };
    },
    places: entries,
    surroundings: () => surroundings(kase, entries()),
    ribbons: (view) => ribbons(kase, { view }),
    at: (dates, place, view) => at(kase, dates, place === null ? { view } : { place, view }),
    history: (place, view) => history(kase, place, view),
    versions: (place, view) => versions(kase, place, view),
    changes: (from, to, view) => changes(kase, from, to, view),
    claims: (place, view, choice) => claims(kase, { view, ...(place === null ? {} : { place }), ...choice }),
    days: (view) =>
      // Under the plain view every claim counts, and no sentence is needed to count it.
      view.accordingTo === undefined && view.knownBy === undefined && (view.policy ?? "weighed") === "weighed"
        ? countByDay(kase.readings().flatMap((reading) => reading.claims))
        : countByDay(claims(kase, { view })),
    advances: (view) => advances(kase, view),
    agreements: (view) => agreements(kase, view),
    allegations: (view) => allegations(kase, view),
    compare: (a, b) => compare(kase, a, b),
    forces: (date, view) => forces(kase, date === null ? { view } : { date, view }),
    overview: (view) => overview(kase, view),
    why: (place, date, view) => why(kase, place, date, view),
    disputes: () => disputes(kase),
    proposals: () => proposals(kase),
    figures: (what, view) => figures(kase, what === null ? { view } : { what, view }),
    pockets: (dates, view) => pockets(kase, dates, view),
    connectivity: (from, to, view) =>
      connectivity(kase, { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }), view }),
    terrain: () => terrain(kase),
    shares: (dates, view) => shares(kase, dates, view),
    shareSeries: (from, to, view) => {
      const days = shareSeries(kase, { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }), view });
      return { sides: days[0]?.sides ?? {}, days: days.map(({ sides: _, ...day }) => day) };
    },
    sources: () => sources(kase),
    standings: (view) => standings(kase, view),
    documents: () => kase.documents(),
    document: (id) => {
      const document = kase.document(id);
      if (!document) return null;
      const own = claims(kase, { document: document.id });
      const inOrder = own.sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start);
      return { document, claims: inOrder, titles: foreignTitles(kase, document.id) };
    },
  };
}
