import { expect, test } from "vitest";
import { only } from "./reading.ts";

const phasesIn = (text: string): string[] =>
  only("phase", text).map(
    ({ heading, level, when, within }) => `${level} ${heading}: ${when.edtf}${within ? " within" : ""}`,
  );

test("headings with the days of what their sections tell", () => {
  const text = [
    "# Battle of Oakford",
    "",
    "The battle was fought in May 1931.",
    "",
    "## First assault",
    "",
    "On 3 May 1931, the Azanian Army attacked Oakford. On 5 May 1931, the League repelled the attack on Oakford.",
    "",
    "### The bridge",
    "",
    "On 4 May 1931, Azanian troops captured Elmhurst.",
    "",
    "## 9 May 1931",
    "",
    "The Azanian Army shelled Oakford.",
    "",
    "## Casualties",
    "",
    "On 9 May 1931, the Azanian Army attacked Oakford and lost 40 soldiers.",
    "",
    "## Climate",
    "",
    "Oakford has mild winters, as on 3 May 1931.",
  ].join("\n");
  expect(phasesIn(text)).toEqual([
    "1 First assault: 1931-05-03/1931-05-05",
    "2 The bridge: 1931-05-04 within",
    "1 9 May 1931: 1931-05-09",
  ]);
});

test("a lone look back does not stretch a phase", () => {
  const days = [3, 4, 5, 6].map((day) => `On ${day} May 1931, the Azanian Army attacked Oakford.`).join(" ");
  const text = `# Battle of Oakford\n\n## Siege\n\n${days} Azanian troops had captured Elmhurst on 4 March 1922.\n`;
  expect(phasesIn(text)).toEqual(["1 Siege: 1931-05-03/1931-05-06"]);
});
