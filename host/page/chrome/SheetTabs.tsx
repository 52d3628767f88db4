// The tabs under the grid: choose, add, rename with a double click, and a menu for the rest.
import { useEffect, useRef, useState } from "preact/hooks";
import type { DrawnSheet } from "../grid/drawnGrid";
import { LockMark } from "./LockMark";
import { NameField } from "./NameField";

type Props = {
  sheets: DrawnSheet[];
  active: number | null;
  readOnly: boolean;
  onActivate: (sheet: number) => void;
  onAdd: () => void;
  onRename: (sheet: number, name: string) => void;
  onMenu: (sheet: DrawnSheet, at: { x: number; y: number }) => void;
  onList: (at: { x: number; y: number }) => void;
};

export function SheetTabs({ sheets, active, readOnly, onActivate, onAdd, onRename, onMenu, onList }: Props) {
  const [renaming, setRenaming] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active === null) return;
    list.current
      ?.querySelector("[aria-selected=true]")
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active]);
  const step = (event: KeyboardEvent, at: number) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = by === undefined ? undefined : sheets[(at + by + sheets.length) % sheets.length];
    if (next) onActivate(next.id);
    const tabs = (event.currentTarget as HTMLElement).parentElement?.querySelectorAll<HTMLElement>(
      "[role=tab]",
    );
    if (next) tabs?.[sheets.indexOf(next)]?.focus();
    if (event.key === "F2" && !readOnly) setRenaming(sheets[at]?.id ?? null);
  };
  const tab = (sheet: DrawnSheet, index: number) => (
    <button
      key={sheet.id}
      type="button"
      role="tab"
      aria-selected={sheet.id === active}
      tabIndex={sheet.id === active ? 0 : -1}
      style={{ "--tab-colour": sheet.tabColor ?? "transparent" }}
      onClick={() => onActivate(sheet.id)}
      onDblClick={() => !readOnly && setRenaming(sheet.id)}
      onKeyDown={(event) => step(event, index)}
      onContextMenu={(event) => {
        event.preventDefault();
        if (!readOnly) onMenu(sheet, { x: event.clientX, y: event.clientY });
      }}
    >
      {sheet.protected && [<LockMark key="lock" closed={sheet.locked.length > 0} />, " "]}
      {sheet.name}
    </button>
  );
  const field = (sheet: DrawnSheet) => (
    <NameField
      key={sheet.id}
      label="Name of the sheet"
      name={sheet.name}
      onDone={(name) => {
        setRenaming(null);
        if (name !== sheet.name) onRename(sheet.id, name);
      }}
    />
  );
  return (
    <div class="sheet-tabs">
      {!readOnly && (
        <button type="button" class="add" aria-label="Add a sheet" onClick={onAdd}>
          +
        </button>
      )}
      <button
        type="button"
        class="all"
        aria-haspopup="menu"
        onClick={({ currentTarget }) => {
          const { left, top } = currentTarget.getBoundingClientRect();
          onList({ x: left, y: top });
        }}
      >
        All sheets
      </button>
      <div ref={list} role="tablist" aria-label="Sheets">
        {sheets.map((sheet, index) => (renaming === sheet.id ? field(sheet) : tab(sheet, index)))}
      </div>
    </div>
  );
}
