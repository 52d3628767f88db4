/** Seconds since a component appeared, for signs of life while it waits. */
import { useEffect, useState } from "preact/hooks";

/** 0 until `first` seconds have passed, then `first`, then the whole seconds. */
export function useSeconds(first: number): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const start = Date.now();
    const early = setTimeout(() => setSeconds(first), first * 1000);
    const ticking = setInterval(() => setSeconds(Math.round((Date.now() - start) / 1000)), 1000);
    return () => {
      clearTimeout(early);
      clearInterval(ticking);
    };
  }, [first]);
  return seconds;
}
