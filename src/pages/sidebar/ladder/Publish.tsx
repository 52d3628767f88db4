/** The published ladder: made once, updated by the same button, shared in Drive by whoever made it. */
import { useState } from "preact/hooks";
import type { LadderPage } from "../../contract";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { TextField } from "../../parts/TextField";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";

interface Props {
  page: LadderPage;
  published: () => Promise<void>;
}

export function Publish({ page, published }: Props) {
  const { published: url, progression, neutrality, version } = page;
  const [words, setWords] = useState(progression);
  const [said, setSaid] = useState("");
  const sending = useSend(server.publishLadder, ({ isNew }) => {
    setSaid(
      isNew
        ? `Published: version ${version}. Only you can open it until you share it.`
        : `Updated to version ${version}, for everybody it is shared with.`,
    );
    return published();
  });
  const field = (part: keyof typeof words) => ({
    value: words[part],
    onInput: (value: string) => setWords({ ...words, [part]: value }),
  });
  return (
    <>
      <h2>For everybody to read</h2>
      <p>
        A file with overview, rubrics, scale and a page for each grade, without people. Share it in Drive, to
        read only. Print the grades in portrait, the rest in landscape, fitted to width.
      </p>
      {url && (
        <p>
          <a href={url} rel="noreferrer">
            Open the published ladder
          </a>
        </p>
      )}
      <details>
        <summary>What it says of pay and gender neutrality</summary>
        <div class="stack">
          <TextField
            label="What moves pay within a grade"
            hint="Everybody reads it. The pay band itself comes from the sheet Ladder."
            {...field("payWithin")}
          />
          <p class="small">{neutrality}</p>
          <TextField
            kind="line"
            label="Checked for gender neutrality by"
            hint="A person or a body. Everybody reads it."
            {...field("checkedBy")}
          />
          <TextField kind="date" label="On" {...field("checkedOn")} />
          <TextField
            label="On what basis"
            hint="Such as pay and grades by gender, or a reading by the works council."
            {...field("checkedHow")}
          />
        </div>
      </details>
      <p role="status" class="good">
        {said}
      </p>
      {page.changes ? (
        <p>Adopt the change above first.</p>
      ) : (
        <>
          <TroubleNote trouble={sending.trouble} retry={sending.retry} />
          <p>
            <Button onPress={() => sending.send(words)} busy={sending.busy && "Publishing…"}>
              {url ? "Update published ladder" : "Publish ladder"}
            </Button>
          </p>
        </>
      )}
    </>
  );
}
