// Imported first by what people start: says in words which Node is needed, before anything newer is used.
import { readFileSync } from "node:fs";

const { engines } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const needed = engines.node.replace(">=", "");
const parts = (version) => version.split(".").map(Number);

const isOlder = (version) => {
  const [have, want] = [parts(version), parts(needed)];
  const at = want.findIndex((part, i) => part !== (have[i] ?? 0));
  return at >= 0 && (have[at] ?? 0) < want[at];
};

if (isOlder(process.versions.node)) {
  console.error(
    `Node ${process.versions.node} is too old: this needs Node ${needed} or newer. Install one from https://nodejs.org and run the command again.`,
  );
  process.exit(1);
}
