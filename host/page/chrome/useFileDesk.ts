// One open file as a whole: what the File menu, the title and the Share button act on.
import { useEffect, useRef, useState } from "preact/hooks";
import { host } from "../api";
import { saveDownload } from "./saveDownload";
import type { useActions } from "./useActions";
import type { useDesk } from "./useDesk";
import { useFileDetails } from "./useFileDetails";
import type { useLiveFile } from "./useLiveFile";

export type FileDialog = "share" | "copy" | "settings" | "consent";
export type FileDesk = ReturnType<typeof useFileDesk>;

type Parts = {
  as: string;
  id: string;
  live: ReturnType<typeof useLiveFile>;
  actions: ReturnType<typeof useActions>;
  desk: ReturnType<typeof useDesk>;
  onOpen: (id: string) => void;
  onClose: () => void;
};

const without = (charts: number) =>
  `Charts can’t be written into an .xlsx file here: the ${charts === 1 ? "chart" : `${charts} charts`} of this workbook ${charts === 1 ? "is" : "are"} missing from it.`;

/** Which dialog is open; when one closes and leaves the keyboard nowhere, the cells take it. */
function useDialog(focusGrid: () => void) {
  const [dialog, show] = useState<FileDialog | null>(null);
  const before = useRef(dialog);
  useEffect(() => {
    if (before.current && !dialog && document.activeElement === document.body) focusGrid();
    before.current = dialog;
  }, [dialog]);
  return [dialog, show] as const;
}

export function useFileDesk({ as, id, live, actions, desk, onOpen, onClose }: Parts) {
  const details = useFileDetails(as, id, live.grid?.revision);
  const [dialog, show] = useDialog(() => desk.grid.current?.focus());
  const [renaming, setRenaming] = useState(false);
  const fail = (error: Error) => actions.say(error.message, true);
  const download = (answer: Promise<Response>) => answer.then(saveDownload);
  return {
    as,
    id,
    name: live.grid?.name ?? "",
    mayEdit: live.grid?.mayEdit ?? false,
    details,
    isOwner: details?.people.some(({ email, role }) => role === "owner" && email === as) ?? false,
    dialog,
    show,
    fail,
    renaming,
    setRenaming,
    open: onClose,
    opened: onOpen,
    create: () => void host.createFile(as, "Untitled spreadsheet").then((made) => onOpen(made.id), fail),
    rename: (name: string) => void actions.change({ kind: "file", patch: { name } }),
    set: (patch: { locale?: string; timeZone?: string }) => void actions.change({ kind: "file", patch }),
    trash: (trashed: boolean) =>
      void host.trashFile(as, id, trashed).then(() => (trashed ? onClose() : live.refresh()), fail),
    downloadXlsx: () =>
      void download(host.xlsx(as, id)).then(
        () => details?.charts && actions.say(without(details.charts), false),
        fail,
      ),
    downloadCsv: () => void (desk.sheet && download(host.csv(as, id, desk.sheet.id)).catch(fail)),
  };
}
