import type { Browser } from "playwright-core";

/** Size of a PNG, and the colours (`#rrggbb`) that cover more than a hundredth of it, opened by the browser itself. */
export async function coloursOf(
  browser: Browser,
  bytes: Buffer,
): Promise<{ width: number; height: number; colours: string[] }> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const { width, height } = image;
        const context = new OffscreenCanvas(width, height).getContext("2d")!;
        context.drawImage(image, 0, 0);
        const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
        const counts = new Map<number, number>();
        for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
        const large = [...counts].filter(([, count]) => count > pixels.length / 100).map(([pixel]) => pixel);
        // A pixel is red, green, blue, alpha from the lowest byte up.
        const hex = (pixel: number) =>
          `#${[0, 8, 16].map((shift) => ((pixel >> shift) & 255).toString(16).padStart(2, "0")).join("")}`;
        return { width, height, colours: large.map(hex) };
      },
      `data:image/png;base64,${bytes.toString("base64")}`,
    );
  } finally {
    await page.close();
  }
}
