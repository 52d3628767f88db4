/** A trigger that somebody's script has installed. */
export interface InstalledTrigger {
  id: string;
  /** Who installed it: it runs as this person. */
  user: string;
  functionName: string;
  event: "CLOCK" | "ON_OPEN" | "ON_EDIT" | "ON_CHANGE" | "ON_FORM_SUBMIT";
  /** Whose events it waits for; of a time trigger, where it was installed. */
  fileId: string;
  /** When a time trigger goes off, as the script said it. */
  when?: { [said: string]: string | number };
}
