import { type Entry, isGain } from "./entry.ts";

/**
 * What claims about all of a place say of the places in it: a change moves them, a statement or a mere
 * claim tells where nothing firmer does. */
export function inherited(entries: readonly Entry[]): Entry[] {
  return entries
    .filter((entry) => {
      const whole = entry.extent === "whole" || entry.extent === 1;
      return (
        whole &&
        entry.holder !== null &&
        entry.derived === null &&
        !entry.summary &&
        (entry.change === "hold" || (isGain(entry.change) && entry.change !== "advance"))
      );
    })
    .map((entry) => ({ ...entry, derived: "whole" as const }));
}

/** A capture told so many days after the fall of the whole is no second telling of it. */
const later = 7;
/** Who is told to hold a place by so many days after the fall of the whole held it then; later it may have been retaken. */
const soon = 62;
/** So many places must speak against a statement about all of what they lie in. */
const enough = 2;

/**
 * Leaves out the statements about all of a place that most of what is told of the places in it speaks against: where a
 * side takes them one by one after it is said to have taken the whole, it had not.
 */
export function believed(statements: readonly Entry[], within: readonly (readonly Entry[])[]): Entry[] {
  if (statements.length === 0 || within.length < enough) return [...statements];
  const events = within.map((entries) =>
    entries
      .filter(({ summary, vague, holder, modality }) => !summary && !vague && holder !== null && modality !== "claimed")
      .sort((a, b) => a.day - b.day),
  );
  return statements.filter((statement) => {
    let [fits, against] = [0, 0];
    for (const told of events) {
      const next = told.find(({ day }) => day > statement.day + later);
      if (!next) continue;
      if (next.change === "capture" && next.holder === statement.holder) against++;
      else if (next.change === "hold" || next.change === "repel") {
        if (next.holder === statement.holder) fits++;
        else if (next.day <= statement.day + soon) against++;
      } else if (isGain(next.change) && next.holder !== statement.holder) fits++;
    }
    return against < enough || against <= fits;
  });
}
