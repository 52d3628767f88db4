// One open file: title, menus, formula bar, cells, tabs, and what scripts have opened.
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { MenuItem as ScriptItem, Menu as ScriptMenu } from "../../screen";
import { host } from "../api";
import { blockOf, cellAddress } from "../grid/cellAddress";
import { CellGrid } from "./CellGrid";
import { FormulaBar } from "./FormulaBar";
import { Menu, type MenuItem } from "./Menu";
import { MenuBar } from "./MenuBar";
import { NoteDialog } from "./NoteDialog";
import { type PageDesk, ScriptDialogs, ScriptSidebar } from "./ScriptPages";
import { SheetTabs } from "./SheetTabs";
import { StatusLine } from "./StatusLine";
import { cellMenu, dataMenu, editMenu, insertMenu, type SheetDesk, tabMenu } from "./sheetMenus";
import { Toasts } from "./Toasts";
import { useActions } from "./useActions";
import { useDesk } from "./useDesk";
import { useLiveFile } from "./useLiveFile";

/** The menu of the right button: over the cells, or (with a sheet) over its tab. */
type Popup = { sheet?: number; at: { x: number; y: number } } | null;

/** A script's menu entries as the menu bar shows them. */
function scriptItems(entries: ScriptItem[], path: string[], choose: (path: string[]) => void): MenuItem[] {
  return entries.map(({ caption, items }) => {
    if (caption === undefined) return {};
    const here = [...path, caption];
    return items
      ? { caption, items: scriptItems(items, here, choose) }
      : { caption, choose: () => choose(here) };
  });
}

export function OpenFile({
  as,
  id,
  person,
  onClose,
}: {
  as: string;
  id: string;
  person: ComponentChildren;
  onClose: () => void;
}) {
  const live = useLiveFile(as, id);
  const actions = useActions(as, id, live.refresh);
  const desk = useDesk(as, id, live.grid, actions);
  const [popup, setPopup] = useState<Popup>(null);
  const [noting, setNoting] = useState(false);
  const file = live.grid;
  const readOnly = !(file?.mayEdit ?? false);
  const name = file?.name ?? "";
  useEffect(() => {
    if (name) document.title = name;
  }, [name]);
  // A script may make another sheet the active one; each answer says which one is.
  const { activate } = desk;
  const { ui } = live;
  useEffect(() => {
    if (typeof ui.activeSheet === "number") activate(ui.activeSheet);
  }, [ui, activate]);
  useEffect(() => {
    if (!popup) return;
    const away = (event: Event) => !(event.target as Element | null)?.closest?.(".menu") && setPopup(null);
    window.addEventListener("pointerdown", away, true);
    return () => window.removeEventListener("pointerdown", away, true);
  }, [popup]);

  if (!file && live.problem) {
    return (
      <>
        <header class="top">
          <button type="button" class="button plain" onClick={onClose}>
            ‹ Files
          </button>
          <h1>This file cannot be opened</h1>
          {person}
        </header>
        <p class="empty" role="alert">
          {live.problem}
        </p>
      </>
    );
  }
  const change = (edit: Parameters<typeof actions.change>[0]) => void actions.change(edit);
  const focusGrid = () => desk.grid.current?.focus();
  const onCells: SheetDesk | null = desk.sheet && {
    sheet: desk.sheet,
    selection: desk.selection,
    readOnly,
    change,
    undo: () => void actions.undo(),
    redo: () => void actions.redo(),
    copy: () => void desk.clipboard.copy(),
    cut: () => void desk.clipboard.cut(),
    paste: () => void desk.clipboard.paste(),
    clear: () => void desk.clear(),
    editNote: () => setNoting(true),
  };
  const chooseMenu = (path: string[]) => void desk.told.current.then(() => actions.chooseMenu(path));
  const nothing: MenuItem[] = [
    { caption: readOnly ? "Only editors see add-on menus" : "No add-on menu", disabled: true },
  ];
  const menuItems = ({ caption, items }: ScriptMenu) => scriptItems(items, [caption], chooseMenu);
  const addOns = live.menus
    .filter(({ addOn }) => addOn)
    .map((menu) => ({ caption: menu.caption, items: menuItems(menu) }));
  const menus = [
    { caption: "File", items: () => [{ caption: "Back to the files", choose: onClose }] },
    ...(onCells
      ? [
          { caption: "Edit", items: () => editMenu(onCells) },
          { caption: "Insert", items: () => insertMenu(onCells) },
          { caption: "Data", items: () => dataMenu(onCells) },
        ]
      : []),
    ...live.menus
      .filter(({ addOn }) => !addOn)
      .map((menu) => ({ caption: menu.caption, items: () => menuItems(menu) })),
    { caption: "Extensions", items: () => (addOns.length > 0 ? addOns : nothing) },
  ];
  const answerUi = (answer: object) => void host.answerUi(as, id, answer).finally(live.refreshUi);
  const pages: PageDesk = {
    functions: file?.functions ?? [],
    onRun: (name, args) => desk.told.current.then(() => actions.run(name, args)),
    onClose: (close) => {
      answerUi({ close });
      focusGrid();
    },
    onAnswer: (button, text) => answerUi({ button, text }),
    onFocusGrid: focusGrid,
  };
  const tab = desk.shown.find(({ id: sheet }) => sheet === popup?.sheet);
  const one = { ...desk.selection, rows: 1, columns: 1 };
  return (
    <>
      <header class="top">
        <button type="button" class="button plain" onClick={onClose}>
          ‹ Files
        </button>
        <div class="title">
          <h1 title={name}>{name}</h1>
          <MenuBar menus={menus} />
        </div>
        {person}
      </header>
      <FormulaBar
        address={cellAddress(desk.selection)}
        content={desk.content}
        readOnly={readOnly}
        onGo={(address) => {
          const block = blockOf(address);
          if (block) desk.grid.current?.select(block);
        }}
        onType={(text) => text !== desk.content && void desk.type(one, [[text]])}
        onLeave={focusGrid}
      />
      <main class="work">
        <div class="grid-column">
          {actions.running && (
            <div class="running" role="status">
              Running script
            </div>
          )}
          <CellGrid
            grid={file}
            onReady={(grid) => {
              desk.grid.current = grid;
            }}
            onEdit={(edit) => void desk.doEdit(edit)}
            onSelect={desk.setSelection}
            onPaste={(text) => void desk.clipboard.pasteText(text)}
            onMenu={(at) => setPopup({ at })}
          />
          <SheetTabs
            sheets={desk.shown}
            active={desk.sheet?.id ?? null}
            readOnly={readOnly}
            onActivate={desk.activate}
            onAdd={() => change({ kind: "addSheet" })}
            onRename={(sheet, next) => change({ kind: "sheet", sheet, patch: { name: next } })}
            onMenu={(sheet, at) => setPopup({ sheet: sheet.id, at })}
          />
          <Toasts
            toasts={ui.toasts}
            notices={actions.notices}
            onDismissToasts={() => answerUi({ close: "toasts" })}
            onDismissNotice={actions.dismiss}
          />
        </div>
        {ui.sidebar && <ScriptSidebar page={ui.sidebar} desk={pages} />}
      </main>
      <StatusLine
        last={actions.last}
        selected={`${desk.selection.rows * desk.selection.columns} selected`}
        readOnly={readOnly}
      />
      <ScriptDialogs ui={ui} desk={pages} />
      {popup && onCells && (
        <Menu
          label={tab ? tab.name : "Cells"}
          items={tab && file ? tabMenu(tab, file.sheets, change) : cellMenu(onCells)}
          at={popup.at}
          onClose={() => setPopup(null)}
          onBack={() => setPopup(null)}
        />
      )}
      {noting && desk.sheet && (
        <NoteDialog
          address={cellAddress(one)}
          note={desk.note}
          onClose={() => setNoting(false)}
          onSave={(note) => {
            setNoting(false);
            if (desk.sheet) change({ kind: "notes", sheet: desk.sheet.id, rect: one, rows: [[note]] });
          }}
        />
      )}
    </>
  );
}
