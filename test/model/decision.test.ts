import { expect, test } from "vitest";
import { type Act, type Decision, decisionsInForce, undone } from "../../src/model/index.ts";

function decision(id: string, time: string, what: Act): Decision {
  return { hash: id, id, previous: null, author: "A", time, reason: "", what, merged: null };
}
const side = { key: "reds", name: "Reds", mentions: [] };
const act: Act = { kind: "describe-side", side, name: "The Reds" };
const undo = (of: string): Act => ({ kind: "undo", decision: of });

test("an undo takes back, and an undo of an undo gives back", () => {
  const first = decision("a", "2031-01-01T00:00:00.000Z", act);
  const second = decision("b", "2031-01-02T00:00:00.000Z", undo("a"));
  const third = decision("c", "2031-01-03T00:00:00.000Z", undo("b"));
  expect(decisionsInForce([first]).map(({ id }) => id)).toEqual(["a"]);
  expect(decisionsInForce([first, second])).toEqual([]);
  expect([...undone([first, second, third])]).toEqual([["b", "c"]]);
  expect(decisionsInForce([first, second, third]).map(({ id }) => id)).toEqual(["a"]);
});

test("they take effect in the order in which they were made, wherever they stand in the chain", () => {
  const all = [
    decision("b", "2031-01-02T00:00:00.000Z", act),
    decision("c", "2031-01-02T00:00:00.000Z", act),
    decision("a", "2031-01-01T00:00:00.000Z", act),
  ];
  expect(decisionsInForce(all).map(({ id }) => id)).toEqual(["a", "b", "c"]);
});
