import type { Browser } from "playwright-core";

/** The share of dots in which two pictures (PNG) differ so that it is seen, both brought to 400 dots across. */
export async function unlike(browser: Browser, a: Buffer, b: Buffer): Promise<number> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async ([a, b]) => {
        const pixels = async (data: string) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [400, Math.round((400 * image.height) / image.width)];
          const context = canvas.getContext("2d")!;
          context.imageSmoothingQuality = "high";
          context.drawImage(image, 0, 0, canvas.width, canvas.height);
          return context.getImageData(0, 0, canvas.width, canvas.height).data;
        };
        const [one, other] = [await pixels(a!), await pixels(b!)];
        let far = 0;
        for (let at = 0; at < one.length; at += 4) {
          const apart = [0, 1, 2].map((part) => Math.abs(one[at + part]! - other[at + part]!));
          if (Math.max(...apart) > 48) far++;
        }
        return (4 * far) / one.length;
      },
      [a.toString("base64"), b.toString("base64")],
    );
  } finally {
    await page.close();
  }
}
