import { useState } from "react";
import { saveFile } from "../picture/save.ts";
import type { AboutPicture } from "../picture/sheet.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";

/** What a view can be saved as: a drawing of it as PNG and SVG, its numbers as CSV. */
export function SaveMenu(props: {
  /** The file's name without an ending, and the picture's title. */
  readonly name: string;
  /** A drawing that stands alone, with its styles in it; null where there is none. */
  readonly drawing?: () => SVGSVGElement | null | Promise<SVGSVGElement | null>;
  /** What is to be said about the drawing, where it does not show the whole case. */
  readonly about?: AboutPicture;
  readonly table?: () => string;
}) {
  const world = useWorld();
  const [failed, setFailed] = useState<string | null>(null);
  const { name, drawing, about = {}, table } = props;
  const formats = [...(drawing ? (["PNG", "SVG"] as const) : []), ...(table ? (["CSV"] as const) : [])];
  const save = async (format: (typeof formats)[number]) => {
    if (format === "CSV") return saveFile(table!(), fileName(name, "csv"), "text/csv");
    const made = await drawing!();
    if (!made) return;
    // Most readers save nothing: what makes pictures is fetched when one is wanted.
    const { pictureFile } = await import("../picture/file.ts");
    const file = await pictureFile(made, world, { name, about, format });
    if (file) saveFile(file, fileName(name, format.toLowerCase()), file.type);
  };
  return (
    <fieldset className="save-menu">
      <legend>{words.shared.save}</legend>
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          aria-label={words.shared.saveAs(format)}
          onClick={() => {
            setFailed(null);
            save(format).catch((error: Error) => setFailed(error.message));
          }}
        >
          {format}
        </button>
      ))}
      {failed === null ? null : <span role="alert">{words.shared.failed(failed)}</span>}
    </fieldset>
  );
}

/** A name that every file system takes. */
const fileName = (name: string, ending: string): string =>
  `${name.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, " ").slice(0, 120)}.${ending}`;
