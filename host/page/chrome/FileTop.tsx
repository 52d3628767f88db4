// The top of an open file: the way back, its name with the menu bar, sharing, and who is signed in.
import type { ComponentChildren } from "preact";
import { BackToFiles } from "./BackToFiles";
import { MenuBar, type MenuBarMenu } from "./MenuBar";
import { NameField } from "./NameField";
import type { FileDesk } from "./useFileDesk";

type Props = { desk: FileDesk; menus: MenuBarMenu[]; person: ComponentChildren };

function Title({ desk: { name, mayEdit, renaming, setRenaming, rename } }: { desk: FileDesk }) {
  const done = (next: string) => {
    setRenaming(false);
    if (next !== name) rename(next);
  };
  if (renaming) return <NameField label="Name of the workbook" name={name} onDone={done} />;
  return (
    <h1 title={name}>
      {mayEdit ? (
        <button type="button" class="file-name" title="Rename" onClick={() => setRenaming(true)}>
          {name}
        </button>
      ) : (
        name
      )}
    </h1>
  );
}

/** In the trash a file can still be opened, but stands in nobody’s list. */
function InTrash({ desk: { isOwner, trash } }: { desk: FileDesk }) {
  return (
    <div class="notice" role="status">
      This workbook is in the trash.{" "}
      {isOwner ? (
        <button type="button" class="link" onClick={() => trash(false)}>
          Take it out
        </button>
      ) : (
        "Only its owner can take it out."
      )}
    </div>
  );
}

export function FileTop({ desk, menus, person }: Props) {
  return (
    <>
      <header class="top">
        <BackToFiles onClose={desk.open} />
        <div class="title">
          <Title desk={desk} />
          {menus.length > 0 && <MenuBar menus={menus} />}
        </div>
        <button type="button" class="button" aria-haspopup="dialog" onClick={() => desk.show("share")}>
          Share
        </button>
        {person}
      </header>
      {desk.details?.trashed && <InTrash desk={desk} />}
    </>
  );
}
