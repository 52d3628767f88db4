/** The published ladder: made once, updated by the same button, shared in Drive by whoever made it. */

import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";

interface Props {
  /** Blank before it is published. */
  url: string;
  published: () => Promise<void>;
}

export function Publish({ url, published }: Props) {
  const sending = useSend(server.publishLadder, published);
  return (
    <>
      <h2>For everybody to read</h2>
      <p>
        A file of its own with overview, rubrics and scale, without people. Share it in Drive, to read only.
        Print on landscape A4 or Letter, fitted to width.
      </p>
      {url && (
        <p>
          <a href={url} rel="noreferrer">
            Open the published ladder
          </a>
        </p>
      )}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <p>
        <Button onPress={() => sending.send({})} busy={sending.busy && "Publishing…"}>
          {url ? "Update published ladder" : "Publish ladder"}
        </Button>
      </p>
    </>
  );
}
