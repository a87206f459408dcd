/**
 * Gives a canvas the pixels of the screen under so many CSS pixels, and a pen that draws in CSS pixels.
 *
 * @param plain drawn without the graphics card: nothing waits until that is ready, or has done what it does
 */
export function fitCanvas(
  canvas: HTMLCanvasElement,
  { width, height }: { readonly width: number; readonly height: number },
  plain = false,
): CanvasRenderingContext2D {
  const ratio = devicePixelRatio;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  // The hint that its pixels are read is what a browser keeps a canvas in its own memory for.
  const context = canvas.getContext("2d", plain ? { willReadFrequently: true } : {})!;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

/** Whether a pen draws without the graphics card. */
export function isPlain(context: CanvasRenderingContext2D): boolean {
  return context.getContextAttributes().willReadFrequently === true;
}
