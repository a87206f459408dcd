import { describe, expect, it } from "vitest";
import { values } from "./values.ts";

describe("English dates of the calendar", () => {
  it("reads days, months and years in either order", () => {
    expect(values("On 26 November 2016, on November 27, 2016 and on the 28th of November 2016 it rained.")).toEqual([
      "26 November 2016 = 2016-11-26",
      "November 27, 2016 = 2016-11-27",
      "the 28th of November 2016 = 2016-11-28",
    ]);
    expect(values("In early October 1939, by mid-November and in the summer of 1940.")).toEqual([
      "early October 1939 = 1939-10",
      "mid-November = 1939-11",
      "the summer of 1940 = 1940-SU",
    ]);
    expect(values("Captured 2016-11-26.")).toEqual(["2016-11-26 = 2016-11-26"]);
  });

  it("shares a year told once among a list or a range", () => {
    expect(values("On 6–7 January 1916, in April and June 1955, from 31 May to 2 June 1916, March 5–9, 1918.")).toEqual(
      [
        "6 = 1916-01-06",
        "7 January 1916 = 1916-01-07",
        "April = 1955-04",
        "June 1955 = 1955-06",
        "31 May = 1916-05-31",
        "2 June 1916 = 1916-06-02",
        "March 5 = 1918-03-05",
        "9, 1918 = 1918-03-09",
      ],
    );
    expect(values("The years 1915–17.")).toEqual(["1915 = 1915", "17 = 1917"]);
  });

  it("reads decades, centuries and eras", () => {
    expect(values("In the 1870s, the late 1960s, the 19th century and the nineteenth century.")).toEqual([
      "the 1870s = 187",
      "the late 1960s = 196",
      "the 19th century = 18",
      "the nineteenth century = 18",
    ]);
    expect(values("In 490 BC, from 264 to 241 BC, in 149 B.C. and in the 470s BC.")).toEqual([
      "490 BC = BC0490",
      "264 = BC0264",
      "241 BC = BC0241",
      "149 B.C. = BC0149",
      "the 470s BC = BC047",
    ]);
    expect(values("In August 686 they marched; in 691 they came again.")).toEqual([
      "August 686 = 0686-08",
      "691 = 0691",
    ]);
  });

  it("reads portions and halves", () => {
    expect(values("At the end of 1964, in the second half of 2008, the beginning of October 1777.")).toEqual([
      "the end of 1964 = 1964",
      "the second half of 2008 = 2008-H2",
      "the beginning of October 1777 = 1777-10",
    ]);
  });

  it("reads parts of days and clock times", () => {
    expect(
      values(
        "On the night of 20 June 1791, on the morning of 21 June, at 11 a.m. on 22 June, by 05:30hrs it was over. On May 8 1:00AM.",
      ),
    ).toEqual([
      "the night of 20 June 1791 = 1791-06-20TNI",
      "the morning of 21 June = 1791-06-21TMO",
      "11 a.m. on 22 June = 1791-06-22T11:00",
      "05:30hrs = 1791-06-22T05:30",
      "May 8 1:00AM = 1791-05-08T01:00",
    ]);
  });

  it("reads days written without a space, nights between two days, and days of deadlines", () => {
    expect(values("It began on 18March and ended on 7May2022.")).toEqual([
      "18March = 2022-03-18",
      "7May2022 = 2022-05-07",
    ]);
    expect(values("On the night between 22 and 23 March 2015, on the night from 1 to 2 April.")).toEqual([
      "the night between 22 and 23 March 2015 = 2015-03-22TNI",
      "the night from 1 to 2 April = 2015-04-01TNI",
    ]);
    expect(values("In the night of 5/6 May 1863. On 8, 9 and 11 May it rained.")).toEqual([
      "the night of 5/6 May 1863 = 1863-05-05TNI",
      "8 = 1863-05-08",
      "9 = 1863-05-09",
      "11 May = 1863-05-11",
    ]);
    expect(values("In 1950, in the mid-60s. The fall of 1943.")).toEqual([
      "1950 = 1950",
      "the mid-60s = 196",
      "The fall of 1943 = 1943-FA",
    ]);
  });

  it.each([
    ["The siege cost 1500 men and 2000 rifles.", []],
    ["On 5 May 1863, 1200 soldiers surrendered.", ["5 May 1863 = 1863-05-05"]],
    ["On 29 April, 110 servicemen died.", ["29 April = XXXX-04-29"]],
    ["The fall of Arden and the fall in prices.", []],
    ["They began the Long March; his March to the coast went on.", []],
    ["You may go; they march at will.", []],
    ["Operation Red Dawn and Operation Ramadan failed.", []],
    ["Hill 1070 and the 38th parallel, 60.5%, £1,941, version 3.50.", []],
    ["Two Su-30s and a T-80s column came.", []],
    ["After the fall of 1070 and Arden, the loss of 1070 was felt.", []],
    ["The adviser for Orm, Jan Orm, spoke. April Orm was absent, said Jan Orm.", []],
    ["On 20 April 2010, following night attacks, it rained.", ["20 April 2010 = 2010-04-20", "night = XXXX-XX-XXTNI"]],
    ["A second attack, a minute detail, the 4th Army, the third brigade.", []],
  ])("does not take %j for more than it says", (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});
