// The dialogs of the File menu.
import { ConsentDialog } from "./ConsentDialog";
import { CopyDialog } from "./CopyDialog";
import { SettingsDialog } from "./SettingsDialog";
import { ShareDialog } from "./ShareDialog";
import type { FileDesk } from "./useFileDesk";

export function FileDialogs({ desk }: { desk: FileDesk }) {
  const { as, id, details, dialog, opened, set, open } = desk;
  const close = () => desk.show(null);
  if (!details || !dialog) return null;
  if (dialog === "consent") return <ConsentDialog as={as} onClose={close} onFail={desk.fail} />;
  if (dialog === "copy")
    return <CopyDialog as={as} id={id} name={details.name} onCopied={opened} onClose={close} />;
  if (dialog === "settings")
    return (
      <SettingsDialog
        locale={details.locale}
        timeZone={details.timeZone}
        onSave={(patch) => {
          close();
          set(patch);
        }}
        onClose={close}
      />
    );
  return <ShareDialog as={as} id={id} details={details} onClose={close} onLeft={open} />;
}
