import { describe, expect, test } from "vitest";
import { attributionOf, readAttribution } from "../../../src/read/languages/en/attribution/index.ts";
import { tokensOf } from "../en-numbers/tokens.ts";

/** The attribution of the first occurrence of some words in a sentence. */
function of(text: string, words: string, before: Parameters<typeof attributionOf>[2] = null) {
  const start = text.indexOf(words);
  expect(start, `"${words}" in "${text}"`).toBeGreaterThanOrEqual(0);
  return attributionOf(tokensOf(text), { start, end: start + words.length }, before);
}

describe("a named source claims", () => {
  test.each([
    ["According to the Vell Monitor, 30 men died in Norvale.", "30 men", "Vell Monitor"],
    ["By noon, according to the Vell Monitor, 30 men had died, including two boys.", "two boys", "Vell Monitor"],
    ["30 men died in Norvale, according to a Vellian colonel.", "30 men", "a Vellian colonel"],
    ["A rebel official said that 30 men had died.", "30 men", "a rebel official"],
    ["30 men had died, a rebel official said.", "30 men", "a rebel official"],
    ["The Vell Monitor counted more than 30 men dead.", "30 men", "Vell Monitor"],
    ['"30 men have died," said Colonel Arn.', "30 men", "Colonel Arn"],
    ["The Vell Monitor reported 30 dead.", "30 dead", "Vell Monitor"],
    ["On 3 May 2031 the ministry claimed that Norvale was taken.", "Norvale was taken", "ministry"],
    ["The army's spokesman, Captain Bor, stated 30 men had died.", "30 men", "army's spokesman"],
    ["The adviser for Vell, Jana Ferrin stated 30 men had died.", "30 men", "adviser for Vell, Jana Ferrin"],
    ["The monitor disputed the figure and stated that 30 men had died.", "30 men", "monitor"],
    ["Many gave up, with the Vellian palace putting the number at 615.", "615", "Vellian palace"],
    ["Norvale was taken on 3 May, the colonel claiming 30 prisoners.", "30 prisoners", "colonel"],
    ["The children's fund cited a doctor that 30 boys were there.", "30 boys", "a doctor"],
    ["30 men died according to a report issued by the Green Lamp on Monday.", "30 men", "Green Lamp"],
    ["It was reported by the Vell Monitor that 30 men died.", "30 men", "Vell Monitor"],
    ['Colonel Arn described the fight: "30 men died.', "30 men", "Colonel Arn"],
    ["Arn speculated there were 30 men in the mill.", "30 men", "Arn"],
    ["The area was declared free of 30 gangs by the Vellian ministry on Monday.", "30 gangs", "Vellian ministry"],
    ["Arn Bor, the miller, backed up Norvan reporters' claims that 30 men had left.", "30 men", "Arn Bor"],
    ["On the same day the Vellian ministry said that 30 men died.", "30 men", "Vellian ministry"],
    ["In the aftermath of this raid the ministry said that 30 men died.", "30 men", "ministry"],
    ["The Vell Agency, backed by words of two clerks claimed that 30 men died.", "30 men", "Vell Agency"],
    ["A paper released by the Green Lamp estimated that 30 men died.", "30 men", "Green Lamp"],
    ["A map used in the talks confirmed that 30 men had left.", "30 men", "a map"],
    ["A doctor who treated the wounded said that 30 men died.", "30 men", "a doctor"],
    ["Vell has on many occasions claimed that 30 men died.", "30 men", "Vell"],
    ["Arn, who on 30 May said that 30 men had left, agreed.", "30 men had", "Arn"],
    ["On 6 May 2031, Captain Bor went to Varda and stated that 30 men had left.", "30 men", "Captain Bor"],
    ["The attack stalled, and Vellian troops held the mill, claiming 30 prisoners.", "30 prisoners", "Vellian troops"],
    ["Arn Bor replied to this by claiming that 30 men had left.", "30 men", "Arn Bor"],
    ["Vell refused such calls saying that 30 men were there.", "30 men", "Vell"],
    ["Arn said 12 men died, and Bor Ell, the mayor of Varda, reporting that 30 men died.", "30 men", "Bor Ell"],
    ["A number of Norvan bloggers claimed that 30 men died.", "30 men", "a number of Norvan bloggers"],
    ["Ultimately the Green Lamp reported that 30 men died.", "30 men", "Green Lamp"],
    ["According to a 2031 survey, 30 men died.", "30 men", "a 2031 survey"],
    ["Another clerk put Norvan losses at 30 men.", "30 men", "another clerk"],
    ["One miller detailed his 30 days in the cellar.", "30 days", "one miller"],
  ])("%s", (text, words, source) => {
    expect(of(text, words)).toEqual({ modality: "claimed", source });
  });
});

describe("the reach of a claim", () => {
  test("what follows a contrast is not theirs", () => {
    const text = "Colonel Arn said that 30 men had died, while the ministry stated that 12 had died.";
    expect(of(text, "30 men").source).toBe("Colonel Arn");
    expect(of(text, "12").source).toBe("ministry");
    const other = "Colonel Arn said that 30 men had died, but 12 boys survived.";
    expect(of(other, "12 boys")).toEqual({ modality: "stated", source: null });
  });

  test("the rest of the same count is theirs", () => {
    const text = "The envoy stated that 500 people had left, while the remaining 100 stayed.";
    expect(of(text, "remaining 100").source).toBe("envoy");
  });

  test("two sources in one sentence have their own halves", () => {
    const text = "According to Vell, 30 men died, while according to Norva, 12 men died.";
    expect(of(text, "30 men").source).toBe("Vell");
    expect(of(text, "12 men").source).toBe("Norva");
  });

  test("what a speaker did before is no part of what was announced", () => {
    const text = "The brigade announced an offensive after detonating three mines.";
    expect(of(text, "three mines")).toEqual({ modality: "stated", source: null });
  });

  test("a contrast without a subject of its own goes on", () => {
    const text = "The army made more advances, but were repelled by 30 men, according to the Vell Monitor.";
    expect(of(text, "made more advances").source).toBe("Vell Monitor");
    const said = "The ministry claimed that Norva launched an attack on Varda, but the attack was repelled.";
    expect(of(said, "was repelled").source).toBe("ministry");
    const denied = "The ministry said that 30 men died but denied that Varda fell.";
    expect(of(denied, "Varda fell").modality).toBe("denied");
  });

  test("a semicolon ends it only where somebody else speaks", () => {
    const text = "The woman stated that most had been killed; only 18 men survived.";
    expect(of(text, "18 men").source).toBe("woman");
    const listed = "Arn claimed that it rained; that 30 men had left; that Varda was quiet.";
    expect(of(listed, "Varda was quiet").source).toBe("Arn");
    const other = "Arn said that 30 men had left; Bor denied it and stated that 12 men were there.";
    expect(of(other, "12 men").source).toBe("Bor");
  });

  test("a clause of what is said has its own 'after', an announcement tells what was done", () => {
    const text = "The monitor stated that they would go on, after failing to take 30 hills.";
    expect(of(text, "30 hills").source).toBe("monitor");
  });

  test("a new time behind an infinitive is not theirs", () => {
    const text = "The air force claimed to have hit the island, and the next day 30 boats were sunk.";
    expect(of(text, "hit the island").source).toBe("air force");
    expect(of(text, "30 boats").source).toBeNull();
  });

  test("what 'before' takes for granted is stated", () => {
    const text = "Villagers said that troops had burned 30 barns before Norvale was retaken on 3 May.";
    expect(of(text, "30 barns").source).toBe("Villagers");
    expect(of(text, "was retaken")).toEqual({ modality: "stated", source: null });
  });

  test("what stands before the verb is stated", () => {
    expect(of("In Norvale, where 30 men died, the ministry said that it rained.", "30 men").source).toBeNull();
  });
});

describe("brackets and labels", () => {
  test.each([
    ["500 killed (VMN claim), 469 killed (The Vell Source)", "500 killed", "VMN"],
    ["500 killed (VMN claim), 469 killed (The Vell Source)", "469 killed", "Vell Source"],
    ["165 killed, 200 wounded (per the Vell Source)", "165 killed", "Vell Source"],
    ["800 killed (pro-government claim)", "800 killed", "pro-government"],
    ["800 killed (claimed by Vell)", "800 killed", "Vell"],
    ["Per Vell: 500 killed", "500 killed", "Vell"],
    ["Vellian claim: 500 killed", "500 killed", "Vellian"],
    ["Vellian sources: 500 killed", "500 killed", "Vellian sources"],
  ])("%s", (text, words, source) => {
    expect(of(text, words)).toEqual({ modality: "claimed", source });
  });

  test.each(["500 killed (3 May)", "500 killed (see below)", "The town (Norvale) lost 500 men"])(
    "no source: %s",
    (text) => {
      expect(of(text, "500")).toEqual({ modality: "stated", source: null });
    },
  );

  test("a label holds for the lines below it", () => {
    const { speaker } = readAttribution(tokensOf("Per the Vell Monitor:"), null);
    expect(speaker).toMatchObject({ source: "Vell Monitor", quoting: true });
    expect(of("500 killed", "500", speaker).source).toBe("Vell Monitor");
  });
});

describe("hearsay is reported and names nobody", () => {
  test.each([
    ["The army reportedly destroyed two carts.", "two carts"],
    ["During the day, the rebels reportedly shelled the town, leaving one man dead.", "one man dead"],
    ["It was reported that five carts had left.", "five carts"],
    ["Five men were said to have been caught.", "Five men"],
    ["According to one report, one man was killed.", "one man"],
    ["Local sources said that five men died.", "five men"],
    ["There were reports of 30 dead.", "30 dead"],
    ["Around 30 men were reported killed.", "30 men"],
    ["30 women and children were reported to have left.", "30 women"],
    ["Fighting was reported in Varda with 30 men.", "Fighting"],
    ["The mayor stayed, with fights reported around 30 mills.", "30 mills"],
  ])("%s", (text, words) => {
    expect(of(text, words).modality).toBe("reported");
  });

  test("it ends where the next clause begins", () => {
    const text = "Their ground had reportedly shrunk to 2 km, after the army crossed and took half of the town.";
    expect(of(text, "2 km").modality).toBe("reported");
    expect(of(text, "half").modality).toBe("stated");
  });

  test("behind 'and' a passive tells of its own subject", () => {
    const text = "More than 30 students were trapped and fighting was reported in Varda.";
    expect(of(text, "30 students").modality).toBe("stated");
    expect(of(text, "fighting").modality).toBe("reported");
  });

  test("in an aside it tells of the aside alone", () => {
    const text = "Norvan troops, reportedly 30 men of the guard, entered Varda.";
    expect(of(text, "30 men").modality).toBe("reported");
    expect(of(text, "entered Varda").modality).toBe("stated");
  });

  test("what had happened before is no part of it", () => {
    const text = "The army reportedly retook Norvale, having earlier retaken Varda.";
    expect(of(text, "retaken Varda").modality).toBe("stated");
  });

  test("several sources that agree report, and are named", () => {
    const text = "Fighting was reported in Varda by both Norvan and Vellian sources.";
    expect(of(text, "Fighting")).toEqual({ modality: "reported", source: "both Norvan and Vellian sources" });
  });

  test("a claim by nobody is claimed", () => {
    expect(of("It was also claimed that 30 men died.", "30 men")).toEqual({ modality: "claimed", source: null });
  });

  test("behind 'and' it tells only of what follows", () => {
    const text = "The army took Norvale and reportedly entered Varda.";
    expect(of(text, "took Norvale").modality).toBe("stated");
    expect(of(text, "entered Varda").modality).toBe("reported");
  });

  test("within somebody's words they keep the word", () => {
    expect(of("Colonel Arn said 30 men had reportedly died.", "30 men")).toEqual({
      modality: "claimed",
      source: "Colonel Arn",
    });
  });
});

describe("denials", () => {
  test.each([
    ["The ministry denied that Norvale had fallen.", "Norvale had fallen", "ministry"],
    ["The ministry rejected the claim that 30 men had died.", "30 men", "ministry"],
  ])("%s", (text, words, source) => {
    expect(of(text, words)).toEqual({ modality: "denied", source });
  });

  test("false claims are denied", () => {
    expect(of("They spread false claims that Varda had fallen.", "Varda had fallen").modality).toBe("denied");
  });

  test("a claim that the main clause belies", () => {
    const text = "Despite early claims that Varda had been retaken, the attack was repelled.";
    expect(of(text, "Varda had been retaken").modality).toBe("denied");
    expect(of(text, "attack was repelled").modality).toBe("stated");
  });

  test.each([
    ["Arn dismissed 2,000 men of the guard.", "2,000 men"],
    ["The rebels rejected the offer of 30 carts.", "30 carts"],
  ])("no denial: %s", (text, words) => {
    expect(of(text, words).modality).toBe("stated");
  });
});

describe("what is only meant to happen is planned", () => {
  test.each([
    ["The army paused in order to move out 900 farmers.", "900 farmers"],
    ["The army planned to capture Norvale.", "capture Norvale"],
    ["The rebels attempted to capture Norvale.", "capture Norvale"],
    ["If captured, Norvale would split the pocket.", "split the pocket"],
    ["30 men were to be released on Monday.", "30 men"],
  ])("%s", (text, words) => {
    expect(of(text, words).modality).toBe("planned");
  });

  test("a plan somebody tells keeps its source", () => {
    expect(of("An official stated that about 500 people would be moved.", "500 people")).toEqual({
      modality: "planned",
      source: "an official",
    });
  });

  test("how firmly it is said can be asked apart from the plan", () => {
    const text = "The monitor said that they failed to take Norvale.";
    const at = text.indexOf("take");
    const read = readAttribution(tokensOf(text), null);
    expect(read.of({ start: at, end: at + 4 }).modality).toBe("planned");
    expect(read.spoken({ start: at, end: at + 4 })).toEqual({ modality: "claimed", source: "monitor" });
  });

  test.each([
    ["The army managed to capture Norvale.", "capture Norvale"],
    ["They attempted to enter Varda but were repelled.", "were repelled"],
    ["They tried to enter Varda, which consisted of three streets.", "three streets"],
    ["500 farmers were yet to be evacuated.", "500 farmers"],
    ["The guard, who would later die, led 300 men.", "300 men"],
  ])("not planned: %s", (text, words) => {
    expect(of(text, words).modality).toBe("stated");
  });
});

describe("words that only look like somebody speaking", () => {
  test.each([
    ["The United States received 30 carts.", "30 carts"],
    ["The raid claimed the lives of 30 men.", "30 men"],
    ["A group claimed responsibility for 30 bombs.", "30 bombs"],
    ["The Vellians thought the danger so great that they sent 400 men.", "400 men"],
    ["The other side countered with 13 divisions.", "13 divisions"],
    ["He received credible reports of nothing; 30 men died.", "30 men"],
    ["Norvale was put under 30 guns.", "30 guns"],
    ["Varda, which is claimed by Norva, lies 30 km off.", "30 km"],
    ["They have not made any confirmed gain of 30 hills.", "30 hills"],
    ["Among reported losses were 30 carts.", "30 carts"],
    ["A ship responded, taking 30 men aboard.", "30 men"],
    ["They set up a command post for 30 men.", "30 men"],
    ["The coldest winter recorded in Varda killed 30 men.", "30 men"],
    ["The city was described as ruined, and 30 men left.", "30 men"],
    ["Nothing indicated that 30 men had left.", "30 men"],
  ])("%s", (text, words) => {
    expect(of(text, words).source).toBeNull();
  });
});

describe("who spoke before", () => {
  test("a pronoun means them", () => {
    const { speaker } = readAttribution(tokensOf("The Vell Monitor said that it rained."), null);
    expect(of("It later also claimed that 30 men had died.", "30 men", speaker)).toEqual({
      modality: "claimed",
      source: "Vell Monitor",
    });
  });

  test("an open quotation is still theirs until it closes", () => {
    const first = readAttribution(tokensOf('Colonel Arn said: "We lost 30 men.'), null);
    expect(first.speaker).toMatchObject({ source: "Colonel Arn", quoting: true });
    const text = 'Another 12 died later," while 7 carts burned.';
    expect(of(text, "12", first.speaker).source).toBe("Colonel Arn");
    expect(of(text, "7 carts", first.speaker).source).toBeNull();
  });

  test("an elision opens no quotation", () => {
    const { speaker } = readAttribution(tokensOf("Colonel Arn said 30 men died in the '90s."), null);
    expect(speaker).toMatchObject({ quoting: false });
  });
});

test("the same tokens asked twice give the same answer, and another speaker another", () => {
  const text = "They said 30 men had died.";
  const tokens = tokensOf(text);
  const span = { start: 10, end: 16 };
  expect(attributionOf(tokens, span, { source: "Arn", quoting: false }).source).toBe("Arn");
  expect(attributionOf(tokens, span, { source: "Bor", quoting: false }).source).toBe("Bor");
});

test("hostile input is read in bounded time", () => {
  const started = performance.now();
  for (const part of ["said that ", "reportedly, ", "according to X ", "( claim ", 'he said: "', "and claimed "]) {
    const text = `${part.repeat(8000)}30 men`;
    of(text, "30 men");
  }
  expect(performance.now() - started).toBeLessThan(8000);
});
