/** The order of test files for jest: those that take longest begin first, so that at the end no core waits for another. */
const { default: Sequencer } = require("@jest/test-sequencer");

/**
 * Jest knows how long files took the last time, but at the first time only how large they are: these are small and long.
 * The first keeps the sample organisation for the others that look at it.
 */
const long = ["/sample.test.ts", "/killed.test.ts", "/gallery.test.ts", "/soak/", "/browser/", "/journey/"];

const place = ({ path }) => {
  const at = long.findIndex((part) => path.replaceAll("\\", "/").includes(part));
  return at < 0 ? long.length : at;
};

module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
};
