/** Who plays a part in the sample besides the people of the roster. */

/** Owns the hub. */
export const hr = "hr@example.com";

/** Leads the calibration meetings; may build views and record decisions. */
export const facilitator = "facilitator@example.com";

/** Works elsewhere and opens no file. */
export const outsider = "visitor@example.org";

/** Private addresses with which two raters open their packets; Google keeps the second one to itself. */
export const otherAddresses = [
  { rater: "felix.ivanova@example.com", email: "felix.ivanova@example.net", hidden: false },
  { rater: "carmen.quist@example.com", email: "carmen.quist@example.net", hidden: true },
];
