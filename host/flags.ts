/** What the person wrote on the command line. */

export interface Flags {
  dist: string;
  workspace: string;
  port: number;
  empty: boolean;
  googleSpeed: boolean;
  name: string;
  /** A module that builds sample files through the API when the workspace is new. */
  sample?: string;
}

export const usage = `Options:
  --dist DIR       the add-on's pushed files (default: dist)
  --workspace DIR  where files are kept (default: workspace)
  --port N         (default: the environment's PORT, else 8080)
  --name NAME      what the add-on is called in its menu
  --sample FILE    a module that fills a new workspace
  --empty          a new workspace holds one empty spreadsheet, no sample
  --google-speed   every call takes the time it takes at Google`;

/** A flag that does not exist or has no value; the message is one line. */
export class BadFlag extends Error {}

const withValue = ["dist", "workspace", "port", "name", "sample"] as const;

export function readFlags(words: string[], environment: { PORT?: string }): Flags {
  const flags: Flags = {
    dist: "dist",
    workspace: "workspace",
    port: portOf(environment.PORT ?? "8080", "PORT"),
    empty: false,
    googleSpeed: false,
    name: "Add-on",
  };
  for (let i = 0; i < words.length; i++) {
    const [word = "", inline] = (words[i] ?? "").split(/=(.*)/s);
    const name = withValue.find((known) => word === `--${known}`);
    if (word === "--empty") flags.empty = true;
    else if (word === "--google-speed") flags.googleSpeed = true;
    else if (name) {
      const value = inline ?? words[++i];
      if (!value) throw new BadFlag(`${word} needs a value.`);
      if (name === "port") flags.port = portOf(value, "--port");
      else flags[name] = value;
    } else throw new BadFlag(`There is no option "${words[i]}"; --help lists them all.`);
  }
  return flags;
}

function portOf(text: string, where: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new BadFlag(`${where}: expected a port from 0 to 65535, found "${text}".`);
  return port;
}
