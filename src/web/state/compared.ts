import { useMemo } from "react";
import type { RibbonColumns } from "../../ask/ribbon-columns.ts";
import { words } from "../strings/index.ts";
import { dayNumber, isDay } from "../time/day.ts";
import { longDay, mediumDay } from "../time/format.ts";
import type { Address } from "./address.ts";
import { useAnswer } from "./answers.ts";
import { Course } from "./course.ts";
import { ledgerUnder, type World } from "./world.ts";
import { worldAnswers } from "./world-answers.ts";

/** In the address: beside one source, all of them together. */
export const everyone = "*";

/** What lies beside the map: the same case on another day, or as another source tells it. */
export type With =
  | { readonly kind: "day"; readonly day: number }
  | { readonly kind: "source"; readonly source: string | null };

/** What an address compares with; null: nothing. */
export function withOf(text: Address["with"]): With | null {
  if (text === null) return null;
  if (isDay(text)) return { kind: "day", day: dayNumber(text) };
  return { kind: "source", source: text === everyone ? null : text };
}

/** A second map of the same case, and what each of the two is called. */
export interface Compared {
  readonly world: World;
  readonly label: string;
  /** What the map itself is called beside it. */
  readonly own: string;
}

/** The world that the address compares with; null where it compares nothing, or until it is here; and why it does not come. */
export function useCompared(world: World): { readonly compared: Compared | null; readonly error: string | null } {
  const { address, geometry } = world;
  const chosen = useMemo(() => withOf(address.with), [address.with]);
  const besides = chosen?.kind === "source" ? { ...address, source: chosen.source } : null;
  const ribbons = useAnswer<RibbonColumns>(besides ? worldAnswers(besides).ribbons : null);
  const ledger = useMemo(
    () => (chosen?.kind === "source" ? ribbons.data && ledgerUnder(ribbons.data, geometry) : world.ledger),
    [chosen, ribbons.data, geometry, world.ledger],
  );
  const course = useMemo(() => (chosen && ledger ? new Course(ledger) : null), [chosen, ledger]);
  const compared = useMemo(() => {
    if (!chosen || !course || !ledger) return null;
    const day = chosen.kind === "day" ? Math.min(Math.max(chosen.day, ledger.first), ledger.last) : world.day;
    const source = chosen.kind === "source" ? chosen.source : address.source;
    const beside = { ...world, ledger, day, address: { ...address, source }, states: course.on(day) };
    const written = matchMedia("(max-width: 719px)").matches ? mediumDay : longDay;
    const name = (of: World) => (chosen.kind === "day" ? written(of.day) : (of.address.source ?? words.bar.everyone));
    return { world: beside, label: name(beside), own: name(world) };
  }, [chosen, course, ledger, world, address]);
  return { compared, error: chosen?.kind === "source" ? ribbons.error : null };
}
