import url from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";

/** Where MapLibre's worker is: a file beside the page. */
export const workerAddress = (): string => new URL(url, globalThis.location.href).href;
