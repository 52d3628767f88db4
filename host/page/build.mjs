// How the page of the local host is bundled: two scripts, one style sheet and two documents in build/host/page.
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));

// Hyphenation patterns for sixty languages (4 MB) that no cell uses.
const withoutHyphenation = {
  name: "without-hyphenation",
  setup(build) {
    build.onLoad({ filter: /engine-render[\\/]lib[\\/]es[\\/][a-z0-9-]+-.{8}\.js$/ }, () => ({
      contents: "export default {}",
    }));
  },
};

/** Options for esbuild.build(). The page is for a present-day browser, loads nothing remote and is not pushed to Google. */
export const pageBuildOptions = {
  entryPoints: [
    { in: `${here}main.tsx`, out: "page" },
    { in: `${here}page.css`, out: "page" },
    { in: `${here}frame/frame.ts`, out: "frame" },
    { in: `${here}index.html`, out: "index" },
    { in: `${here}frame.html`, out: "frame" },
  ],
  outdir: fileURLToPath(new URL("../../build/host/page", import.meta.url)),
  bundle: true,
  // Shorter names would cost five seconds at each build and gain nothing on one's own machine.
  minifyWhitespace: true,
  format: "iife",
  target: "es2022",
  jsx: "automatic",
  jsxImportSource: "preact",
  define: { "process.env.NODE_ENV": '"production"' },
  loader: { ".html": "copy" },
  plugins: [withoutHyphenation],
  logLevel: "warning",
};
