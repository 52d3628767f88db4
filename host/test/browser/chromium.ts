// Finds a Chromium on this machine and starts it for the tests.
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserType } from "playwright-core";

// Chromium hears only the last list of features: the first lines are Playwright's own list.
const withoutFeatures = [
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"],
  ...["HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding"],
  ...["ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect", "OptimizationHints"],
  ...["NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"],
  // Two pages behind the address bar of each window: half a second each time, and nobody types an address.
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"],
];

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${withoutFeatures.join(",")}`,
  // Playwright asks where errors come from as a page starts: without it, each page's script is parsed twice for that.
  "--js-flags=--no-enable-lazy-source-positions",
];

function usualPlaces(): string[] {
  const programs = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
  const mac = ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
  );
  return [
    // The same engine without the windows around a page: a fifth of the processor time less.
    ...[
      "chromium-headless-shell",
      "chromium",
      "chromium-browser",
      "google-chrome",
      "google-chrome-stable",
    ].map((name) => `/usr/bin/${name}`),
    "/snap/bin/chromium",
    ...mac.flatMap((path) => [`/${path}`, join(homedir(), path)]),
    ...programs.flatMap((folder) =>
      folder
        ? [
            join(folder, "Google/Chrome/Application/chrome.exe"),
            join(folder, "Microsoft/Edge/Application/msedge.exe"),
          ]
        : [],
    ),
  ];
}

/** The browser named by CHROME_PATH, else an installed one, else the one that comes as a package. */
async function chromiumPath(): Promise<{ path: string; extra: string[] }> {
  const installed = [process.env.CHROME_PATH, ...usualPlaces()].find((path) => path && existsSync(path));
  if (installed) return { path: installed, extra: [] };
  const { default: packaged } = await import("@sparticuz/chromium");
  return { path: await packaged.executablePath(), extra: packaged.args };
}

type Launch = BrowserType["launch"];

/** A headless Chromium. Tests have one for all files of a process (test/sharedThreads.cjs); who starts another closes it. */
export async function launchChromium(): Promise<Browser> {
  const { keptBrowser } = globalThis as { keptBrowser?: Launch };
  const launch =
    keptBrowser ?? (async (options) => (await import("playwright-core")).chromium.launch(options));
  const { path, extra } = await chromiumPath();
  return launch({
    executablePath: path,
    args: [...extra, ...flags],
    ignoreDefaultArgs: ["--hide-scrollbars"],
  });
}
