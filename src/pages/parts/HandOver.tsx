/** Files that another HR account made, and passing them from one account to another. */
import { useState } from "preact/hooks";
import { useSlices } from "../load/useSlices";
import type { Answer } from "../server";
import { Button } from "./Button";
import { LongList } from "./LongList";
import { Name } from "./Name";
import { TroubleNote } from "./TroubleNote";

interface PassedOn {
  readonly closed: readonly string[];
  readonly notCollected: readonly string[];
}

interface Props {
  what: "packets" | "own files";
  /** Whom they are for: "raters". */
  readers: string;
  files: readonly {
    readonly id: string;
    /** Another account that made it; blank where this one did. */
    readonly madeBy: string;
  }[];
  /** Files of an account that is gone: whose they are, and their links. */
  leftOpen: readonly { readonly name: string; readonly links: readonly string[] }[];
  pass: (ids: string[], request: string) => Promise<Answer<PassedOn>>;
  refresh: () => Promise<void>;
}

const filesPerCall = 20;

const sheetAndColumn = {
  packets: "Old packets in the sheet Raters",
  "own files": "Old files in the sheet Own files",
} as const;

export function HandOver({ what, readers, files, leftOpen, pass, refresh }: Props) {
  const [asks, setAsks] = useState(false);
  const work = useSlices(filesPerCall, async (ids: readonly string[], request) => {
    const answer = await pass([...ids], request);
    if (answer.is === "value") await refresh();
    return answer;
  });
  const others = files.filter(({ madeBy }) => madeBy);
  const makers = [...new Set(others.map(({ madeBy }) => madeBy))].join(", ");
  const notCollected = work.results.flatMap((one) => one.notCollected);
  const closed = work.results.flatMap((one) => one.closed);
  const open = leftOpen.filter(({ links }) => links.length > 0);
  if (files.length + open.length + closed.length === 0) return null;
  const going = (others.length ? others : files).map(({ id }) => id);
  return (
    <>
      {others.length > 0 && (
        <p class="note">
          Made by {makers}: {others.length} of {files.length} {what}. Only that account can update and collect
          them.
        </p>
      )}
      {open.length > 0 && (
        <div class="note">
          <p>
            Old {what} of another account, still open to their {readers}. Ask them to copy what is not
            collected into the new one, then empty the cell under {sheetAndColumn[what]}.
          </p>
          <LongList
            items={open}
            show={({ name, links }) =>
              links.map((link) => (
                <a key={link} href={link} rel="noopener noreferrer">
                  <Name>{name}</Name>
                </a>
              ))
            }
          />
        </div>
      )}
      {closed.length > 0 && (
        <p class="note" role="status">
          Passed on: {closed.length} {what}, closed to their {readers}. The other account makes new ones now;
          made here, they would belong to this account again.
        </p>
      )}
      {notCollected.length > 0 && (
        <p class="note">
          Not passed on: the {what} of {notCollected.join(", ")}. Something in them is not collected
          {what === "packets" && ", or begun and not submitted"}. Collect; where something is refused there,
          update, so that it is gone or its {readers} read why. Then pass them on. Where that can’t wait, the
          other account takes them over, and {readers} copy the rest.
        </p>
      )}
      {going.length > 0 && (
        <details>
          <summary>Another HR account</summary>
          <p class="small">
            {others.length
              ? `Best, ${makers} collects once more and passes the ${what} on here. If that account is gone, take them over: new ${what} hold what was collected, and ${readers} copy the rest.`
              : `To let another HR account go on: collect once more, then pass the ${what} on. They close, and the other account makes new ones with what was collected.`}
          </p>
          <TroubleNote trouble={work.trouble} retry={work.retry} />
          <p class="buttons">
            <Button
              onPress={() => {
                if (asks) work.start(going);
                setAsks(!asks);
              }}
              busy={work.state === "running" && "Working…"}
            >
              {asks
                ? `Yes, ${going.length} of them`
                : others.length
                  ? `Take the ${what} over`
                  : `Pass the ${what} on`}
            </Button>
            {asks && <Button onPress={() => setAsks(false)}>Keep them</Button>}
          </p>
        </details>
      )}
    </>
  );
}
