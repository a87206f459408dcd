import type { Tile } from "../../export/pattern.ts";

/** A tile as pixels, for MapLibre and for canvas patterns. */
export function tilePixels(tile: Tile, ratio: number): ImageData {
  const canvas = drawTile(tile, ratio);
  return canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
}

/** A tile as a canvas of its own, `ratio` device pixels a CSS pixel. */
export function drawTile(tile: Tile, ratio: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = Math.round(tile.size * ratio);
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  context.scale(canvas.width / tile.size, canvas.height / tile.size);
  context.fillStyle = tile.ground;
  context.fillRect(0, 0, tile.size, tile.size);
  for (const stroke of tile.strokes) {
    context.strokeStyle = stroke.colour;
    context.lineWidth = stroke.width;
    context.stroke(new Path2D(stroke.d));
  }
  return canvas;
}
