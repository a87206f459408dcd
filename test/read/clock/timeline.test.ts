import { describe, expect, it } from "vitest";
import { buildTimeline } from "../../../src/read/clock/timeline.ts";
import { englishDates } from "../../../src/read/languages/en/dates/index.ts";
import { englishText } from "../../../src/read/languages/en/text.ts";
import { splitSentences } from "../../../src/read/text/split.ts";
import { documentOf, timelineOf, whens } from "./documents.ts";

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
});

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
      "2016-10-06/2016-10-20 relative",
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
});

describe("what is known without a date", () => {
  it("is the period of the infobox for the summary, and its end for the result", () => {
    expect(
      whens(
        "# Battle of Orm\nDate: 3 May – 9 June 1863\nResult: The rebels «hold Orm»\nThe battle «ended in the loss of Orm».\n# Battle\nThe army «marched».",
      ),
    ).toEqual(["1863-06-09 document", "1863-05-03/1863-06-09 document", "1863-05-03/1863-06-09 document"]);
  });

  it("is sharpened by the days of the narrative where the title tells only months", () => {
    const { timeline } = timelineOf(
      "# Orm offensive (May–June 2016)\nOrm fell.\n# Course\nOn 5 May it began. On 7 June 2016 it ended.",
    );
    expect(timeline.period).toMatchObject({ edtf: "2016-05-05/2016-06-07", first: "2016-05-05", last: "2016-06-07" });
  });

  it("is no summary's where a document has no headings", () => {
    expect(
      whens("In early November 2016 Arden fell. On 12 November Belm fell. «Carn had been held» since August.\n"),
    ).toEqual(["2016-08/2016-11-12 explicit"]);
  });

  it("is the dates of all paragraphs before the first heading, and the narrated days of a year told alone", () => {
    const { timeline } = timelineOf(
      "# Capture of Orm\nOn 24 February 2016, the fleet took Orm.\n\nIt left on 30 June 2016.\n# Background\nOrm is an island.",
    );
    expect(timeline.period).toMatchObject({ edtf: "2016-02-24/2016-06-30" });
    const year = timelineOf(
      "# Battle of Orm\nThe battle was fought during the 2016 war.\n# Course\nOn 2 May it began. On 9 June 2016 it ended.",
    );
    expect(year.timeline.period).toMatchObject({ edtf: "2016-05-02/2016-06-09" });
  });

  it("is the year given, where the document tells none", () => {
    const { document } = documentOf("On 6 November Arden fell.");
    const timeline = buildTimeline(document, splitSentences(document, englishText), englishDates, { year: 2016 });
    expect(timeline.whenAt({ start: 14, end: 24 })).toMatchObject({ edtf: "2016-11-06", basis: "explicit" });
  });

  it("is the day of publication for a news story, and its today, yesterday and weekdays", () => {
    expect(whens("Rebels «hold Arden». On Tuesday, they «took Belm». Yesterday «Carn fell».", "2016-11-10")).toEqual([
      "2016-11-10 document",
      "2016-11-08 relative",
      "2016-11-09 relative",
    ]);
  });

  it("is a month and day of an unknown year where no year is told", () => {
    const { whens: found } = timelineOf("On 6 November «Arden fell». The next day «Belm fell».");
    expect(found).toEqual([
      { edtf: "XXXX-11-06", first: null, last: null, basis: "explicit" },
      { edtf: "XXXX-11-07", first: null, last: null, basis: "relative" },
    ]);
  });

  it("is open on both sides where there is nothing at all", () => {
    expect(timelineOf("Rebels «hold Arden».").whens).toEqual([
      { edtf: "../..", first: null, last: null, basis: "document" },
    ]);
  });
});
