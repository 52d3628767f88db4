/** The bar at the bottom of a page: the saved state above, the one primary button on the left. */
import type { ComponentChildren } from "preact";

export function Footer({ status, children }: { status?: ComponentChildren; children: ComponentChildren }) {
  return (
    <footer>
      <div class="status" role="status">
        {status}
      </div>
      <div class="buttons">{children}</div>
    </footer>
  );
}
