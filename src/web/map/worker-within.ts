import source from "maplibre-gl/dist/maplibre-gl-worker.mjs?raw";

/** MapLibre's worker out of the page itself, since a browser starts none from a file. */
export const workerAddress = (): string => URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
