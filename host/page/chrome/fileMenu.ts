// The File menu, as in Sheets.
import type { MenuItem } from "./Menu";
import type { FileDesk } from "./useFileDesk";

export function fileMenu(desk: FileDesk): MenuItem[] {
  const { mayEdit, isOwner, show } = desk;
  return [
    { caption: "New", choose: desk.create },
    { caption: "Open", choose: desk.open },
    { caption: "Make a copy…", choose: () => show("copy") },
    {},
    { caption: "Share…", choose: () => show("share") },
    {
      caption: "Download",
      items: [
        { caption: "Microsoft Excel (.xlsx)", choose: desk.downloadXlsx },
        { caption: "Comma-separated values (.csv)", choose: desk.downloadCsv },
      ],
    },
    {},
    { caption: "Rename", disabled: !mayEdit, choose: () => desk.setRenaming(true) },
    { caption: "Move to trash", disabled: !isOwner, choose: () => desk.trash(true) },
    {},
    { caption: "Settings…", disabled: !mayEdit, choose: () => show("settings") },
  ];
}
