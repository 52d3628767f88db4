/** A workbook that was just set up: what was added, what its owner should know, and what comes next. */
import type { ComponentChildren } from "preact";
import { Footer } from "./Footer";
import { Page } from "./Page";

interface Props {
  title: string;
  back: Parameters<typeof Page>[0]["back"];
  done: { readonly added: readonly string[]; readonly warnings: readonly string[] };
  /** What comes next, in words. */
  children: ComponentChildren;
  buttons: ComponentChildren;
}

export const FileReady = ({ title, back, done: { added, warnings }, children, buttons }: Props) => (
  <Page title={title} back={back}>
    <p role="status" class="good">
      {added.length ? `Added: ${added.join(", ")}.` : "All sheets are here."}
    </p>
    {warnings.map((warning) => (
      <p key={warning} class="note">
        {warning}
      </p>
    ))}
    <p>{children}</p>
    <Footer>{buttons}</Footer>
  </Page>
);
