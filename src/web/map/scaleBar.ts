/** Ground length of a CSS pixel in kilometres at a latitude, for Web Mercator with 512-pixel tiles. */
export function kilometresPerPixel(latitude: number, zoom: number): number {
  return (40_075.016686 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
}

/** The longest round length (1, 2 or 5 times a power of ten) that fits, with its width in pixels. */
export function scaleLength(perPixel: number, room: number): { readonly kilometres: number; readonly width: number } {
  const most = perPixel * room;
  const power = 10 ** Math.floor(Math.log10(most));
  const kilometres = [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power;
  return { kilometres, width: kilometres / perPixel };
}
