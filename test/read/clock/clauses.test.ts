import { describe, expect, it } from "vitest";
import { whens } from "./documents.ts";

const lead = "# Battle of Nordheim (October 2016)\nThe Battle of Nordheim was fought in October 2016.\n";

describe("the date that governs a clause", () => {
  it("is the one the clause opens with, until the next clause opens with another", () => {
    expect(
      whens(
        `${lead}As of 22 October, the army «was in control of a third» of Hano and by the next day «half of the district».`,
      ),
    ).toEqual(["2016-10-22 explicit", "2016-10-23 relative"]);
  });

  it("is the one right behind an item of a list", () => {
    expect(
      whens(`${lead}Troops «liberated Kupa» on October 9, «Izum» on October 10, and «Velyk and Vochan» on October 12.`),
    ).toEqual(["2016-10-09 explicit", "2016-10-10 explicit", "2016-10-12 explicit"]);
    expect(
      whens(`${lead}The rebels «took Arden» on 5 October, «Belm» the next day and «Carn» three days later.`),
    ).toEqual(["2016-10-05 explicit", "2016-10-06 relative", "2016-10-09 relative"]);
  });

  it("is a flashback's own in a relative clause, and the flashback leaves the narrative where it was", () => {
    expect(
      whens(
        `${lead}On 5 October, the rebels «took Arden», which «had been captured by the army» in July. They «moved on Belm».`,
      ),
    ).toEqual(["2016-10-05 explicit", "2016-07 explicit", "2016-10-05 carried"]);
    expect(
      whens(
        `${lead}On 5 October, the rebels «took Arden», the first town that was «taken by them» in 2012. They «moved on Belm».`,
      ),
    ).toEqual(["2016-10-05 explicit", "2012 explicit", "2016-10-05 carried"]);
    expect(whens(`${lead}On 12 October, the army, which «lost Arden» on 5 October, «retook it».`)).toEqual([
      "2016-10-05 explicit",
      "2016-10-12 explicit",
    ]);
  });

  it("is that of the clause before or after another", () => {
    expect(whens(`${lead}The rebels «captured Arden» on 5 October before «losing it» on 9 October.`)).toEqual([
      "2016-10-05 explicit",
      "2016-10-09 explicit",
    ]);
  });

  it("is no plan's and no noun's", () => {
    expect(whens(`${lead}On 5 October, they planned to take Arden by 20 October. «It held».`)).toEqual([
      "2016-10-05 carried",
    ]);
    expect(whens(`${lead}On 5 October, veterans of the 2008 campaign «entered Arden». «It held».`)).toEqual([
      "2016-10-05 explicit",
      "2016-10-05 carried",
    ]);
    expect(whens(`${lead}On 5 October, rebels «entered the 1070 Housing Project». «It held».`)).toEqual([
      "2016-10-05 explicit",
      "2016-10-05 carried",
    ]);
  });

  it("is not what was said the day before or the day after", () => {
    expect(whens(`${lead}On 5 October, the army «took back all it had lost the previous day». «Belm held».`)).toEqual([
      "2016-10-05 explicit",
      "2016-10-05 carried",
    ]);
    expect(
      whens(
        `${lead}On 5 October, Arden fell. Tanks were lost during the «capture of Belm», as shown on footage on the next day.`,
      ),
    ).toEqual(["2016-10-05 carried"]);
  });

  it("stands through footnote marks", () => {
    expect(whens(`${lead}On 5 October,[3] the rebels «took Arden».[4][5] The next day,[6] «Belm fell».`)).toEqual([
      "2016-10-05 explicit",
      "2016-10-06 relative",
    ]);
  });

  it("is that behind the last item of a list, which may have one of its own before it", () => {
    expect(
      whens(
        `${lead}«Arden fell» on 14 October, followed by «Belm» on 26 October and «Carn» on 28 October. «Dorn fell on 29 October, followed by Erl» on 30 October.`,
      ),
    ).toEqual(["2016-10-14 explicit", "2016-10-26 explicit", "2016-10-28 explicit", "2016-10-30 explicit"]);
  });

  it("may close its sentence behind a comma", () => {
    expect(whens(`${lead}The army «drove up the coast and took Arden», the capital, on 19 October.`)).toEqual([
      "2016-10-19 explicit",
    ]);
  });

  it("is none that a phrase on what came first tells, but for that phrase", () => {
    expect(
      whens(
        `${lead}In early October, despite the «loss of Arden» in August, the rebels «attacked Belm», which the army «held». They «went on».`,
      ),
    ).toEqual([
      "2016-08 explicit",
      "2016-10-01/2016-10-10 explicit",
      "2016-10-01/2016-10-10 explicit",
      "2016-10-01/2016-10-10 carried",
    ]);
    expect(
      whens(`${lead}On 28 October, no attack was made since the «capture of Arden» in July. «Belm held».`),
    ).toEqual(["2016-07 explicit", "2016-10-28 carried"]);
  });

  it("is all the days of a list, and the last of a stretch for what came when it ended", () => {
    expect(
      whens(
        `${lead}On 4, 5 and 7 October, «Arden was hit». In October and November «Belm was». They «held Carn» between 4 and 9 October, when «it fell».`,
      ),
    ).toEqual([
      "2016-10-04/2016-10-07 explicit",
      "2016-10/2016-11 explicit",
      "2016-10-04/2016-10-09 explicit",
      "2016-10-09 explicit",
    ]);
  });

  it("is that of what was done, not of the saying", () => {
    expect(
      whens(
        `${lead}On 4 October, the army claimed to have «taken Arden» the day before. On 8 October, it said that «Belm had been taken» on 6 October. «Carn held».`,
      ),
    ).toEqual(["2016-10-03 relative", "2016-10-06 explicit", "2016-10-08 carried"]);
  });

  it("is none in brackets, but for what the brackets hold and what follows them", () => {
    expect(
      whens(
        `${lead}In early October the rebels came. After «fighting in the hills» (Arden «finally fell» on 20 October) the army had «won».`,
      ),
    ).toEqual(["2016-10-01/2016-10-10 carried", "2016-10-20 explicit", "2016-10-20 explicit"]);
    expect(whens(`${lead}On 5 October Arden fell. In his War in the Hills (2003), Orm reports: «Belm held».`)).toEqual([
      "2016-10-05 carried",
    ]);
  });

  it("is not what something is meant for", () => {
    expect(whens(`${lead}On 5 October Arden fell. «They held Belm» with supplies for the coming winter.`)).toEqual([
      "2016-10-05 carried",
    ]);
  });

  it("is not what confirmed it later, in a relative clause", () => {
    expect(whens(`${lead}On 9 October, they «took Arden, which the ministry confirmed» on 12 October.`)).toEqual([
      "2016-10-09 explicit",
    ]);
  });

  it("is given in offsets of the text, whatever letters stand in it", () => {
    expect(whens(`${lead}🏴 On 5 October, the حَلَب brigade «took Zale\u0301» 🏴. The next day «Belm fell».`)).toEqual([
      "2016-10-05 explicit",
      "2016-10-06 relative",
    ]);
  });

  it("stands between commas behind what it dates, where a verb follows", () => {
    expect(
      whens(`${lead}On 2 October, they marched. «The loss of Arden», on 5 October, was a blow to the rebels.`),
    ).toEqual(["2016-10-05 explicit"]);
    expect(whens(`${lead}On 2 October, they marched. Despite «their losses», on 5 October, «they went on».`)).toEqual([
      "2016-10-02 carried",
      "2016-10-05 explicit",
    ]);
  });

  it("is the campaign's own of what it had done, and reaches up to a day told with before", () => {
    expect(whens(`${lead}On 5 October, they marched, after a 2014 campaign «had cut off Arden». «They won».`)).toEqual([
      "2014 explicit",
      "2016-10-05 carried",
    ]);
    expect(whens(`${lead}On 5 October, Arden fell. They «left Belm» before 12 October. «Carn held».`)[0]).toBe(
      "2016-10-05/2016-10-11 explicit",
    );
  });
});
