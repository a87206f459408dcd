import type { Bond } from "../../../grammar/language.ts";
import type { Phrase } from "../../../grammar/phrase.ts";
import type { Chunk } from "./chunks.ts";
import type { Scene } from "./scene.ts";

/** Who is told to stand against whom or side by side in a clause: "ضد Y", "بين A وB", "A وB", "بدعم من Y". */
export function bondsOf(scene: Scene): Bond[] {
  const bonds: Bond[] = [];
  const put = (a: Phrase | null, b: Phrase | null, weight: number): void => {
    if (a && b && a !== b) bonds.push({ a, b, weight });
  };
  const forces = scene.chunks.filter(({ phrase }) => phrase.kind === "force");
  const agent = scene.verb >= 0 ? scene.agent(scene.verb) : (forces[0]?.phrase ?? null);
  for (const [index, chunk] of forces.entries()) {
    if (chunk.preposition === "ضد") put(agent, chunk.phrase, -1.5);
    const next = forces[index + 1];
    if (!next?.joined || next.from > chunk.to + 1) continue;
    put(chunk.phrase, next.phrase, chunk.preposition === "بين" ? -2 : 1.5);
  }
  const frame = scene.verb < 0 ? null : scene.words[scene.verb]!.verb!.verb.frame;
  if (frame && AGAINST.has(frame.change))
    for (const chunk of forces)
      if (chunk.from > scene.verb && chunk.preposition === "" && !chunk.joined) put(agent, chunk.phrase, -1.5);
  for (const chunk of forces) if (supports(scene, chunk)) put(agent, chunk.phrase, 1.5);
  return bonds;
}

/** What is done by one force to another. */
const AGAINST = new Set(["attack", "drive", "encircle"]);

/** "بدعم من Y", "المدعومة من Y", "بمساندة Y". */
function supports(scene: Scene, { from }: Chunk): boolean {
  const [one, two] = [scene.words[from - 1]?.stem ?? "", scene.words[from - 2]?.stem ?? ""];
  return (
    /^(?:دعم|مدعوم|مدعومه|مسانده|مشاركه)$/.test(one) || (one === "من" && /^(?:دعم|مدعوم|مدعومه|مسانده)$/.test(two))
  );
}
