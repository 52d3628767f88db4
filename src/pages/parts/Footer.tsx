/** The bar at the bottom of a page: the saved state above, the one primary button on the left, and whether the page goes on. */
import type { ComponentChildren } from "preact";
import { MoreButton } from "./MoreButton";
import { useIsBelow } from "./useIsBelow";

export function Footer({ status, children }: { status?: ComponentChildren; children: ComponentChildren }) {
  const [end, isBelow] = useIsBelow();
  // A page that fills the window scrolls in its own frame.
  const scroll = () => {
    const step = { top: innerHeight / 2 };
    end.current?.parentElement?.scrollBy(step);
    scrollBy(step);
  };
  return (
    <>
      <footer>
        <div class="status" role="status">
          {status}
        </div>
        {isBelow && <MoreButton label="More below" go={scroll} />}
        <div class="buttons">{children}</div>
      </footer>
      <div ref={end} class="end" />
    </>
  );
}
