// The lock at the name of a protected sheet.

/** `closed`: this person may not edit all of the sheet. */
export function LockMark({ closed }: { closed: boolean }) {
  return (
    <svg
      class={closed ? "lock closed" : "lock"}
      viewBox="0 0 12 14"
      role="img"
      aria-label={closed ? "Protected, you can’t edit all of it:" : "Protected, you can edit it:"}
    >
      <path d="M3.5 6V4a2.5 2.5 0 0 1 5 0v2" fill="none" stroke="currentColor" stroke-width="1.5" />
      <rect x="1.5" y="6" width="9" height="7" rx="1" fill="currentColor" />
    </svg>
  );
}
