// The view of one open file: title, menus, formula bar, cells, tabs, and what scripts have opened.
import type { ComponentChildren } from "preact";
import { useCallback, useState } from "preact/hooks";
import type { Edit } from "../../edits/edit";
import { overlap } from "../../model/rect";
import { host } from "../api";
import { blockOf, cellAddress } from "../grid/cellAddress";
import { CellGrid } from "./CellGrid";
import { FileDialogs } from "./FileDialogs";
import { FileTop } from "./FileTop";
import { FormulaBar } from "./FormulaBar";
import { fileMenus } from "./fileMenus";
import { NoteDialog } from "./NoteDialog";
import { type Popup, PopupMenu } from "./PopupMenu";
import { type PageDesk, ScriptDialogs, ScriptSidebar } from "./ScriptPages";
import { SheetTabs } from "./SheetTabs";
import { StatusLine } from "./StatusLine";
import type { SheetDesk } from "./sheetMenus";
import { Toasts } from "./Toasts";
import type { useActions } from "./useActions";
import type { useDesk } from "./useDesk";
import type { FileDesk } from "./useFileDesk";
import type { useLiveFile } from "./useLiveFile";

type Props = {
  as: string;
  id: string;
  live: ReturnType<typeof useLiveFile>;
  actions: ReturnType<typeof useActions>;
  desk: ReturnType<typeof useDesk>;
  file: FileDesk;
  person: ComponentChildren;
};

type Shared = Omit<Props, "person" | "file">;

/** What the menus over the cells act on; null until the file has come. */
function sheetDesk({ live, actions, desk }: Shared, editNote: () => void): SheetDesk | null {
  if (!desk.sheet) return null;
  const { clipboard, clear, sheet, selection } = desk;
  return {
    sheet,
    selection,
    readOnly: !live.grid?.mayEdit,
    change: (edit) => void actions.change(edit),
    undo: () => void actions.undo(),
    redo: () => void actions.redo(),
    copy: () => void clipboard.copy(),
    cut: () => void clipboard.cut(),
    paste: () => void clipboard.paste(),
    clear: () => void clear(),
    editNote,
  };
}

/** How the pages of scripts reach the host; a call waits until the host knows the selection. */
function pageDesk({ as, id, live, actions, desk }: Shared, onConsent: () => void) {
  const answer = (body: object) => void host.answerUi(as, id, body).finally(live.refreshUi);
  const onFocusGrid = () => desk.grid.current?.focus();
  const pages: PageDesk = {
    functions: live.grid?.functions ?? [],
    onRun: (name, args) => desk.told.current.then(() => actions.run(name, args)),
    onClose: (close) => {
      answer({ close });
      onFocusGrid();
    },
    onAnswer: (button, text) => answer({ button, text }),
    onFocusGrid,
    onConsent,
  };
  return { pages, onDismissToasts: () => answer({ close: "toasts" }) };
}

function Cells({
  shared,
  onPopup,
  onDismissToasts,
}: {
  shared: Shared;
  onPopup: (popup: Popup) => void;
  onDismissToasts: () => void;
}) {
  const { live, actions, desk } = shared;
  const change = (edit: Edit) => void actions.change(edit);
  return (
    <div class="grid-column">
      {actions.running && (
        <div class="running" role="status">
          Running script
        </div>
      )}
      <CellGrid
        grid={live.grid}
        onReady={(grid) => {
          desk.grid.current = grid;
        }}
        onEdit={(edit) => void desk.doEdit(edit)}
        onSelect={desk.setSelection}
        onChange={actions.change}
        onPaste={(text) => void desk.clipboard.pasteText(text)}
        onMenu={(at) => onPopup({ of: "cells", at })}
        onLeave={(back) =>
          document.querySelector<HTMLElement>(back ? ".formula-bar .content" : ".sheet-tabs button")?.focus()
        }
      />
      <SheetTabs
        sheets={desk.shown}
        active={desk.sheet?.id ?? null}
        readOnly={!live.grid?.mayEdit}
        onActivate={desk.activate}
        onAdd={() => change({ kind: "addSheet" })}
        onRename={(sheet, name) => change({ kind: "sheet", sheet, patch: { name } })}
        onList={(at) => onPopup({ of: "list", at })}
        onMenu={(sheet, at) => onPopup({ of: { sheet: sheet.id }, at })}
      />
      <Toasts
        toasts={live.ui.toasts}
        notices={actions.notices}
        onDismissToasts={onDismissToasts}
        onDismissNotice={actions.dismiss}
      />
    </div>
  );
}

export function FileView({ person, file, ...shared }: Props) {
  const { live, actions, desk } = shared;
  const [popup, setPopup] = useState<Popup | null>(null);
  const [noting, setNoting] = useState(false);
  const closePopup = useCallback(() => setPopup(null), []);
  const menuDesk = sheetDesk(shared, () => setNoting(true));
  const { pages, onDismissToasts } = pageDesk(shared, () => file.show("consent"));
  const choose = (path: string[]) => void desk.told.current.then(() => actions.chooseMenu(path));
  const readOnly = !live.grid?.mayEdit;
  const { selection, sheet } = desk;
  const one = { ...selection, rows: 1, columns: 1 };
  const locked = sheet?.locked.some((rect) => overlap(rect, selection));
  const goTo = (address: string) => {
    const block = blockOf(address);
    if (block) desk.grid.current?.reveal(block);
  };
  const saveNote = (note: string) => {
    setNoting(false);
    if (sheet) void actions.change({ kind: "notes", sheet: sheet.id, rect: one, rows: [[note]] });
  };
  return (
    <>
      <FileTop
        desk={file}
        menus={menuDesk ? fileMenus(menuDesk, file, live.menus, choose) : []}
        person={person}
      />
      <FormulaBar
        address={cellAddress(selection)}
        content={desk.content}
        readOnly={readOnly}
        onGo={goTo}
        onType={(text) => text !== desk.content && void desk.type(one, [[text]])}
        onLeave={pages.onFocusGrid}
      />
      <main class="work">
        <Cells shared={shared} onPopup={setPopup} onDismissToasts={onDismissToasts} />
        {live.ui.sidebar && <ScriptSidebar page={live.ui.sidebar} desk={pages} />}
      </main>
      <StatusLine
        last={actions.last}
        selected={`${selection.rows * selection.columns} selected${locked ? ", protected" : ""}`}
        readOnly={readOnly}
        reason={sheet?.reasons[`${selection.row} ${selection.column}`]}
      />
      <FileDialogs desk={file} />
      <ScriptDialogs ui={live.ui} desk={pages} />
      {popup && menuDesk && (
        <PopupMenu
          popup={popup}
          desk={menuDesk}
          sheets={live.grid?.sheets ?? []}
          onActivate={desk.activate}
          onClose={closePopup}
        />
      )}
      {noting && (
        <NoteDialog
          address={cellAddress(one)}
          note={desk.note}
          onClose={() => setNoting(false)}
          onSave={saveNote}
        />
      )}
    </>
  );
}
