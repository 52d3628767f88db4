/** Ids made by the page, for requests and decisions, so that a repeated call is recognised and not done twice. */

/** 128 random bits as letters and digits; works without the secure context that crypto.randomUUID asks for. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("-");
