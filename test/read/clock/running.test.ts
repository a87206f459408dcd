import { describe, expect, it } from "vitest";
import { whens } from "./documents.ts";

const lead = "# Battle of Nordheim (October 2016)\nThe Battle of Nordheim was fought in October 2016.\n";

describe("the running day", () => {
  it("goes on with the next day, that night, later that day", () => {
    expect(
      whens(
        `${lead}On 5 October Arden fell. The next day, «Belm fell». Later that day «Carn fell». That night «Dorn fell». By the end of the day, «Erl was lost». Two hours later «it was retaken». Over the next two days, «fighting went on».`,
      ),
    ).toEqual([
      "2016-10-06 relative",
      "2016-10-06 relative",
      "2016-10-06 relative",
      "2016-10-06 relative",
      "2016-10-06 relative",
      "2016-10-07/2016-10-08 relative",
    ]);
  });

  it("has come to the day something was planned for once that was put off", () => {
    const planned = `${lead}On 5 October a truce was reached. The wounded were to be taken out in the early hours of 6 October.`;
    expect(whens(`${planned}\n\nThe transport was however delayed. «Arden fell».`)).toEqual(["2016-10-06 carried"]);
    expect(whens(`${planned}\n\nThe transport might be delayed. «Arden fell».`)).toEqual(["2016-10-05 carried"]);
    expect(whens(`${planned}\n\nThe truce held. «Arden fell».`)).toEqual(["2016-10-05 carried"]);
    const far = `${lead}On 5 October a truce was reached. A vote was to be held on 25 October.`;
    expect(whens(`${far} The vote was postponed. «Arden fell».`)).toEqual(["2016-10-05 carried"]);
  });

  it("stays where it is when a year long before is told between commas", () => {
    expect(
      whens(
        `${lead}On 5 October Arden fell. The district had been the first that they took, in 2012, and made up a quarter of the town. South of it «Belm was seized» on the 6th, and «Carn on the next».`,
      ),
    ).toEqual(["2016-10-06 explicit", "2016-10-07 relative"]);
  });

  it("goes by the date in brackets right behind a name", () => {
    expect(
      whens(
        `${lead}During the next two days they took «the heights at Arden» (7 October) and «most of Belm» (8 October).`,
      ),
    ).toEqual(["2016-10-07 explicit", "2016-10-08 explicit"]);
  });

  it("goes on by weeks to a day, and back from there", () => {
    expect(
      whens(`${lead}On 5 October Arden fell. A week later, «Belm fell». Ten days earlier, «Carn had fallen».`),
    ).toEqual(["2016-10-12 relative", "2016-10-02 relative"]);
    expect(whens(`${lead}On 5 October Arden fell. In the last days of October, «Belm fell».`)).toEqual([
      "2016-10-27/2016-10-31 relative",
    ]);
  });

  it("may go on years later with a new paragraph", () => {
    expect(
      whens(
        "# Orm\nOrm is a town. It had 500 people in 1901.\n# History\nOn 3 August 1837, rebels «took it».\n\nIn the second war, the town «was occupied» in May 1863. On 9 June «it was freed».",
      ),
    ).toEqual(["1837-08-03 explicit", "1863-05 explicit", "1863-06-09 explicit"]);
  });

  it("has a week before it and a week behind it", () => {
    expect(
      whens(`${lead}On 12 October Arden fell. The previous week, «Belm had fallen». The next week, «Carn fell».`),
    ).toEqual(["2016-10-05/2016-10-11 relative", "2016-10-13/2016-10-19 relative"]);
    expect(whens("Last week, rebels «took Arden». On Tuesday, «it was lost».", "2016-11-10")).toEqual([
      "2016-10-31/2016-11-06 relative",
      "2016-11-08 relative",
    ]);
  });

  it("counts the night to the day before it, and dawn to the day after", () => {
    expect(
      whens(`${lead}On the night of 5–6 October «Arden fell». Overnight, «Belm fell». At dawn «Carn was lost».`),
    ).toEqual(["2016-10-05 explicit", "2016-10-05 relative", "2016-10-06 relative"]);
  });

  it("reckons from events the text has dated", () => {
    expect(
      whens(
        `${lead}A truce was signed on 9 October. On 15 October Belm fell. A day after the truce, «Carn was shelled».`,
      ),
    ).toEqual(["2016-10-10 relative"]);
    expect(
      whens(`${lead}On 2 October the battle began. On 9 October Belm fell. Three days into the battle, «Carn held».`),
    ).toEqual(["2016-10-05 relative"]);
    expect(
      whens(
        `${lead}On 2 October the battle began. On 9 October Belm fell. On the third day of the battle, «Carn held».`,
      ),
    ).toEqual(["2016-10-04 relative"]);
  });

  it("is that of the event a sentence opens with, or of a deadline", () => {
    expect(
      whens(
        `${lead}On 6 October the fleet sailed. During the 7 October raid, «Arden was lost». By the 15 October attack date, «few defended Belm». «Carn fell».`,
      ),
    ).toEqual(["2016-10-07 explicit", "2016-10-15 explicit", "2016-10-15 carried"]);
    expect(
      whens(
        `${lead}On 6 October Arden fell. In the 5 May Movement, «many were against it». The 5 May Party «held Belm».`,
      ),
    ).toEqual(["2016-10-06 carried", "2016-10-06 carried"]);
    expect(whens(`${lead}After the 24 October attack, the army «took Arden» in late October.`)).toEqual([
      "2016-10-24/2016-10-31 explicit",
    ]);
  });

  it("reaches as far as something lasted, forwards and back", () => {
    expect(
      whens(
        `${lead}On 8 October, the rebels «held Arden» for three days. «Belm fell». On 20 October, they took Carn, where they had been «besieged» for almost two weeks. They «left».`,
      ),
    ).toEqual([
      "2016-10-08/2016-10-10 relative",
      "2016-10-08 carried",
      "2016-10-07/2016-10-20 relative",
      "2016-10-20 carried",
    ]);
    expect(
      whens(`${lead}On 8 October the siege began. «Arden fell» within two days. Within days, «Belm fell».`),
    ).toEqual(["2016-10-08/2016-10-10 relative", "2016-10-09/2016-10-13 relative"]);
    expect(whens(`${lead}On 8 October, the rebels «took Arden» after resting for three days.`)).toEqual([
      "2016-10-08 explicit",
    ]);
  });

  it("is left to a flashback for the rest of a report", () => {
    expect(
      whens(
        `${lead}On 9 October, the staff spoke. It said that they had «attacked Arden» in early September, but «were repelled». «Belm held».`,
      ),
    ).toEqual(["2016-09-01/2016-09-10 explicit", "2016-09-01/2016-09-10 explicit", "2016-10-09 carried"]);
    expect(whens(`${lead}On 9 October, Arden, which had been taken in September, «was attacked», but «held».`)).toEqual(
      ["2016-10-09 explicit", "2016-10-09 explicit"],
    );
  });

  it("is that of the last sentence of a stretch over several", () => {
    expect(whens(`${lead}On 5 October they bombed «Arden. Two days later, they took it».`)).toEqual([
      "2016-10-07 relative",
    ]);
  });

  it("reads intervals, parts of months, until, by and since", () => {
    expect(
      whens(
        `${lead}In early March 2016 «A fell». In mid-April «B fell». Late in May, «C fell». Between 12 and 17 June «D fell». From 3 to 5 July «E held». By 8 July «F was taken». The army «held G» until 9 July. They had «held H» since 1 July.`,
      ),
    ).toEqual([
      "2016-03-01/2016-03-10 explicit",
      "2016-04-11/2016-04-20 explicit",
      "2016-05-21/2016-05-31 explicit",
      "2016-06-12/2016-06-17 explicit",
      "2016-07-03/2016-07-05 explicit",
      "2016-07-08 explicit",
      "2016-07-09 explicit",
      "2016-07-01/2016-07-08 explicit",
    ]);
  });

  it("dates the items of a list of days", () => {
    expect(whens(`${lead}* 28 October – the rebels «took Arden»\n* 3 November: the army «took Belm»`)).toEqual([
      "2016-10-28 explicit",
      "2016-11-03 explicit",
    ]);
  });

  it("goes back where a paragraph does, from its first sentence on", () => {
    expect(
      whens(`${lead}On 9 October, Arden fell.\nThe army «pushed into Belm». On 4 October, they «took Carn».`),
    ).toEqual(["2016-10-04 carried", "2016-10-04 explicit"]);
  });

  it("leaves a chapter on other years behind at the next heading", () => {
    expect(
      whens(
        `${lead}# Background\nIn March 2012, rebels «rose». In May, «they lost».\n# Battle\nOn 4 October, «Arden fell».`,
      ),
    ).toEqual(["2012-03 explicit", "2012-05 explicit", "2016-10-04 explicit"]);
  });

  it("knows the year of the title, and turns it at the year's end", () => {
    expect(
      whens(
        "# Siege of Orm\nThe siege lasted from 14 November 1862 to 9 March 1863.\n# Siege\nOn 2 December, «a sortie failed». In January «hunger came». On 9 March «the town gave in».",
      ),
    ).toEqual(["1862-12-02 explicit", "1863-01 explicit", "1863-03-09 explicit"]);
  });

  it("counts years before Christ backwards", () => {
    expect(whens("The fleet came in 490 BC. In August, «it landed». In 480 «it came again».")).toEqual([
      "-0489-08 explicit",
      "-0479 explicit",
    ]);
  });

  it("comes to the end of a stretch that a sentence tells, however long", () => {
    expect(
      whens(
        "# Orm campaign (1948–1949)\nIn early 1949, the south was taken.\n# North\nIn early 1949, peace was near. The campaign won the north in 64 days from 21 November 1948 to 31 January 1949. «Arden fell».",
      ),
    ).toEqual(["1948-11-21/1949-01-31 carried"]);
  });
});
