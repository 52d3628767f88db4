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

const common = {
  outdir: fileURLToPath(new URL("../../build/host/page", import.meta.url)),
  bundle: true,
  minify: true,
  target: "es2022",
  logLevel: "warning",
};

/** Options for esbuild.build(), one for each format. The page is for a present-day browser, loads nothing remote and is not pushed to Google. */
export const pageBuildOptions = [
  {
    ...common,
    entryPoints: [
      { in: `${here}main.tsx`, out: "page" },
      { in: `${here}page.css`, out: "page" },
      { in: `${here}index.html`, out: "index" },
      { in: `${here}frame.html`, out: "frame" },
    ],
    // A module stands in no function: of the 7 MB, the browser reads what it needs, when it needs it.
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".html": "copy" },
    plugins: [withoutHyphenation],
  },
  // An add-on's page, which comes into the same document, must find no name of ours.
  { ...common, entryPoints: [{ in: `${here}frame/frame.ts`, out: "frame" }], format: "iife" },
];
