import { describe, expect, test } from "vitest";
import { only } from "../happenings/reading.ts";

const stepsIn = (text: string): string[] =>
  only("agreement", text).map(
    ({ type, state, parties }) => `${type}; ${state}; ${parties.map(({ name }) => name).join("+")}`,
  );

describe("steps of agreements", () => {
  test.each([
    ["On 9 May 1931, the League and the Azanian Army agreed to a ceasefire.", "ceasefire; agreed; League+Azanian Army"],
    ["The League proposed a truce.", "truce; proposed; League"],
    ["The rebels rejected the ceasefire.", "ceasefire; rejected; rebels"],
    ["The ceasefire came into effect at noon.", "ceasefire; in force; "],
    ["The truce collapsed on 4 May 1931.", "truce; broken; "],
    ["The ceasefire broke down.", "ceasefire; broken; "],
    ["The rebels violated the ceasefire.", "ceasefire; broken; rebels"],
    ["The Azanian Army accused the rebels of breaking the ceasefire.", "ceasefire; broken; rebels"],
    ["An evacuation agreement was reached on 13 May 1931.", "evacuation; agreed; "],
    ["A deal to evacuate Oakford was reached.", "evacuation; agreed; "],
    ["The evacuation deal was suspended.", "evacuation; suspended; "],
    ["The ceasefire was revived on 15 May 1931.", "ceasefire; revived; "],
    ["Azania signed an armistice with the League.", "armistice; agreed; Azania+League"],
    ["A ceasefire was announced in Oakford.", "ceasefire; in force; "],
    ["The evacuation agreement was postponed.", "evacuation; delayed; "],
    ["Both sides repeatedly failed to observe the ceasefire.", "ceasefire; broken; sides"],
    ["The governor called for a ceasefire.", "ceasefire; proposed; governor"],
    ["The collapse of the truce led to new fighting.", "truce; broken; "],
  ])("%s", (sentence, expected) => {
    expect(stepsIn(sentence)).toEqual([expected]);
  });
});

test("the steps of one agreement share its id; a new one has its own", () => {
  const text = [
    "On 9 May 1931, the League and Azania agreed to a ceasefire.",
    "The ceasefire collapsed on 11 May 1931.",
    "On 13 May 1931, a new ceasefire was agreed.",
    "The ceasefire was broken on 14 May 1931.",
  ].join(" ");
  const steps = only("agreement", text);
  expect(steps.map(({ state, when }) => `${when.edtf} ${state}`)).toEqual([
    "1931-05-09 agreed",
    "1931-05-11 broken",
    "1931-05-13 agreed",
    "1931-05-14 broken",
  ]);
  const [first, second, third, fourth] = steps.map(({ agreement }) => agreement);
  expect([second, fourth]).toEqual([first, third]);
  expect(third).not.toBe(first);
});

test("agreements with names of their own are told apart", () => {
  const text = "Azania signed the Treaty of Oakford in May 1931. Azania renounced the Treaty of Elmhurst in June 1931.";
  expect(new Set(only("agreement", text).map(({ agreement }) => agreement)).size).toBe(2);
});

test("what was agreed begins, stalls, goes on and ends; 'another deal' is of the kind of the last", () => {
  const text = [
    "On 9 May 1931, an evacuation deal was reached. The evacuation began on 10 May 1931.",
    "On 11 May 1931, the evacuation was suspended. It was raining in Oakford.",
    "Another deal was reached on 12 May 1931. The evacuation resumed on 13 May 1931, but stalled later in the day.",
    "On 14 May 1931, a rebel official stated that the evacuation was complete.",
  ].join(" ");
  const steps = only("agreement", text);
  expect(steps.map(({ type, state, when }) => `${when.edtf} ${type} ${state}`)).toEqual([
    "1931-05-09 evacuation agreed",
    "1931-05-10 evacuation in force",
    "1931-05-11 evacuation suspended",
    "1931-05-12 evacuation agreed",
    "1931-05-13 evacuation revived",
    "1931-05-13 evacuation suspended",
    "1931-05-14 evacuation done",
  ]);
  expect(new Set(steps.slice(0, 3).map(({ agreement }) => agreement)).size).toBe(1);
  expect(steps[3]!.agreement).not.toBe(steps[2]!.agreement);
});
