import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The page: sources in `src/web`, built into `dist/web`, which `src/serve` serves. Every asset is a file of our own. */
export default defineConfig({
  root: "src/web",
  base: "/",
  plugins: [react()],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "es2023",
    // The content security policy allows no data: fonts or styles.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1300,
    reportCompressedSize: false,
  },
});
