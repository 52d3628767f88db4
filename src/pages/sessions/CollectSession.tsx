/** What a meeting decided: a look into its file first, then exactly what was shown. */
import { useState } from "preact/hooks";
import type { SessionPreview } from "../contract";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { LongList } from "../parts/LongList";
import { Name } from "../parts/Name";
import { Progress } from "../parts/Progress";
import { TroubleNote } from "../parts/TroubleNote";
import { server, type Trouble } from "../server";
import type { ViewProps } from "../view";

interface Props extends ViewProps {
  id: string;
  decided: number;
  of: number;
  isClosed: boolean;
  /** Whether closing comes next: nothing waits to be heard again. */
  closing: boolean;
  refresh: () => Promise<void>;
}

export function CollectSession({ id, decided, of, isClosed, closing, refresh, open }: Props) {
  const [found, setFound] = useState<SessionPreview | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [looking, setLooking] = useState(false);
  const [merged, setMerged] = useState("");
  const merging = useSend(server.collectSession, async () => {
    await refresh();
    setMerged(found ? `Collected: ${foundInWords(found)}.` : "");
    setFound(null);
  });
  const look = async () => {
    setLooking(true);
    setTrouble(null);
    setMerged("");
    const answer = await server.previewSession({ session: id });
    if (answer.is === "value") setFound(answer.value);
    else setTrouble(answer);
    setLooking(false);
  };
  return (
    <>
      <h2>Decisions</h2>
      <Progress label="Decided" done={decided} of={of} />
      <p role="status" class="good">
        {merged}
      </p>
      {merged && (
        <p>
          Next:{" "}
          <Button plain onPress={() => open("build")}>
            Build calibration again
          </Button>
          {closing ? ", close the session (below), then " : ", then "}
          <Button plain onPress={() => open("packets")}>
            Update packets
          </Button>
          .
        </p>
      )}
      {found && <Preview found={found} />}
      <TroubleNote trouble={trouble} retry={look} />
      <TroubleNote trouble={merging.trouble} retry={merging.retry} />
      {!isClosed && (
        <p>
          {found && isUncollected(found) ? (
            <Button
              primary
              onPress={() => merging.send({ session: id, fingerprint: found.fingerprint })}
              busy={merging.busy && "Collecting…"}
            >
              Collect these
            </Button>
          ) : (
            <Button onPress={look} busy={looking && "Looking…"}>
              Look into the session file
            </Button>
          )}
        </p>
      )}
    </>
  );
}

export const isUncollected = ({ decisions, evidence, minutes }: SessionPreview): boolean =>
  decisions.length + evidence + minutes > 0;

/** @example "2 decisions, 1 line of evidence, how long the meeting talked" */
export function foundInWords({ decisions, evidence, minutes }: SessionPreview): string {
  const count = (n: number, one: string, more: string) => (n ? [`${n} ${n === 1 ? one : more}`] : []);
  const all = [
    ...count(decisions.length, "decision", "decisions"),
    ...count(evidence, "line of evidence", "lines of evidence"),
    ...(minutes ? ["how long the meeting talked"] : []),
  ];
  return all.join(", ") || "nothing";
}

function Preview({ found }: { found: SessionPreview }) {
  const { decisions, refused, same } = found;
  return (
    <>
      <p>
        New: {foundInWords(found)}. {refused.length} refused, {same} collected before.
      </p>
      <LongList
        items={decisions}
        show={({ name, from, to, reason, comment, isUndo, onCase }) => (
          <>
            <div class="line">
              <Name>{name}</Name>
              <span>{onCase ? "on the case" : isUndo ? "taken back" : from === to ? "kept" : "changed"}</span>
            </div>
            {from !== to && <div class="small">{onCase || `${from} → ${to}`}</div>}
            <div class="small">{[reason, comment].filter(Boolean).join(": ")}</div>
          </>
        )}
      />
      {refused.length > 0 && (
        <div class="note trouble">
          <p class="trouble-title">Refused</p>
          <LongList
            items={refused}
            show={({ row, who, reason }) => (
              <>
                {[who, row && `row ${row}`].filter(Boolean).join(", ")}: {reason}
              </>
            )}
          />
        </div>
      )}
    </>
  );
}
