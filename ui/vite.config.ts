/**
 * One configuration for the development server, the production build and the tests.
 *
 * The production build has a single entry, index.html: gallery.html exists only while developing.
 */
import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [react(), tailwindcss()],
  // Relative, so that the same files work from the shell's own scheme and from any loopback server.
  base: "./",
  resolve: { alias: { "@": here("./src") } },
  clearScreen: false,
  server: { host: "127.0.0.1", strictPort: false },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // macOS 13 ships Safari 16; WebKitGTK and WebView2 are newer.
    target: ["safari16", "chrome111"],
    // Inlined files would need data: in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Read from disk, not from a network: one file of this size is quicker than many.
    chunkSizeWarningLimit: 1200,
    rollupOptions: { input: here("./index.html") },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
    setupFiles: ["./tests/setup.ts"],
    restoreMocks: true,
    // A wait may take as long as tests/setup.ts allows without the test around it giving up first.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
