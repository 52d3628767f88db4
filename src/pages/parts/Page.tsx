/** The frame of a view: the way back, the title that takes the focus when the view opens, the contents. */

import type { ComponentChildren } from "preact";
import { useContext, useLayoutEffect, useRef } from "preact/hooks";
import type { Chapter } from "../../domain/handbook";
import { saidOf } from "../../domain/views";
import { Button } from "./Button";
import { HelpLink, OpenView } from "./HelpLink";

interface Props {
  /** Absent where a view begins: it is called as in the menu. */
  title?: ComponentChildren;
  /** Where the hub calls the view otherwise. */
  isHub?: boolean | undefined;
  /** Where the way back leads, "Home", and what stands beside it; absent on the first page. */
  back?: { label: string; go: () => void; beside?: ComponentChildren };
  /** Where the handbook tells more, where that is not where it tells of the view. */
  help?: Chapter | undefined;
  /** Fills the window and no more, where it is tall enough: what can give way inside scrolls by itself. */
  isFitted?: boolean;
  children: ComponentChildren;
}

export function Page({ title, isHub = false, back, help, isFitted, children }: Props) {
  const view = useContext(OpenView);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main class={isFitted ? "fitted" : undefined}>
      <div class="back">
        {back && (
          <Button plain onPress={back.go}>
            ‹ {back.label}
          </Button>
        )}
        {back?.beside}
        <HelpLink chapter={help} />
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {title ?? (view && saidOf(view, isHub).label)}
      </h1>
      {children}
    </main>
  );
}
