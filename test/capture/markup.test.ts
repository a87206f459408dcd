import { describe, expect, test } from "vitest";
import { captureText, markup, withoutMarks } from "./helpers.ts";

/** What is left of a Markdown paragraph without its marks. */
function plain(text: string): string {
  return withoutMarks(captureText(text, "a.md"), 0);
}

describe("Markdown markup becomes marks", () => {
  test.each([
    ["The **battle** of _Lipa_ was *long* and __hard__.", "The battle of Lipa was long and hard."],
    ["See [the bridge](https://a.example/b_c 'x') and ![a map](map.png).", "See the bridge and a map."],
    ["A [reference link][bridge] stands.", "A reference link stands."],
    ["It was ***very*** long, `code` and <b>bold</b><br/>.", "It was very long, code and bold."],
    ["An escaped \\* star and 3\\. Corps.", "An escaped  star and 3. Corps."],
    ["[Brackets] of a quotation [stay].", "[Brackets] of a quotation [stay]."],
    ["snake_case_name and 2*3*4 and a * b.", "snake_case_name and 2*3*4 and a * b."],
    ["An _open sign and 5 < 6 > 4.", "An _open sign and 5 < 6 > 4."],
  ])("%s", (source, expected) => {
    expect(plain(source)).toBe(expected);
  });

  test("plain text knows emphasis by underscores, too", () => {
    const document = captureText("The ship _Admiral Dam_ came, with the _mawālī_-led guard.");
    expect(markup(document)).toEqual(["_", "_", "_", "_"]);
  });
});
