/** Whether something goes on below what is shown: what stands at its end is out of view. */
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

export function useIsBelow(): [end: RefObject<HTMLDivElement | null>, isBelow: boolean] {
  const end = useRef<HTMLDivElement>(null);
  const [isBelow, setIsBelow] = useState(false);
  useEffect(() => {
    const seen = new IntersectionObserver((entries) => setIsBelow(entries.at(-1)?.isIntersecting === false), {
      root: document,
    });
    if (end.current) seen.observe(end.current);
    return () => seen.disconnect();
  }, []);
  return [end, isBelow];
}
