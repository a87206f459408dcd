import { Problem } from "../../model/problem.ts";
import { changeDays } from "../change-days.ts";
import { type ExportFormat, file } from "../request.ts";
import { mapOf } from "./day.ts";
import { svgOf } from "./svg.ts";

/** A map of a day as SVG, or one for each day on which anything changes. */
export const svg: ExportFormat = {
  name: "svg",
  summary: "a map of a day (--date, else the last), with legend and sources; with --by-day a file a day",
  extension: ".svg",
  takes: { date: true, period: true, byDay: true, view: true },
  write: (kase, request) => {
    const map = mapOf(kase, request);
    if (request.byDay !== true) return file(svgOf(kase, request, map, request.date ?? request.to ?? map.last));
    const days = changeDays(kase, request);
    return { kind: "folder", files: days.map((day) => [`${day}.svg`, svgOf(kase, request, map, day)] as const) };
  },
};

/** The same as a picture of dots. */
export const png: ExportFormat = {
  name: "png",
  summary: "the same as a picture of 2400 by 1800 dots",
  extension: ".png",
  takes: { date: true, view: true },
  write: async (kase, request) => {
    const { pixels, withText } = await import("./pixels.ts");
    const { provenanceLine } = await import("../provenance.ts");
    const map = mapOf(kase, request);
    const picture = await pixels(svgOf(kase, request, map, request.date ?? map.last), 2);
    return file(withText(picture.png(), "Description", provenanceLine(kase, request.view)));
  },
};

/** Most pictures of an animation; a file of more is too large to be sent. */
const mostFrames = 120;

/** The days of a period as a moving picture, a frame for each day on which anything changes. */
export const gif: ExportFormat = {
  name: "gif",
  summary: "the maps of a period (--from, --to) as a moving picture",
  extension: ".gif",
  takes: { period: true, view: true },
  write: async (kase, request) => {
    const days = changeDays(kase, request);
    if (days.length > mostFrames)
      throw new Problem(`${days.length} days change anything; give a shorter period with --from and --to`);
    const [{ animation }, { provenanceLine }] = await Promise.all([
      import("./animation.ts"),
      import("../provenance.ts"),
    ]);
    const map = mapOf(kase, request);
    return file(
      await animation(
        days.map((day) => svgOf(kase, request, map, day)),
        provenanceLine(kase, request.view),
      ),
    );
  },
};
