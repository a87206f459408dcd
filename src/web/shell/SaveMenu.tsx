import { words } from "../strings/index.ts";
import { pngFile, saveFile, svgFile } from "./save.ts";

/** What a view can be saved as: the drawing as PNG and SVG, its numbers as CSV. */
export function SaveMenu(props: {
  /** The file's name without an ending, and the drawing's title. */
  readonly name: string;
  readonly drawing?: () => SVGSVGElement | null;
  readonly table?: () => string;
}) {
  const { name, drawing, table } = props;
  const formats = [...(drawing ? (["PNG", "SVG"] as const) : []), ...(table ? (["CSV"] as const) : [])];
  const save = async (format: (typeof formats)[number]) => {
    if (format === "CSV") return saveFile(table!(), `${name}.csv`, "text/csv");
    const svg = drawing!();
    if (!svg) return;
    if (format === "SVG") return saveFile(svgFile(svg, name), `${name}.svg`, "image/svg+xml");
    const blob = await pngFile(svg, name);
    if (blob) saveFile(blob, `${name}.png`, "image/png");
  };
  return (
    <fieldset className="save-menu">
      <legend>{words.shared.save}</legend>
      {formats.map((format) => (
        <button key={format} type="button" aria-label={words.shared.saveAs(format)} onClick={() => void save(format)}>
          {format}
        </button>
      ))}
    </fieldset>
  );
}
