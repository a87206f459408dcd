import { useCallback, useEffect, useRef, useState } from "react";
import type { World } from "../state/world.ts";
import { goToDay } from "./steps.ts";

/** Days a second. */
export const speeds = [1, 3, 10] as const;

export interface Play {
  readonly playing: boolean;
  readonly speed: (typeof speeds)[number];
  readonly toggle: () => void;
  readonly faster: () => void;
}

/** Steps through the days of a case, from the first again where it stood on the last. */
export function usePlay(world: World | null): Play {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Play["speed"]>(speeds[1]);
  const latest = useRef(world);
  latest.current = world;
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const now = latest.current;
      if (!now || now.day >= now.ledger.last) setPlaying(false);
      else goToDay(now.ledger, now.day + 1);
    }, 1000 / speed);
    return () => clearInterval(timer);
  }, [playing, speed]);
  const toggle = useCallback(() => {
    const now = latest.current;
    if (!now) return;
    setPlaying((before) => {
      if (!before && now.day >= now.ledger.last) goToDay(now.ledger, now.ledger.first);
      return !before;
    });
  }, []);
  const faster = useCallback(() => setSpeed((before) => speeds[(speeds.indexOf(before) + 1) % speeds.length]!), []);
  return { playing, speed, toggle, faster };
}
