/** Turns TypeScript into JavaScript for jest (TypeScript 7 has no API that ts-jest could use). */
const { transformSync } = require("esbuild");

module.exports = {
  process(source, path) {
    const { code, map } = transformSync(source, {
      loader: path.endsWith("x") ? "tsx" : "ts",
      jsx: "automatic",
      jsxImportSource: "preact",
      format: "cjs",
      target: "node20",
      sourcefile: path,
      sourcemap: "both",
    });
    return { code, map };
  },
};
