/** Something the person must not miss: scrolls itself into view when it appears. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

export function InView({ children }: { children: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <div ref={place} class="in-view">
      {children}
    </div>
  );
}
