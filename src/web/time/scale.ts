import { useEffect, useRef, useState } from "react";
import type { Ledger } from "../state/ledger.ts";
import { dayNumber, parts } from "./day.ts";
import { dayAndMonth, monthAndYear, monthName, year } from "./format.ts";

/** Days across a width: each day has its own column. */
export interface DayScale {
  readonly first: number;
  readonly last: number;
  readonly width: number;
  /** Left edge of a day's column. */
  readonly left: (day: number) => number;
  readonly centre: (day: number) => number;
  /** Width of one column. */
  readonly column: number;
  readonly dayAt: (x: number) => number;
}

export function dayScale(ledger: Pick<Ledger, "first" | "last">, width: number): DayScale {
  const column = width / (ledger.last - ledger.first + 1);
  const left = (day: number) => (day - ledger.first) * column;
  return {
    first: ledger.first,
    last: ledger.last,
    width,
    left,
    centre: (day) => left(day) + column / 2,
    column,
    dayAt: (x) => Math.min(Math.max(ledger.first + Math.floor(x / column), ledger.first), ledger.last),
  };
}

export interface Tick {
  readonly day: number;
  readonly label: string;
  /** A month or a year begins here. */
  readonly strong: boolean;
}

/** Ticks at round days, months or years, as many as have room. */
export function ticksOf(scale: DayScale, room = 64): Tick[] {
  const days = room / scale.column;
  const ticks: Tick[] = [];
  const add = (day: number, label: string, strong: boolean) => {
    if (day >= scale.first && day <= scale.last) ticks.push({ day, label, strong });
  };
  if (days <= 16) {
    const step = days <= 1 ? 1 : days <= 5 ? 5 : days <= 10 ? 10 : 15;
    for (const [y, m] of months(scale)) {
      const firstOfMonth = dayNumber(iso(y, m, 1));
      add(firstOfMonth, scale.column * 30 > 110 ? dayAndMonth(firstOfMonth) : monthName(firstOfMonth), true);
      for (let date = step === 1 ? 2 : step; date <= 31 - step / 2; date += step) {
        const day = dayNumber(iso(y, m, date));
        // The month's own label needs room before the first number after it, and before the next month.
        const clear = (day - firstOfMonth) * scale.column > 84 || firstOfMonth < scale.first;
        if (parts(day)[1] === m && clear && (32 - date) * scale.column > 24) add(day, String(date), false);
      }
    }
    return ticks;
  }
  const monthStep = [1, 2, 3, 6].find((step) => step * 30 >= days);
  if (monthStep) {
    for (const [y, m] of months(scale)) {
      if ((m - 1) % monthStep !== 0) continue;
      const day = dayNumber(iso(y, m, 1));
      add(day, m === 1 ? monthAndYear(day) : monthName(day), m === 1);
    }
    return ticks;
  }
  const yearStep = [1, 2, 5, 10, 20, 50, 100].find((step) => step * 365 >= days) ?? 500;
  for (let y = parts(scale.first)[0]; y <= parts(scale.last)[0]; y++) {
    if (y % yearStep === 0) add(dayNumber(iso(y, 1, 1)), year(dayNumber(iso(y, 1, 1))), true);
  }
  return ticks;
}

function* months(scale: DayScale): Generator<[number, number]> {
  let [y, m] = parts(scale.first);
  while (dayNumber(iso(y, m, 1)) <= scale.last) {
    yield [y, m];
    m += 1;
    if (m > 12) [y, m] = [y + 1, 1];
  }
}

function iso(y: number, m: number, date: number): string {
  return `${y < 0 ? "-" : ""}${String(Math.abs(y)).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** The width of an element as it changes. */
export function useWidth<E extends Element>(): [React.RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
