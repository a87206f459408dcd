import { describe, expect, it } from "vitest";
import { whens } from "./documents.ts";

const lead = "# Battle of Nordheim (October 2016)\nThe Battle of Nordheim was fought in October 2016.\n";

describe("an event spoken of again", () => {
  it("has the day it was told of, and what follows it the day that runs", () => {
    expect(
      whens(
        `${lead}On 3 October, the rebels captured Arden. On 8 October Erl fell. After the «fall of Arden», «they marched on». The «loss of Arden» was felt.`,
      ),
    ).toEqual(["2016-10-03 relative", "2016-10-08 carried", "2016-10-03 relative"]);
  });

  it("has the last such day where it happened twice, and a retaking only that of one", () => {
    expect(
      whens(
        `${lead}On 3 October, Arden was captured. On 5 October, Arden was retaken. On 12 October, after «taking Arden», they went on. On 14 October, after «retaking Belm», they left.`,
      ),
    ).toEqual(["2016-10-05 relative", "2016-10-14 explicit"]);
    expect(
      whens(`${lead}On 3 October, Arden was captured. On 12 October, they took Belm after «retaking Arden».`),
    ).toEqual(["2016-10-12 explicit"]);
  });

  it("keeps a date of its own", () => {
    expect(
      whens(
        `${lead}On 3 October, Arden was captured. On 9 October, after the «fall of Arden» on 4 October, they left.`,
      ),
    ).toEqual(["2016-10-04 explicit"]);
  });

  it("is not one told a year before", () => {
    expect(
      whens(`${lead}On 3 May 2015, the army captured Arden. On 9 October 2016, after the «fall of Arden», they left.`),
    ).toEqual(["2016-10-09 explicit"]);
  });

  it("in a summary has the day the text goes on to tell", () => {
    expect(
      whens(
        "# Orm offensive\nIn mid-October 2016, the army advanced after «capturing Arden».\n# Course\nOn 13 October, the army captured Arden.",
      ),
    ).toEqual(["2016-10-13 relative"]);
  });

  it("costs no more than the length of its sentence", () => {
    const hostile = "on 5 May they captured Arden, after the fall of Belm ".repeat(4000);
    const began = performance.now();
    expect(whens(`${lead}${hostile}«Arden fell».`)).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(8_000);
  });

  it("is what a distance is counted from, and has its own day beside what happened so much later", () => {
    expect(
      whens(
        `${lead}On 3 October, Arden fell. On 8 October Erl fell. Ten days after «the fall of Arden», «Belm fell». On 20 October, two days after «the army crossed the river», «Carn fell».`,
      ),
    ).toEqual(["2016-10-03 relative", "2016-10-13 relative", "2016-10-18 relative", "2016-10-20 explicit"]);
    expect(
      whens(`${lead}Two days after 20 October, «Arden fell». Eight days before the new year, «Belm fell».`),
    ).toEqual(["2016-10-22 relative", "2016-12-24 relative"]);
  });
});
