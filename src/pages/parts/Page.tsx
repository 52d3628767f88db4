/** The frame of a view: the way back, the title that takes the focus when the view opens, the contents. */

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Button } from "./Button";

interface Props {
  title: ComponentChildren;
  /** Where the way back leads, "Home"; absent on the first page. */
  back?: { label: string; go: () => void };
  children: ComponentChildren;
}

export function Page({ title, back, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main>
      {back && (
        <div class="back">
          <Button plain onPress={back.go}>
            ‹ {back.label}
          </Button>
        </div>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}
