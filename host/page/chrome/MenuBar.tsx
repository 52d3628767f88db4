// The menu bar over an open file.
import { useEffect, useRef, useState } from "preact/hooks";
import { Menu, type MenuItem } from "./Menu";

/** One menu of the bar; its items are made when it opens. */
export type MenuBarMenu = { caption: string; items: () => MenuItem[] };

/** Menus side by side; one is open at a time, the arrow keys lead from one to the next. */
export function MenuBar({ menus }: { menus: MenuBarMenu[] }) {
  const [open, setOpen] = useState<number | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const buttons = () => [...(bar.current?.querySelectorAll<HTMLButtonElement>(":scope > button") ?? [])];
  useEffect(() => {
    if (open === null) return;
    const outside = (event: Event) => !bar.current?.contains(event.target as Node) && setOpen(null);
    window.addEventListener("pointerdown", outside, true);
    // A click into a sidebar's frame is seen only as the loss of focus.
    const away = () => setOpen(null);
    window.addEventListener("blur", away);
    return () => {
      window.removeEventListener("pointerdown", outside, true);
      window.removeEventListener("blur", away);
    };
  }, [open]);
  useEffect(() => {
    // As in Sheets, from wherever the keyboard is; before the cells would take the key.
    const search = (event: KeyboardEvent) => {
      if (!event.altKey || event.code !== "Slash") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      setOpen(null);
      buttons()[0]?.focus();
    };
    window.addEventListener("keydown", search, true);
    return () => window.removeEventListener("keydown", search, true);
  }, []);
  const close = (index: number) => {
    setOpen(null);
    buttons()[index]?.focus();
  };
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const all = buttons();
    const from = open ?? all.indexOf(document.activeElement as HTMLButtonElement);
    const next = (from + by + all.length) % all.length;
    all[next]?.focus();
    if (open !== null) setOpen(next);
  };
  const box = open === null ? undefined : buttons()[open]?.getBoundingClientRect();
  const menu = open === null ? undefined : menus[open];
  const items = menu?.items() ?? [];
  return (
    <div class="menu-bar" role="menubar" aria-label="Menus" tabIndex={-1} ref={bar} onKeyDown={step}>
      {menus.map(({ caption }, index) => (
        <button
          key={caption}
          type="button"
          role="menuitem"
          aria-haspopup="menu"
          aria-expanded={open === index}
          onClick={() => setOpen(open === index ? null : index)}
          onMouseEnter={() => open !== null && setOpen(index)}
          onKeyDown={(event) => event.key === "ArrowDown" && setOpen(index)}
        >
          {caption}
        </button>
      ))}
      {menu && box && open !== null && (
        <Menu
          // Opened anew, and so focused anew, when its items arrive late.
          key={`${menu.caption} ${items[0]?.caption}`}
          items={items}
          label={menu.caption}
          at={{ x: box.left, y: box.bottom + 2 }}
          onClose={() => setOpen(null)}
          onBack={() => close(open)}
        />
      )}
    </div>
  );
}
