import { describe, expect, it } from "vitest";
import { control } from "./reading.ts";

const GOV = "kormany";
const REB = "felkelok";

describe("what a Hungarian sentence says of ground", () => {
  it.each([
    ["A felkelők elfoglalták Belmát.", [`capture Belma ${REB} whole`]],
    ["Belmát a felkelők foglalták el.", [`capture Belma ${REB} whole`]],
    ["Foglalják csak, mondták; a felkelők be is vették Belmát.", [`capture Belma ${REB} whole`]],
    ["A felkelőknek sikerült elfoglalniuk Belmát.", [`capture Belma ${REB} whole`]],
    ["Belma a felkelők kezére került.", [`capture Belma ${REB} whole`]],
    ["A hadsereg ellenőrzése alá vonta Belmát.", [`capture Belma ${GOV} whole`]],
    ["A felkelők kiszorították a hadsereget Belmából.", [`capture Belma ${REB} whole`]],
    ["Belma a hadsereg ellenőrzése alatt maradt.", [`hold Belma ${GOV} whole`]],
    ["A felkelők kezén volt a Malom kerület és Dorn fele.", [`hold Dorn ${REB} 0.5`, `hold Malom ${REB} whole`]],
    ["Belmában heves harcok folytak.", ["contest Belma nobody part"]],
    ["A hadsereg ostrom alá vette Belmát.", [`encircle Belma ${GOV} whole`]],
    ["A felkelők körülzárták Belmát.", [`encircle Belma ${REB} whole`]],
    ["A felkelők kivonultak Belmából.", ["withdraw Belma nobody whole"]],
    ["A hadsereg bevonult Belmába.", [`advance Belma ${GOV} part`]],
    ["A felkelők területeket foglaltak el Belma környékén.", [`advance Belma ${REB} part`]],
    ["A felkelők támadását Belmánál visszaverték.", [`repel Belma ${GOV} none`]],
    ["A felkelők nem tudtak betörni Belmába.", [`repel Belma ${GOV} none`]],
  ])("%s", (text, expected) => {
    expect(control(text)).toEqual(expected);
  });

  it("reads lists, whose last member bears the ending", () => {
    expect(control("A felkelők elfoglalták Belmát, a Téglagyárat, valamint Dorn kerület nagy részét.")).toEqual([
      `advance Dorn ${REB} part`,
      `capture Belma ${REB} whole`,
      `capture Téglagyár ${REB} whole`,
    ]);
    expect(control("A felkelők kivonultak a 12-es és a 14-es Lakótelepről.")).toEqual([
      "withdraw 12-es Lakótelep nobody whole",
      "withdraw 14-es Lakótelep nobody whole",
    ]);
  });

  it.each([
    ["a kerület felét", 0.5],
    ["a kerület 75 százalékát", 0.75],
    ["a kerület egészét", "whole"],
    ["a kerület nyugati részét", "part"],
  ])("reads how much is meant: %s", (part, extent) => {
    const [claim] = control(`A hadsereg bejelentette a hírt. A felkelők a Belma ${part.slice(2)} elfoglalták.`);
    expect(claim).toMatch(new RegExp(`Belma ${REB} ${extent}`));
  });

  it("carries who acts into the next clause, and what a relative clause is about", () => {
    expect(
      control("A felkelők megtámadták Dornt, és elfoglalták Belmát, amely a hadsereg ellenőrzése alatt állt."),
    ).toEqual([`capture Belma ${REB} whole`, `hold Belma ${GOV} whole`]);
  });

  it("reads who holds a place by the way", () => {
    expect(control("Élelmet vittek a felkelők kezén lévő Belmába.")).toEqual([`hold Belma ${REB} whole`]);
  });

  it("tells two states by their peoples", () => {
    const text =
      "Az ostrán csapatok elfoglalták Dornt. Az azán hadsereg visszafoglalta Dornt. Az ostránok elfoglalták Belmát. Azánia körülzárta Belmát.";
    const holders = control(text).map((line) => line.split(" "));
    const of = (change: string, place: string) => holders.find((line) => line[0] === change && line[1] === place)?.[2];
    expect(of("capture", "Belma")).toBeDefined();
    expect(of("encircle", "Belma")).not.toBe(of("capture", "Belma"));
  });

  it("keeps who says so", () => {
    expect(control("A jelentések szerint a felkelők elfoglalták Belmát.")).toEqual([
      `capture Belma ${REB} whole reported`,
    ]);
    expect(control("A hadsereg közölte, hogy elfoglalta Belmát.")).toEqual([`capture Belma ${GOV} whole claimed`]);
    expect(control("A felkelők tagadták, hogy a hadsereg elfoglalta Belmát.")).toEqual([
      `capture Belma ${GOV} whole denied`,
    ]);
  });

  it("takes what is announced as claimed", () => {
    expect(control("A hadsereg bejelentette Belma elfoglalását.")).toEqual([`capture Belma ${GOV} whole claimed`]);
  });

  it("marks what was only meant or tried", () => {
    expect(control("A felkelők megpróbálták elfoglalni Belmát.")).toEqual([`capture Belma ${REB} whole planned`]);
    expect(control("A felkelők támadást indítottak Belma visszafoglalására.")).toEqual([
      `capture Belma ${REB} whole planned`,
    ]);
  });
});

describe("the area in Hungarian", () => {
  it("is the last place that can be one, not a name of unknown kind that the text is about", () => {
    expect(
      control(
        "A felkelők elfoglalták Belmát, a Téglagyárat és Orlan kerület nagy részét, miközben a kormány seregei visszavonultak a terület keleti felére.",
      ),
    ).toContain(`withdraw Orlan ${REB} 0.5`);
  });
});

describe("what is no change of ground", () => {
  it.each([
    ["A felkelők hét katonát elfogtak."],
    ["A hadsereg nem foglalta el Belmát."],
    ["A felkelők lőtték Belmát."],
    ["A hadsereg támadást indított Belma ellen."],
    ["A hadsereg előrenyomult Belma irányába."],
    ["A lakosok elhagyták Belmát."],
    ["A miniszter elfoglalta hivatalát."],
    ["A hadsereg fegyvereket foglalt le."],
    ["A felkelők átvették a kezdeményezést."],
    ["Belmában tüntettek az emberek."],
    ["A hadsereg visszaszorította a felkelőket a folyó túlpartjára."],
  ])("%s", (text) => {
    expect(control(text)).toEqual([]);
  });
});
