/** How many characters a text may still have, once it nears its limit. */
const warnBelow = 200;

export const LeftOver = ({ left }: { left: number }) =>
  left < warnBelow ? (
    <strong>{left >= 0 ? `${left} characters left.` : `${-left} characters too many.`}</strong>
  ) : null;
