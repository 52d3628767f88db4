/** A local host with the drawing add-on, built from the sources as they are. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { type Host, openHost } from "../../host/openHost";

const scopes = ["spreadsheets.currentonly", "drive.file"].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);
const services = ["Sheets v4", "Drive v3"].map((service) => service.split(" "));

export async function openDrawingHost(): Promise<Host> {
  const dist = mkdtempSync(join(tmpdir(), "drawing-"));
  const bundled = (format: "esm" | "iife") =>
    build({
      entryPoints: [join(__dirname, "drawingAddOn.ts")],
      bundle: true,
      write: false,
      metafile: true,
      target: "es2020",
      format,
      globalName: "addOn",
    });
  const names = Object.values((await bundled("esm")).metafile.outputs)[0]?.exports ?? [];
  const { outputFiles } = await bundled("iife");
  const stubs = names.map((name) => `function ${name}() { return addOn.${name}.apply(this, arguments); }`);
  writeFileSync(join(dist, "Code.js"), [outputFiles[0]?.text, ...stubs].join("\n"));
  const enabledAdvancedServices = services.map(([userSymbol = "", version = ""]) => ({
    userSymbol,
    version,
    serviceId: userSymbol.toLowerCase(),
  }));
  const manifest = { runtimeVersion: "V8", oauthScopes: scopes, dependencies: { enabledAdvancedServices } };
  writeFileSync(join(dist, "appsscript.json"), JSON.stringify(manifest));
  return openHost({ dist });
}
