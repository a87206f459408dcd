import { describe, expect, it } from "vitest";
import { buildTimeline } from "../../../src/read/clock/timeline.ts";
import { englishDates } from "../../../src/read/languages/en/dates/index.ts";
import { englishText } from "../../../src/read/languages/en/text.ts";
import { splitSentences } from "../../../src/read/text/split.ts";
import { documentOf, timelineOf, whens } from "./documents.ts";

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
