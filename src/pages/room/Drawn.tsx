/** A picture that is drawn as SVG by a function, with what it shows in words. */
import { useLayoutEffect, useRef } from "preact/hooks";

interface Props {
  draw: () => Element;
  /** It is drawn anew when one of these changes. */
  on: readonly unknown[];
  label: string;
}

export function Drawn({ draw, on, label }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => place.current?.replaceChildren(draw()),
    on.map((one) => JSON.stringify(one)),
  );
  return <div ref={place} class="drawn" role="img" aria-label={label} />;
}
