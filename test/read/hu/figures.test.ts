import { describe, expect, it } from "vitest";
import { figures, figuresOfWhom } from "./reading.ts";

describe("Hungarian figures", () => {
  it.each([
    [
      "Több mint 15 lakost megöltek, és legalább 100-at megsebesítettek.",
      ["killed 15 - - people", "wounded 100 - - people"],
    ],
    ["Egy lakos meghalt, 15 pedig megsérült.", ["killed 1 1 1 people", "wounded 15 15 15 people"]],
    ["Összesen 45 katona esett el.", ["killed 45 45 45 fighters"]],
    ["Mintegy 10 000 ember menekült el otthonából.", ["displaced - 10000 - people"]],
    ["A felkelők nyolc autóbombát robbantottak fel.", ["munitions 8 8 8 autóbomba"]],
    ["A hadsereg 2 vagy 4 további autóbombát megsemmisített.", ["munitions 2 - 4 autóbomba"]],
    ["Két-három tankot vesztettek.", ["vehicles 2 - 3 tank"]],
    ["Megsemmisítették a felkelők egyik tankját.", ["vehicles 1 1 1 tank"]],
    ["A front 15 km-es szakaszán csend volt.", ["distance 15 15 15 km"]],
    ["Hat épületet megszereztek Belmában.", ["buildings 6 6 6 buildings"]],
    ["Belma nyugati felét visszafoglalták.", ["share 0.5 0.5 0.5 share"]],
    ["A régió 60 százalékát tartják.", ["share 0.6 0.6 0.6 share"]],
    ["A felkelőknek 24 órát adtak.", ["duration 24 24 24 hours"]],
    ["A jelentések szerint három tankot kilőttek.", ["vehicles 3 3 3 tank reported"]],
    ["Tizenkét katonát elfogtak.", ["captured 12 12 12 fighters"]],
  ])("%s", (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it.each([
    ["Május 3-án a hadsereg támadott."],
    ["Három nappal később a hadsereg támadott."],
    ["A 12-es Lakótelepnél harcoltak."],
    ["A 28. dandár Belmánál állt."],
    ["A második autóbomba felrobbant."],
    ["A felkelők egy tankja a város felé tartott."],
    ["A kerület nyugati felében harcok folytak."],
  ])("finds none in: %s", (text) => {
    expect(figures(text)).toEqual([]);
  });
});

describe("whose a Hungarian figure is", () => {
  it.each([
    ["A felkelőknek nyolc rakétájuk volt, és kilőtték.", ["munitions felkelok"]],
    ["A hadseregtől hat épületet szereztek meg.", ["buildings kormany"]],
    ["Három épületet megszereztek.", ["buildings épület"]],
    ["Az NFT megtámadta Belmát. Az NFT elfoglalta Belmát. Az NFT-től hat épületet szereztek meg.", ["buildings nft"]],
  ])("%s", (text, expected) => {
    expect(figuresOfWhom(text)).toEqual(expected);
  });
});
