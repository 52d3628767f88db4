/** ScriptApp: what a script may do for this person, and triggers that run it later. */
import { createHash, randomBytes } from "node:crypto";
import { GoogleError } from "../edits/refusals";
import type { InstalledTrigger } from "../engine/installedTrigger";
import { grantedScopes } from "../engine/rights";
import { type Services, service } from "./service";
import { openFile } from "./spreadsheet";

const MOST_TRIGGERS = 20;

export const scriptServices: Services = {
  /** What the person has allowed of what the add-on wants. */
  "script.authorization": service("free", (execution) => {
    const { manifest } = execution.world.addOn;
    const wanted = manifest.oauthScopes ?? [];
    return {
      wanted,
      granted: grantedScopes(manifest, execution.world.deniedScopes(execution.user)) ?? wanted,
    };
  }),

  /** The same for everybody who uses the add-on. */
  "script.id": service("free", ({ world }) =>
    createHash("sha256")
      .update(world.addOn.scripts.map(({ name }) => name).join())
      .digest("base64url"),
  ),

  "script.install": service(
    "read",
    (execution, wanted: Omit<InstalledTrigger, "id" | "user" | "fileId"> & { fileId?: string }) => {
      const { world, user, file } = execution;
      const own = world.triggers.filter((trigger) => trigger.user === user);
      if (own.length >= MOST_TRIGGERS)
        throw new GoogleError(
          "This script has too many triggers. Triggers must be deleted from the script before more can be added.",
        );
      const fileId = wanted.fileId ? openFile(execution, wanted.fileId).id : file.id;
      const trigger = { ...wanted, id: randomBytes(8).readBigUInt64BE().toString(), user, fileId };
      world.triggers.push(trigger);
      world.settingsChanged();
      return trigger;
    },
    { right: "triggers" },
  ),

  "script.triggers": service(
    "read",
    ({ world, user }) => world.triggers.filter((trigger) => trigger.user === user),
    { right: "triggers" },
  ),

  "script.uninstall": service(
    "read",
    ({ world, user }, id: string) => {
      world.triggers = world.triggers.filter((trigger) => trigger.id !== id || trigger.user !== user);
      world.settingsChanged();
    },
    { right: "triggers" },
  ),
};
