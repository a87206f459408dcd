import { describe, expect, it } from "vitest";
import { whens } from "./documents.ts";

const title = "# Orm war\nThe Orm war was a war.\n";

describe("the time a heading tells", () => {
  it("is the year of the months and days under it", () => {
    expect(
      whens(
        `${title}# 1836\nOn 20 July «Arden fell». In October, «Belm fell».\n# 1837\nThe army «held Carn». On 3 June «Dorn fell».\n\nIn January, «Erl had been lost».\n# 1838\nIn January, «Fann fell». «Gorm fell» by 22 February.\n`,
      ),
    ).toEqual([
      "1836-07-20 explicit",
      "1836-10 explicit",
      "1837 carried",
      "1837-06-03 explicit",
      "1837-01 explicit",
      "1838-01 explicit",
      "1838-02-22 explicit",
    ]);
  });

  it("is not lost to the period of a document that tells another", () => {
    expect(
      whens("# 1836\nOn 20 July «Arden fell». On 8 May 1837 it burned.\n# 1837\nOn 20 July «Belm fell».\n"),
    ).toEqual(["1836-07-20 explicit", "1837-07-20 explicit"]);
  });

  it("turns the year inside a section where the months run on", () => {
    expect(
      whens(`${title}# 1836\nIn November «Arden fell». In December, «Belm fell». In January, «Carn fell».\n`),
    ).toEqual(["1836-11 explicit", "1836-12 explicit", "1837-01 explicit"]);
  });

  it("is a month, a range, or a date in brackets, and holds for the sentences before the first date", () => {
    expect(
      whens(
        `${title}# Winter campaign (November 1836 – March 1837)\nThe army «marched». In February «Arden fell».\n# 25–28 April 1837\nScouts «entered Belm». On 27 April «it fell».\n# May\nOn 2 May «Carn fell».\n`,
      ),
    ).toEqual([
      "1836-11/1837-03 carried",
      "1837-02 explicit",
      "1837-04-25/1837-04-28 carried",
      "1837-04-27 explicit",
      "1837-05-02 explicit",
    ]);
  });

  it("reaches into the sections inside its own, and no further", () => {
    expect(
      whens(
        `${title}# 1836\n## North\nIn November «Arden fell».\n## South\nIn March «Belm fell».\n# Retreat\nIn April «Carn fell».\n`,
      ),
    ).toEqual(["1836-11 explicit", "1836-03 explicit", "1836-04 explicit"]);
  });

  it("is no season without a year, and keeps the months under a heading of two years inside them", () => {
    expect(
      whens(
        `${title}# 1842\nIn April, «Arden fell».\n## Winter offensive\nIn December «Belm fell». In January, «Carn fell».\n# 1843–44\nIn February «Dorn fell». In November «Erl fell». In January «Fann fell».\n`,
      ),
    ).toEqual([
      "1842-04 explicit",
      "1842-12 explicit",
      "1843-01 explicit",
      "1843-02 explicit",
      "1843-11 explicit",
      "1844-01 explicit",
    ]);
  });

  it("of a document about one day is that day where a section begins with an hour", () => {
    expect(
      whens(
        "# Battle of Orm\nThe Battle of Orm took place on 4 May 1843.\n# Prelude\nThe army «held Arden» since February. On 1 May scouts came.\n# Battle\nAt 05:00 the army «attacked». In the afternoon «it won». The next day «it left».\n",
      ),
    ).toEqual(["1843-02/1843-05-04 explicit", "1843-05-04 relative", "1843-05-04 relative", "1843-05-05 relative"]);
  });

  it("may stand in a line of its own under a heading", () => {
    expect(
      whens(
        `${title}# Course\n1836\nOn 20 July «Arden fell».\nMay 1837:\nThe army «rested». On the 12th, «Belm fell».\n1838\nIn March «Carn fell».\n# Aftermath\nIn April «it ended».\n1839 was quiet. In April «Dorn rose».\n`,
      ),
    ).toEqual([
      "1836-07-20 explicit",
      "1837-05 carried",
      "1837-05-12 explicit",
      "1838-03 explicit",
      "1838-04 explicit",
      "1839-04 explicit",
    ]);
  });

  it("is none where the heading names what came before or after a time", () => {
    expect(whens(`${title}On 5 May 1836, Arden fell.\n# After 1850\nThe town «was rebuilt».\n`)).toEqual([
      "1836-05-05 document",
    ]);
  });

  it("goes on to the last of the years a heading tells", () => {
    expect(
      whens(
        `# Orm War\nIt was fought in the north.\n# End of the war 1864–1865\nIn December 1864, «Arden fell».\nThe army rested. On 1 April, «Belm fell».\n`,
      ),
    ).toEqual(["1864-12 explicit", "1865-04-01 explicit"]);
  });
});
