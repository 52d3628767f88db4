/** Whether a text is an address somebody can sign in with. */

/** One address, and nothing in it that nobody sees, nor a link to it: it would look like another one and be nobody's. */
export const isAddress = (text: string): boolean =>
  /^[^\s@,;:<>\p{C}]+@[^\s@,;:<>\p{C}]*[^\s@,;:.<>\p{C}]$/u.test(text);
