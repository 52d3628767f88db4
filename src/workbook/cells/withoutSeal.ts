/** A text as it was before a seal was put behind it; see seal.ts. */

export const sealPattern = / ~(\w+)-(\w+)-(\w+)-(\w+)(?:-(\w*))?$/;

/** @example withoutSeal("request-7 ~1a-2b-3c-4d") // "request-7" */
export const withoutSeal = (text: string): string => text.replace(sealPattern, "");
