// The top of an open file: the way back, its name with the menu bar, and who is signed in.
import type { ComponentChildren } from "preact";
import { MenuBar, type MenuBarMenu } from "./MenuBar";

type Props = { name: string; menus: MenuBarMenu[]; person: ComponentChildren; onClose: () => void };

export function FileTop({ name, menus, person, onClose }: Props) {
  return (
    <header class="top">
      <button type="button" class="button plain" onClick={onClose}>
        ‹ Files
      </button>
      <div class="title">
        <h1 title={name}>{name}</h1>
        {menus.length > 0 && <MenuBar menus={menus} />}
      </div>
      {person}
    </header>
  );
}
