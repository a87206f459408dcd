import { describe, expect, it } from "vitest";
import { whens } from "./documents.ts";

const lead = "# Battle of Nordheim (October 2016)\nThe Battle of Nordheim was fought in October 2016.\n";

describe("what takes its time", () => {
  it("goes on from where the narrative stands to the end that is told of it", () => {
    expect(
      whens(
        `${lead}On 3 October, Arden fell. The rebels slowly «advanced in the valley», «capturing Belm» on 9 October. «Carn held».`,
      ),
    ).toEqual(["2016-10-03/2016-10-09 explicit", "2016-10-09 explicit", "2016-10-09 carried"]);
    expect(
      whens(`${lead}On 3 October, Arden fell. The rebels continued «advancing on Belm», taking it on 9 October.`),
    ).toEqual(["2016-10-03/2016-10-09 explicit"]);
  });

  it("is one day where nothing says that it took longer, or its own clause has the day", () => {
    expect(
      whens(`${lead}On 3 October, Arden fell. The rebels «advanced in the valley», capturing Belm on 9 October.`),
    ).toEqual(["2016-10-09 explicit"]);
    expect(whens(`${lead}On 3 October, Arden fell. The rebels slowly «advanced on Belm» on 9 October.`)).toEqual([
      "2016-10-09 explicit",
    ]);
    expect(
      whens(
        `${lead}On 3 October, Arden fell. Belm, which was slowly starved, «surrendered», and Carn fell on 9 October.`,
      ),
    ).toEqual(["2016-10-09 explicit"]);
  });

  it("began on the day a relative clause tells, and lasts to where the narrative stands", () => {
    const told = (clause: string): string[] =>
      whens(
        `${lead}On 9 October, Arden fell. Attacks on Belm, which ${clause}, «were repelled», while «Carn held out».`,
      );
    expect(told("began on 5 October")).toEqual(["2016-10-05/2016-10-09 explicit", "2016-10-09 carried"]);
    expect(told("had started early on 5 October")).toEqual(["2016-10-05/2016-10-09 explicit", "2016-10-09 carried"]);
    expect(told("fell on 5 October")).toEqual(["2016-10-09 carried", "2016-10-09 carried"]);
  });

  it("of almost two weeks is a day less than that", () => {
    expect(whens(`${lead}On 20 October, Arden fell, where they «had been besieged» for almost two weeks.`)).toEqual([
      "2016-10-07/2016-10-20 relative",
    ]);
    expect(whens(`${lead}On 20 October, Arden fell, where they «had been besieged» for two weeks.`)).toEqual([
      "2016-10-06/2016-10-20 relative",
    ]);
  });
});
