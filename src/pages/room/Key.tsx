/** The sign of a key, for the eye; a screen reader is told the key by the button. */
export const Key = ({ children }: { children: string | number }) => (
  <span class="key-sign" aria-hidden="true">
    {children}
  </span>
);
