/** Where test files run: the local host's threads that one file leaves, and what it found in the add-on, are at hand for the next in the same process. */
const { TestEnvironment } = require("jest-environment-node");

const shelf = new Set();
const functions = new Map();

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.localHostShelf = shelf;
    this.global.localHostFunctions = functions;
  }
};
