/** SHA-256 of a text, hex. */
export const digest = (text: string): string =>
  Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)
    .map((byte) => `0${(byte & 0xff).toString(16)}`.slice(-2))
    .join("");
