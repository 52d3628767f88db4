/** The browser that measurements run in: the one CHROME_PATH names, or a usual one; undefined where there is none. */
import { existsSync } from "node:fs";

const usual = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];

export const findBrowser = () => [process.env.CHROME_PATH, ...usual].find((path) => path && existsSync(path));
