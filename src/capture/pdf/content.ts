import { Problem } from "../../model/index.ts";
import type { Fragment } from "./fragments.ts";

/** The text of one page as it was written. */
export interface PageContent {
  /** From 1 on. */
  readonly page: number;
  /** In PDF points. */
  readonly width: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
}

/** What a PDF holds and tells about itself. */
export interface PdfContent {
  readonly pages: readonly PageContent[];
  readonly title: string | null;
}

/** More pages than any report has. */
const MOST_PAGES = 5_000;

/**
 * The text fragments of a PDF, page by page; to be called where the library can do no harm, see `readPages`. Nothing in the file is run and nothing is fetched: scripts, forms, fonts from
 * elsewhere and pictures are not looked at.
 *
 * @throws Problem (exit code 1) where the file is damaged, wants a password, or has no text because its pages are pictures.
 */
export async function contentOf(bytes: Uint8Array, origin: string): Promise<PdfContent> {
  const { getDocumentProxy } = await import("unpdf");
  // The library takes over the memory it is given.
  const open = getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: 0,
  });
  const pdf = await open.catch((error: unknown) => {
    const name = error instanceof Error ? error.name : "";
    if (name === "PasswordException")
      throw new Problem(`${origin}: this PDF wants a password; save a copy without one`, 1);
    throw new Problem(`${origin}: this PDF is damaged or cut off and cannot be opened; get it again`, 1);
  });
  try {
    if (pdf.numPages > MOST_PAGES)
      throw new Problem(`${origin}: this PDF has ${pdf.numPages} pages; cut it into parts of at most ${MOST_PAGES}`, 1);
    const pages: PageContent[] = [];
    for (let page = 1; page <= pdf.numPages; page++) pages.push(await readPage(pdf, page));
    if (pages.every(({ fragments }) => fragments.every(({ text }) => text.trim() === "")))
      throw new Problem(`${origin}: this PDF has no text, only pictures of it; run a text recognition on it first`, 1);
    const told = (await pdf.getMetadata().catch(() => null))?.info as { Title?: unknown } | undefined;
    return { pages, title: titleOf(told?.Title) };
  } finally {
    await pdf.loadingTask.destroy().catch(() => undefined);
  }
}

type Pdf = Awaited<ReturnType<typeof import("unpdf")["getDocumentProxy"]>>;

async function readPage(pdf: Pdf, page: number): Promise<PageContent> {
  try {
    const proxy = await pdf.getPage(page);
    const { width, height, transform } = proxy.getViewport({ scale: 1 });
    const { items } = await proxy.getTextContent();
    const fragments = items.flatMap((item): Fragment[] => {
      if (!("str" in item) || item.str === "") return [];
      const [, , skewed, upright, x, y] = item.transform as number[] as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      const [a, b, c, d, e, f] = transform as [number, number, number, number, number, number];
      const left = a * x + c * y + e;
      const baseline = b * x + d * y + f;
      const size = Math.hypot(skewed, upright) || item.height || 1;
      const rightToLeft = item.dir === "rtl";
      return [{ text: item.str.replaceAll("\u0000", ""), left, right: left + item.width, baseline, size, rightToLeft }];
    });
    proxy.cleanup();
    return { page, width, height, fragments };
  } catch {
    // A page that is damaged leaves the others.
    return { page, width: 0, height: 0, fragments: [] };
  }
}

/** What programs put into the field is often a file name or nothing. */
function titleOf(told: unknown): string | null {
  if (typeof told !== "string") return null;
  const title = told.replace(/\s+/g, " ").trim();
  if (title.length < 4 || /\.(?:docx?|pdf|indd|qxd|pages|odt)$/i.test(title)) return null;
  return /^(?:microsoft word|untitled|document\d*|layout \d+)/i.test(title) ? null : title;
}
