/** Every kind of file Plumbline knows: which view makes one of an empty workbook, or who brings one up to date that was made for somebody. */

type FileKindEntry =
  | { readonly setUpBy: "setUp" | "setUpHiring" | "setUpReadiness" }
  | { readonly updatedBy: "HR" | "its maker" | "its writer" };

/** Written in the Settings of a file under these names (R1). */
export const fileKinds = {
  hub: { setUpBy: "setUp" },
  packet: { updatedBy: "HR" },
  "session file": { updatedBy: "HR" },
  "person's file": { updatedBy: "HR" },
  "published ladder": { updatedBy: "HR" },
  "hiring file": { setUpBy: "setUpHiring" },
  kit: { updatedBy: "its maker" },
  "readiness file": { setUpBy: "setUpReadiness" },
  "readiness notes": { updatedBy: "its writer" },
  "readiness plan": { updatedBy: "its maker" },
} as const satisfies Record<string, FileKindEntry>;

export type FileKind = keyof typeof fileKinds;

export const fileKindNames = Object.keys(fileKinds) as readonly FileKind[];

/** Those made of an empty workbook from its menu: besides its sheets, a mark outside them says what they are. */
export const isSetUpByMenu = (kind: FileKind): boolean => "setUpBy" in fileKinds[kind];

/** Where somebody stands: a kind of file, or a workbook that is none yet. */
export type Place = FileKind | "not set up";

/** Whether a file is of two who write apart, or something one of them made. */
export const isOfReadiness = (place: Place): boolean => place.startsWith("readiness");
