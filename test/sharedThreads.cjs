/** Where test files run: the local host's threads that one file leaves, what it found in the add-on, and the browser are at hand for the next in the same process. */
const { TestEnvironment } = require("jest-environment-node");

const shelf = new Set();
const functions = new Map();
let browser;

async function launch(options) {
  const before = new Set(process._getActiveHandles());
  const started = await require("playwright-core").chromium.launch(options);
  // Playwright ends it with the process, which it must not keep alive.
  for (const handle of process._getActiveHandles()) if (!before.has(handle)) handle.unref();
  return started;
}

async function keptBrowser(options) {
  if (!browser?.isConnected()) browser = await launch(options);
  return browser;
}

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.localHostShelf = shelf;
    this.global.localHostFunctions = functions;
    this.global.keptBrowser = (options) => keptBrowser(options);
  }

  /** Pages call the host as long as they are open: they go before what a file closes at its end. */
  async handleTestEvent({ name, hook }) {
    if (name === "run_finish" || (name === "hook_start" && hook.type === "afterAll"))
      for (const context of browser?.contexts() ?? []) await context.close();
  }
};
