import { expect, it } from "vitest";
import { Course } from "../../src/web/state/course.ts";
import { ledgerOf, stateOn } from "../../src/web/state/ledger.ts";
import { largeWar } from "./fixtures/large.ts";
import { inventedWar } from "./fixtures/war.ts";

const wars = { small: inventedWar(), large: largeWar(120, 6) };

it.each(Object.entries(wars))("gives the states a day alone would give, however one goes there (%s)", (_name, war) => {
  const ledger = ledgerOf(war.ribbons({}));
  const course = new Course(ledger);
  const span = ledger.last - ledger.first + 1;
  const days = Array.from({ length: span }, (_, at) => ledger.first + at);
  // Forward by day, back by day, then leaps.
  const leaps = days.map((_, at) => ledger.first + ((at * 37) % span));
  for (const day of [...days, ...days.toReversed(), ...leaps]) {
    expect(course.on(day)).toEqual(ledger.rows.map((row) => stateOn(row, day)));
  }
});

it("keeps the object of what does not change", () => {
  const ledger = ledgerOf(wars.large.ribbons({}));
  const course = new Course(ledger);
  let before = course.on(ledger.first);
  let changed = 0;
  for (let day = ledger.first + 1; day <= ledger.last; day++) {
    const now = course.on(day);
    now.forEach((state, index) => {
      if (state === before[index]) return;
      changed += 1;
      expect(state).not.toEqual(before[index]);
    });
    before = now;
  }
  expect(changed).toBeGreaterThan(200);
});
