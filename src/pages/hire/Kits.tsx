/** The interviewers and their kits: made and updated in one step, each with the address to send. */
import { useState } from "preact/hooks";
import type { CandidateList } from "../contract";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { LongList } from "../parts/LongList";
import { Name } from "../parts/Name";
import { TroubleNote } from "../parts/TroubleNote";
import { server } from "../server";

interface Props {
  kits: CandidateList["kits"];
  refresh: () => Promise<void>;
}

export function Kits({ kits, refresh }: Props) {
  const [failed, setFailed] = useState<readonly string[]>([]);
  const making = useSend(server.makeKits, (made) => {
    setFailed(made.failed);
    return refresh();
  });
  if (kits.length === 0) return null;
  const due = kits.filter(({ needsUpdate }) => needsUpdate).length;
  return (
    <>
      <h2>Interviewers and kits</h2>
      <LongList
        items={kits}
        show={({ name, url, needsUpdate }) => (
          <>
            <div class="line">
              <Name>{name}</Name>
              <span>{url ? (needsUpdate ? "to update" : "up to date") : "no kit yet"}</span>
            </div>
            {url && (
              <div class="small">
                <a href={url} target="_blank" rel="noreferrer">
                  Kit of {name}
                </a>
              </div>
            )}
          </>
        )}
      />
      {failed.map((message) => (
        <p key={message} class="note trouble">
          {message}
        </p>
      ))}
      <TroubleNote trouble={making.trouble} retry={making.retry} />
      {due > 0 ? (
        <p>
          <Button onPress={() => making.send({})} busy={making.busy && "Making kits…"}>
            {due === 1 ? "Make or update 1 kit" : `Make or update ${due} kits`}
          </Button>
        </p>
      ) : (
        <p class="small">Send each interviewer the address of their kit; nobody else can open it but you.</p>
      )}
    </>
  );
}
