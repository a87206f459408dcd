import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type UserConfig } from "vite";

const shared: UserConfig = { root: "src/web", plugins: [react()] };
const build = {
  emptyOutDir: true,
  target: "es2023",
  // The content security policy allows no data: fonts or styles.
  assetsInlineLimit: 0,
  chunkSizeWarningLimit: 2500,
  reportCompressedSize: false,
} as const;

/** The page: sources in `src/web`, built into `dist/web`, which `src/serve` serves. Every asset is a file of our own. */
const served: UserConfig = {
  ...shared,
  base: "/",
  build: {
    ...build,
    outDir: "../../dist/web",
    // Which files a view needs, for the server to say with the page.
    manifest: "chunks.json",
    // The map library in a file of its own: its size and its time are told apart from the page's.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "maplibre", test: /node_modules\/maplibre-gl\// }] } },
    },
  },
};

/**
 * The same page as one script that is no module, for sites without a server: a browser loads no modules and starts no
 * workers from files. `src/serve/site` adds the answers.
 */
const site: UserConfig = {
  ...shared,
  base: "./",
  resolve: {
    alias: [
      {
        find: /^\.\/worker\.ts$/,
        replacement: fileURLToPath(new URL("src/web/map/worker-within.ts", import.meta.url)),
      },
    ],
  },
  build: {
    ...build,
    outDir: "../../dist/site",
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      // MapLibre looks for its worker beside itself, unless it is told where it is.
      transform: { define: { "import.meta": "{}" } },
      input: fileURLToPath(new URL("src/web/main.tsx", import.meta.url)),
      output: {
        format: "iife",
        codeSplitting: false,
        entryFileNames: "site.js",
        assetFileNames: "assets/[name][extname]",
      },
    },
  },
};

export default defineConfig(({ mode }) => (mode === "site" ? site : served));
