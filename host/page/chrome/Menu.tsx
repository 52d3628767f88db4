// A drop-down menu with sub-menus, for the mouse and for the keyboard.
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** One line of a menu; without a caption it is a separator. `detail` stands at the right, quietly. */
export type MenuItem = {
  caption?: string;
  detail?: string;
  items?: MenuItem[];
  disabled?: boolean;
  choose?: () => void;
};

type Corner = { x: number; y: number };

function Line({ item, onClose }: { item: MenuItem; onClose: () => void }) {
  const [open, setOpen] = useState<Corner | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const openSub = () => {
    const box = button.current?.getBoundingClientRect();
    if (item.items && box) setOpen({ x: box.right - 2, y: box.top - 7 });
  };
  const choose = () => {
    if (item.disabled) return;
    if (item.items) return openSub();
    onClose();
    item.choose?.();
  };
  const closeSub = () => {
    setOpen(null);
    button.current?.focus();
  };
  return (
    <div role="none" onMouseEnter={openSub} onMouseLeave={() => setOpen(null)}>
      <button
        ref={button}
        type="button"
        role="menuitem"
        tabIndex={-1}
        aria-disabled={item.disabled}
        aria-haspopup={item.items ? "menu" : undefined}
        aria-expanded={item.items ? open !== null : undefined}
        onClick={choose}
        onKeyDown={(event) => {
          if (event.key === "ArrowRight" && item.items) {
            event.stopPropagation();
            openSub();
          }
        }}
      >
        <span>{item.caption}</span>
        <span class="shortcut" aria-hidden="true">
          {item.items ? "▸" : item.detail}
        </span>
      </button>
      {open && item.items && (
        <Menu items={item.items} label={item.caption ?? ""} at={open} onClose={onClose} onBack={closeSub} />
      )}
    </div>
  );
}

function moveFocus(list: HTMLElement, key: string): boolean {
  const lines = [...list.querySelectorAll<HTMLElement>(":scope > div > [role=menuitem]")];
  const at = lines.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
  const letter =
    key.length === 1 &&
    lines.find((line, index) => index > at && line.textContent?.toLowerCase().startsWith(key.toLowerCase()));
  const target = letter || (next !== undefined && lines.at(next % lines.length));
  if (target) target.focus();
  return Boolean(target);
}

/** A menu opened at a corner. `onBack` is Escape or, in a sub-menu, the left arrow; `onClose` closes everything. */
export function Menu({
  items,
  label,
  at,
  onClose,
  onBack,
}: {
  items: MenuItem[];
  label: string;
  at: Corner;
  onClose: () => void;
  onBack: () => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const [corner, setCorner] = useState(at);
  useLayoutEffect(() => {
    const box = list.current?.getBoundingClientRect();
    if (!list.current || !box) return;
    setCorner({
      x: Math.max(4, Math.min(at.x, innerWidth - box.width - 4)),
      y: Math.max(4, Math.min(at.y, innerHeight - box.height - 4)),
    });
    moveFocus(list.current, "Home");
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" || event.key === "ArrowLeft") onBack();
    else if (event.key === "Tab") onClose();
    else if (!list.current || !moveFocus(list.current, event.key)) return;
    event.stopPropagation();
    if (event.key !== "Tab") event.preventDefault();
  };
  return (
    <div
      ref={list}
      class="menu"
      role="menu"
      aria-label={label}
      style={{ left: `${corner.x}px`, top: `${corner.y}px` }}
      onKeyDown={onKeyDown}
    >
      {items.map((item, index) =>
        item.caption === undefined ? (
          <hr key={index} />
        ) : (
          <Line key={item.caption} item={item} onClose={onClose} />
        ),
      )}
    </div>
  );
}
