/** The first letters that the page's own serif and sans do not have: what comes before is Latin, Greek and Cyrillic. */
const firstForeign = 0x590;

interface Face {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  readonly source: string;
  readonly covers: (code: number) => boolean;
}

/**
 * The faces a drawing's letters are set in as `@font-face` rules with the fonts in them, so that it looks the same wherever
 * it is opened. A font that cannot be had (a site opened from a disk may fetch nothing) is left out: another takes its place.
 */
export function fontRules(svg: SVGSVGElement): Promise<string> {
  return rulesFor(
    [...svg.querySelectorAll<SVGTextElement>("text")].map(({ style, textContent }) => ({
      ...fontOf(style),
      text: textContent,
    })),
  );
}

/** A text with the font it is set in, in the words of style sheets. */
export interface SetInFont {
  readonly fontFamily: string;
  readonly fontWeight: string;
  readonly fontStyle: string;
  readonly text: string;
}

function fontOf({ fontFamily, fontWeight, fontStyle }: CSSStyleDeclaration): Omit<SetInFont, "text"> {
  return { fontFamily, fontWeight, fontStyle };
}

/** The same for texts that stand in no document of this page. */
export async function rulesFor(texts: Iterable<SetInFont>): Promise<string> {
  const wanted = new Map<string, Face>();
  const faces = facesOfPage();
  for (const { fontFamily, fontWeight, fontStyle, text } of texts) {
    const families = fontFamily.split(",").map((name) => name.trim().replace(/^["']|["']$/g, ""));
    const codes = [...new Set(text)].map((letter) => letter.codePointAt(0)!);
    const foreign = codes.filter((code) => code >= firstForeign && code < 0x2000);
    for (const [at, family] of families.entries()) {
      const needed = at === 0 ? codes : foreign;
      const own = faces.filter((face) => face.family === family && face.style === (fontStyle || "normal"));
      const weights = new Set(own.map(({ weight }) => weight));
      const weight = weights.has(fontWeight) ? fontWeight : [...weights][0];
      for (const face of own)
        if (face.weight === weight && needed.some(face.covers)) wanted.set(`${face.source} ${face.family}`, face);
    }
  }
  const rules = await Promise.all(
    [...wanted.values()].map(async ({ family, weight, style, source }) => {
      const data = await dataOf(source);
      return data === null
        ? ""
        : `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(${data}) format("woff2")}`;
    }),
  );
  return rules.join("");
}

function facesOfPage(): Face[] {
  return [...document.styleSheets].flatMap((sheet) => {
    let rules: CSSRuleList;
    try {
      rules = sheet.cssRules;
    } catch {
      return [];
    }
    return [...rules].flatMap((rule): Face[] => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const value = (name: string) => rule.style.getPropertyValue(name).trim();
      const url = /url\(["']?([^"')]+\.woff2)["']?\)/.exec(value("src"))?.[1];
      if (!url) return [];
      return [
        {
          family: value("font-family").replace(/^["']|["']$/g, ""),
          weight: value("font-weight") || "400",
          style: value("font-style") || "normal",
          source: new URL(url, sheet.href ?? document.baseURI).href,
          covers: rangeOf(value("unicode-range")),
        },
      ];
    });
  });
}

/** What a `unicode-range` covers: everything where there is none. */
export function rangeOf(text: string): (code: number) => boolean {
  const ranges = [...text.matchAll(/U\+([0-9A-F?]{1,6})(?:-([0-9A-F]{1,6}))?/gi)].map(([, from, to]) => [
    Number.parseInt(from!.replaceAll("?", "0"), 16),
    Number.parseInt(to ?? from!.replaceAll("?", "F"), 16),
  ]);
  return ranges.length === 0 ? () => true : (code) => ranges.some(([from, to]) => code >= from! && code <= to!);
}

const fetched = new Map<string, Promise<string | null>>();

/** A font as a `data:` address; null where it cannot be fetched. */
function dataOf(source: string): Promise<string | null> {
  let data = fetched.get(source);
  if (!data) {
    data = fetch(source)
      .then(async (response) => {
        const bytes = new Uint8Array(await response.arrayBuffer());
        let text = "";
        for (let at = 0; at < bytes.length; at += 0x8000)
          text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
        return `data:font/woff2;base64,${btoa(text)}`;
      })
      .catch(() => null);
    fetched.set(source, data);
  }
  return data;
}
