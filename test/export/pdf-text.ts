import { captureFile } from "../../src/capture/index.ts";

/** The words of a PDF as a reader of PDFs finds them, with one space between them. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { text } = await captureFile({ bytes, origin: "report.pdf" });
  return text.replaceAll(/\s+/g, " ");
}
