/**
 * The words of the frame and the first views, in English. Where a sentence depends on numbers or names, the entry is a
 * function, so that each language keeps its own word order.
 */

const list = new Intl.ListFormat("en", { type: "conjunction" });
const choice = new Intl.ListFormat("en", { type: "disjunction" });
const count = new Intl.NumberFormat("en");

function plural(number: number, one: string, many: string): string {
  return `${count.format(number)} ${number === 1 ? one : many}`;
}

export const common = {
  language: "en",
  locale: "en-GB",
  name: "Contested",

  case: {
    counts: (documents: number, claims: number, places: number) =>
      `${plural(documents, "document", "documents")}, ${plural(claims, "claim", "claims")}, ${plural(places, "place", "places")}`,
    empty: "This case has no documents yet.",
    emptyHint: "Add some here, or on the command line:",
    emptyCommand: "contested read FILE… --case CASE.gpkg",
    nothingHeld: "The documents of this case say nothing of who held what.",
    nothingHeldHint: "Read them under Documents, or add one that narrates the fighting day by day.",
    loading: "Reading the case…",
    again: "Try again",
    failed: (why: string) =>
      `The server did not answer: ${why}. The case file is untouched; reload the page to try again.`,
  },

  views: {
    label: "Views",
    overview: "Overview",
    map: "Map",
    ribbons: "Ribbons",
    timeline: "Timeline",
    forces: "Forces",
    documents: "Documents",
    sources: "Sources",
    figures: "Figures",
    connectivity: "Connectivity",
    disputes: "Disputes",
    review: "Review",
  },

  shared: {
    language: "Language",
    loading: "Loading…",
    failed: (why: string) => `This could not be loaded: ${why}`,
    notPublished: "the site was published without this answer; the program itself has it",
    evidence: "Evidence",
    showEvidence: (claims: number) => `Show ${plural(claims, "sentence", "sentences")}`,
    hideEvidence: "Hide the sentences",
    moreEvidence: (claims: number) => `${count.format(claims)} more`,
    save: "Save",
    saveAs: (format: string) => `Save as ${format}`,
    head: (hash: string | null) => (hash === null ? "No decisions were made." : `Decisions: ${hash}`),
    changed: "The case has changed; what you see is up to date.",
  },

  bar: {
    policy: "Policy",
    policies: {
      weighed: "All, weighed",
      "against-interest": "Against own interest",
      independent: "Independent only",
    },
    policyHints: {
      weighed: "Every source counts, by how firmly it says so",
      "against-interest": "A partisan source counts only where it speaks against its own side",
      independent: "Partisan sources do not count",
    },
    source: "According to",
    everyone: "Everyone",
    search: "Find a place",
    noMatch: (text: string) => `No place is called “${text}”.`,
    theme: "Light or dark",
    previousDay: "Previous day",
    nextDay: "Next day",
    choices: "Policy, source and search",
  },

  time: {
    slider: "Day",
    play: "Play",
    pause: "Pause",
    speed: (days: number) => `${days} ${days === 1 ? "day" : "days"} a second`,
    speedShort: (days: number) => `${days}×`,
    previousChange: "Previous change",
    nextChange: "Next change",
    histogram: "Claims a day",
    claimsOn: (claims: number) =>
      claims === 0 ? "No claims on this day" : `${plural(claims, "claim", "claims")} on this day`,
    changesOn: (changes: number) =>
      changes === 0 ? "nothing changes" : plural(changes, "place changes", "places change"),
  },

  legend: {
    title: "Held by",
    divided: "divided",
    contested: "contested",
    disputed: "disputed",
    unknown: "nothing known",
    encircled: "surrounded",
    older: "evidence over 2 weeks old",
    old: "over 6 weeks old",
    inferred: "no outline: inferred from a point",
    inferredState: "follows from what was told later",
    filter: (name: string, on: boolean) => `${on ? "Hide" : "Show"} ${name}`,
    toggle: "Legend",
  },

  map: {
    label: (day: string) => `Map of who holds what on ${day}. The list beside it says the same in words.`,
    keys: "Left and right change the day, Alt with arrows moves the map, + and − zoom, 0 shows everything.",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Show everything",
    picture: "Save as picture",
    pictureName: (title: string, day: string) => `${title}, ${day}`,
    credits: (credits: readonly string[]) => `Positions: ${credits.join("; ")}`,
    noPlaces: "No place of this case has a position yet.",
    noPlacesHint: "The ribbons below need none. To see a map, give the case a gazetteer:",
    noPlacesCommand: "contested gazetteer add FILE --case CASE.gpkg",
    noWebGl: "This browser cannot draw the map (WebGL 2 is missing). Ribbons and documents work without it.",
    paler: "Fainter: evidence over two weeks old, faintest over six.",
    noOutline: "Ground without an outline is inferred from a point.",
    brokenRing: "A broken ring: surrounded, in the colour of the side that does so.",
    accordingTo: (source: string) => `According to ${source} alone.`,
    sources: (documents: readonly string[]) => `From: ${documents.join("; ")}`,
    kilometres: (distance: number) =>
      distance < 1 ? `${count.format(distance * 1000)} m` : `${count.format(distance)} km`,
  },

  drawer: {
    label: "Evidence",
    back: "All places",
    changes: "Changes on this day",
    onMap: "On the map",
    notOnMap: "Not on the map",
    showAll: (places: number) => `Show all ${count.format(places)}`,
    unnamedHint: "The documents speak of these without a name; nobody can say where each of them lies.",
    places: "Places",
    unmappedHint: "No place of this case has a position yet.",
    noPlaceSelectedUnmapped: "Choose a place in the ribbons or here to see its history and who says so.",
    notOnMapHint: "These have no position in the gazetteer. Their history is known all the same.",
    alsoCalled: (names: readonly string[]) => `also ${list.format(names)}`,
    history: "History",
    noHistory: "No document says who held this place.",
    against: "Against it",
    encirclement: "On being surrounded",
    otherClaims: "Further claims about this place",
    noPlaceSelected: "Choose a place on the map, in the ribbons or here to see its history and who says so.",
    expand: "Show the evidence",
    collapse: "Hide the evidence",
    summary: (
      places: number,
      held: readonly { readonly side: string; readonly places: number }[],
      rest: {
        readonly divided: number;
        readonly contested: number;
        readonly disputed: number;
        readonly encircled: number;
      },
    ) => {
      const holders = list.format(
        held.map(({ side, places: own }, at) =>
          at === 0
            ? `${count.format(own)} ${own === 1 ? "is" : "are"} held by ${side}`
            : `${count.format(own)} by ${side}`,
        ),
      );
      const others = [
        { places: rest.divided, state: "divided" },
        { places: rest.contested, state: "fought over" },
        { places: rest.disputed, state: "disputed" },
      ]
        .filter((other) => other.places > 0)
        .map((other, at) =>
          at === 0
            ? `${count.format(other.places)} ${other.places === 1 ? "is" : "are"} ${other.state}`
            : `${count.format(other.places)} ${other.state}`,
        );
      const known = [...(held.length > 0 ? [holders] : []), ...(others.length > 0 ? [list.format(others)] : [])];
      // A surrounded place is one of those above, not one more.
      const surrounded =
        rest.encircled > 0
          ? ` ${count.format(rest.encircled)} of them ${rest.encircled === 1 ? "is" : "are"} surrounded.`
          : "";
      const [only] = held;
      if (places === 1 && only && others.length === 0)
        return `One place is known: it is held by ${only.side}${rest.encircled > 0 ? " and surrounded" : ""}.`;
      return known.length === 0
        ? "Nothing is known of this day."
        : `Of ${plural(places, "place", "places")}, ${known.join("; ")}.${surrounded}`;
    },
  },

  keys: {
    title: "Keys",
    withKey: (name: string, key: string) => `${name} (${key})`,
    list: [
      ["← →", "a day back or on"],
      ["Shift ← →", "to the previous or next change"],
      ["Space", "play and pause"],
      ["/", "find a place"],
      ["Esc", "back to all places"],
      ["+ − 0", "on the map: closer, further, everything"],
      ["Alt ← → ↑ ↓", "on the map: move it"],
      ["↑ ↓ ← → Enter", "in the ribbons: walk, and choose one"],
      ["Shift Enter", "in the ribbons: open a place into its sources"],
    ],
  },

  documents: {
    title: "Documents",
    hint: "Choose a document to read it with every claim marked.",
    published: (day: string) => `published ${day}`,
    claims: (claims: number) => plural(claims, "claim", "claims"),
    all: "All documents",
    untitled: "Untitled document",
    marked: (claims: number) => `${plural(claims, "claim", "claims")} marked`,
    mark: (what: string) => `Claim: ${what}`,
    margin: "Claims in the margin",
    footnote: (label: string) => `Footnote ${label}`,
    references: "References",
    foreignTitles: "References in other scripts",
    missing: "The case has no document under this address.",
  },

  compare: {
    with: "Compare with",
    choose: "another document…",
    title: (a: string, b: string) => `${a} beside ${b}`,
    back: "Read A alone",
    counts: (differences: number) =>
      differences === 0 ? "They tell the same" : plural(differences, "difference", "differences"),
    at: (number: number, of: number) => `${count.format(number)} of ${count.format(of)}`,
    hint: "What differs is marked. N goes to the next difference, P to the one before.",
    previous: "Previous difference",
    next: "Next difference",
    previousKey: "Previous difference (P)",
    nextKey: "Next difference (N)",
    mark: (number: number, text: string) => `Difference ${number}: ${text}`,
    failed: "The two documents could not be compared.",
    about: {
      number: "Number",
      name: "Name",
      date: "Day",
      actor: "Who",
      outcome: "What became of it",
      source: "How firmly it is said",
      detail: "Detail",
      claim: "Claim",
      sentence: "Sentence",
      field: "Infobox",
      wording: "Wording",
    },
    kinds: {
      same: "told alike",
      different: "told differently",
      "only in A": "only in A",
      "only in B": "only in B",
      untranslated: "left in A's language",
    },
  },

  words: {
    unnamed: "an unnamed side",
    /** A side's name inside a sentence. */
    the: (name: string) => `the ${name}`,
    held: (side: string) => `Held by ${side}`,
    divided: (sides: readonly string[]) =>
      sides.length > 1 ? `Divided between ${list.format(sides)}` : `Held in part by ${sides[0] ?? "an unnamed side"}`,
    share: (side: string, share: string) => `${side} (${share})`,
    contested: "Fought over",
    contestedMore: "; who holds it is not told",
    disputed: "Disputed",
    disputedMore: (sides: readonly string[]) =>
      sides.length > 1 ? `: sources name ${choice.format(sides)}` : ": sources do not agree",
    unknown: "Nothing is known yet",
    since: (state: string, day: string) => `${state} since ${day}`,
    sinceBetween: (state: string, earliest: string, latest: string) =>
      `${state} since some day between ${earliest} and ${latest}`,
    until: (state: string, day: string) => `${state} until ${day}`,
    encircled: (side: string) => `surrounded by ${side}`,
    sentence: (parts: readonly string[]) => `${parts.join(", ")}.`,
    says: (documents: number) =>
      documents === 1 ? "1 document says so" : `${count.format(documents)} documents say so`,
    saysDisputed: (documents: number) =>
      documents === 1 ? "1 document tells both" : `${count.format(documents)} documents do not agree`,
    noneDisagrees: "none disagrees",
    disagrees: (documents: number) => (documents === 1 ? "1 disagrees" : `${count.format(documents)} disagree`),
    inferred: "no sentence says so; it follows from what was told later",
    captured: (side: string, when: string) => `Captured by ${side} ${when}`,
    claim: {
      capture: (place: string, side: string) => `${place}: captured by ${side}`,
      advance: (place: string, side: string) => `${place}: entered by ${side}`,
      repel: (place: string, side: string) => `${place}: attack repelled by ${side}`,
      withdraw: (place: string, side: string) => `${place}: abandoned, ${side} next`,
      hold: (place: string, side: string) => `${place}: held by ${side}`,
      contest: (place: string) => `${place}: fought over`,
      encircle: (place: string, side: string) => `${place}: surrounded by ${side}`,
    },
    on: (day: string) => `on ${day}`,
    between: (first: string, last: string) => `between ${first} and ${last}`,
    by: (day: string) => `by ${day}`,
    from: (day: string) => `from ${day}`,
    undated: "on a day not told",
    period: (first: string, last: string) => `${first} – ${last}`,
    to: (first: string) => `${first} –`,
    half: "half",
    percent: (share: number) => `${Math.round(share * 100)} %`,
    modality: {
      stated: (source: string) => `Stated by ${source}`,
      reported: (source: string) => `Reported by ${source}`,
      claimed: (source: string) => `Claimed by ${source}`,
      denied: (source: string) => `Denied by ${source}`,
      planned: (source: string) => `Planned, says ${source}`,
    },
    inTitle: (title: string) => `in ${title}`,
    basis: {
      explicit: "the sentence names the day",
      relative: "reckoned from another day",
      carried: "the running day of the passage",
      document: "only the document's period is known",
    },
    figure: (what: string, who: string | null, amount: string) =>
      `${who ? `${who}: ` : ""}${`${amount} ${what}`.trim()}`,
    measured: (unit: string, what: string) => `${unit} (${what})`,
    amount: {
      exact: (value: number) => count.format(value),
      about: (value: number) => `about ${count.format(value)}`,
      between: (low: number, high: number) => `${count.format(low)} to ${count.format(high)}`,
      atLeast: (low: number) => `at least ${count.format(low)}`,
      upTo: (high: number) => `up to ${count.format(high)}`,
      unknown: "an untold number",
    },
  },
};
