// The 300 px at the right in which an add-on shows its sidebar.
import type { ComponentChildren } from "preact";

export function Sidebar({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  return (
    <aside class="sidebar" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <button type="button" class="close" onClick={onClose} aria-label="Close sidebar">
          Close
        </button>
      </header>
      {children}
    </aside>
  );
}
