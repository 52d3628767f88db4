/** npm run google:probe: builds dist-probe/, a small add-on that asks Google what its documentation leaves open. */
import "./nodeVersion.mjs";
import { cpSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const to = resolve(root, "dist-probe");
for (const name of ["Code.js", "appsscript.json"])
  cpSync(resolve(root, "host/probe", name), resolve(to, name));
console.log(`Built dist-probe/. Bind it to a spreadsheet of yours and push it:
  cd dist-probe && npx clasp login && npx clasp create-script --type sheets --title Probe && npx clasp push -f
Then open the spreadsheet and choose Probe ▸ Ask Google: a sheet says where Google differs from the local host.`);
