import type { Layout } from "./layout.ts";
import { type Link, linkKinds } from "./links.ts";

/** The links between pieces of ground, all of a kind as one path. */
export function Links({ links, layout }: { readonly links: readonly Link[]; readonly layout: Layout }) {
  return linkKinds.map((kind) => {
    const d = links
      .filter((link) => link.kind === kind)
      .map((link) => pathOf(link, layout))
      .join("");
    return d === "" ? null : <path key={kind} d={d} className={`link ${kind}`} />;
  });
}

function pathOf({ a, b, kind }: Link, { pieces }: Layout): string {
  const [from, to] = [pieces[a], pieces[b]];
  if (!from || !to) return "";
  const point = (part: number, aside = 0): string => {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy) || 1;
    return `${(from.x + dx * part - (dy / length) * aside).toFixed(1)} ${(from.y + dy * part + (dx / length) * aside).toFixed(1)}`;
  };
  const crossing = (part: number) => `M${point(part, -3.5)}L${point(part, 3.5)}`;
  if (kind === "barred") return crossing(0.48) + crossing(0.52);
  // What is cut has a gap in its middle, with an end to each half.
  if (kind === "cut")
    return `M${point(0.28)}L${point(0.43)}M${point(0.57)}L${point(0.72)}${crossing(0.43)}${crossing(0.57)}`;
  return `M${point(0)}L${point(1)}`;
}
