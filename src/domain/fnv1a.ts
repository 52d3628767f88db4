/** A short fingerprint of a text: notices an edit; it is no protection against forging one. */

/**
 * FNV-1a, 32 bits (Fowler, Noll, Vo), over UTF-16 code units, as eight hexadecimal digits.
 * @example fnv1a("") // "811c9dc5"
 */
export function fnv1a(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return `0000000${(value >>> 0).toString(16)}`.slice(-8);
}
