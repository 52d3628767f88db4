// How a page becomes one self-contained HTML file that survives Google's HtmlService.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { noticeOf } from "../../scripts/notice.mjs";
import { guidesPlugin } from "./handbook/guides.mjs";

const at = (name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * A whole page (a folder of this one with a main.tsx) as one HTML text: styles and script inline, nothing remote.
 * HtmlService mangles template literals that hold "//", and a script must not hold "<!--" or "</script".
 */
export async function pageHtml(page) {
  const { outputFiles, metafile } = await build({
    entryPoints: [at(`${page}/main.tsx`)],
    outdir: page,
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: "iife",
    // Google runs only the server's code; this runs in the person's browser.
    target: "es2020",
    supported: { "template-literal": false },
    charset: "utf8",
    // Plain calls of h() are 6 kB shorter than those of the JSX runtime that the types are checked with.
    tsconfigRaw: {},
    jsx: "transform",
    jsxFactory: "h",
    jsxFragment: "Fragment",
    inject: [at("jsx.ts")],
    plugins: [guidesPlugin],
    legalComments: "none",
    logLevel: "warning",
  });
  const text = (ending) => outputFiles.find((file) => file.path.endsWith(ending)).text.trim();
  const script = text(".js");
  const style = text(".css");
  const forbidden = /<!--|<\/script|<\/style|<\?/i.exec(script + style);
  if (forbidden)
    throw new Error(`The script or style of ${page} holds ${forbidden[0]}, which would end it early.`);
  return [
    `<!--\n${noticeOf(metafile)}-->`,
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><base target="_blank">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<style>${style}</style></head><body><div id="app"></div>`,
    `<script>${script}</script></body></html>`,
  ].join("\n");
}
