// What stands in the menu bar of an open file: the grid's own menus and those of scripts.
import type { MenuItem as ScriptItem, Menu as ScriptMenu } from "../../screen";
import { fileMenu } from "./fileMenu";
import type { MenuItem } from "./Menu";
import type { MenuBarMenu } from "./MenuBar";
import { dataMenu, editMenu, insertMenu, type SheetDesk } from "./sheetMenus";
import type { FileDesk } from "./useFileDesk";
import { viewMenu } from "./viewMenu";

type Choose = (path: string[]) => void;

function scriptItems(entries: ScriptItem[], path: string[], choose: Choose): MenuItem[] {
  return entries.map(({ caption, items }) => {
    if (caption === undefined) return {};
    const here = [...path, caption];
    return items
      ? { caption, items: scriptItems(items, here, choose) }
      : { caption, choose: () => choose(here) };
  });
}

/** Menus of add-ons stand under Extensions, a script's other menus beside it. */
function scriptMenus(menus: ScriptMenu[], readOnly: boolean, file: FileDesk, choose: Choose): MenuBarMenu[] {
  const itemsOf = ({ caption, items }: ScriptMenu) => scriptItems(items, [caption], choose);
  const own = menus.filter(({ addOn }) => !addOn);
  const addOns = menus.filter(({ addOn }) => addOn);
  const none = { caption: readOnly ? "Only editors see add-on menus" : "No add-on menu", disabled: true };
  const extensions = addOns.map((menu) => ({ caption: menu.caption, items: itemsOf(menu) }));
  return [
    ...own.map((menu) => ({ caption: menu.caption, items: () => itemsOf(menu) })),
    {
      caption: "Extensions",
      items: () => [
        ...(extensions.length > 0 ? extensions : [none]),
        {},
        { caption: "Permissions…", choose: () => file.show("consent") },
      ],
    },
  ];
}

/** All menus of the bar; their items are made when a menu opens. */
export function fileMenus(
  desk: SheetDesk,
  file: FileDesk,
  menus: ScriptMenu[],
  choose: Choose,
): MenuBarMenu[] {
  return [
    { caption: "File", items: () => fileMenu(file) },
    { caption: "Edit", items: () => editMenu(desk) },
    { caption: "View", items: () => viewMenu(desk) },
    { caption: "Insert", items: () => insertMenu(desk) },
    { caption: "Data", items: () => dataMenu(desk) },
    ...scriptMenus(menus, desk.readOnly, file, choose),
  ];
}
