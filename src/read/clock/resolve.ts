import type { Meaning } from "./meaning.ts";
import { momentOfDay } from "./moment.ts";
import { resolveAdjacent } from "./resolve-adjacent.ts";
import { resolveDate } from "./resolve-date.ts";
import { resolveSame } from "./resolve-same.ts";
import { resolveShift } from "./resolve-shift.ts";
import { none, of, type Resolved, type Standpoint } from "./standpoint.ts";
import { stretchOf } from "./stretch.ts";
import { durationValue, pad2, timexOf, unknownValue } from "./timex.ts";

/**
 * What a meaning comes to where the narrative stands.
 *
 * @param within the expression stands behind "within": a duration is the stretch from the running day on
 */
export function resolve(meaning: Meaning, at: Standpoint, within = false): Resolved {
  const resolved = resolveMeaning(meaning, at, within);
  // Of an unknown year before Christ, TIMEX2 still says that much.
  return at.ancient && resolved.value.startsWith("XXXX") ? { ...resolved, value: `BC${resolved.value}` } : resolved;
}

function resolveMeaning(meaning: Meaning, at: Standpoint, within: boolean): Resolved {
  switch (meaning.kind) {
    case "date":
      return resolveDate(meaning.date, at);
    case "shift":
      return resolveShift(meaning, at);
    case "same":
      return resolveSame(meaning, at);
    case "adjacent":
      return resolveAdjacent(meaning, at);
    case "duration":
      return {
        value: durationValue(meaning.amount, meaning.unit),
        moment: null,
        ...stretchOf(within && meaning.side === undefined ? { ...meaning, side: "next" } : meaning, at),
      };
    case "set":
      return { value: unknownValue(meaning.unit) + (meaning.part ? `T${meaning.part}` : ""), moment: null };
    case "part":
      return resolvePart(meaning, at);
    case "vague":
      return { value: `${meaning.reference}_REF`, moment: null };
    default:
      return none;
  }
}

function resolvePart(meaning: Extract<Meaning, { kind: "part" }>, at: Standpoint): Resolved {
  const day = at.running?.precision === "day" ? at.running : null;
  const time =
    meaning.hour !== undefined
      ? `T${pad2(meaning.hour)}:${pad2(meaning.minute ?? 0)}`
      : meaning.part
        ? `T${meaning.part}`
        : "";
  if (day && meaning.dawn && (day.part === "NI" || day.part === "EV")) {
    // "That night … At dawn": the night belongs to the day before it.
    const next = momentOfDay(day.last + 1);
    return of(meaning.part ? { ...next, part: meaning.part } : next);
  }
  if (!day || !meaning.definite) return { value: `XXXX-XX-XX${time}`, moment: day };
  const base = { ...day, part: undefined, hour: undefined, minute: undefined };
  return { value: timexOf(base) + time, moment: { ...base, ...(meaning.part ? { part: meaning.part } : {}) } };
}
