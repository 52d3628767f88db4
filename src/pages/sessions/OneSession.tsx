/** One session: its file, how many opinions are in, what was decided in it, and closing it. */
import { useState } from "preact/hooks";
import { dayInWords } from "../../domain/dayInWords";
import type { SessionList } from "../contract";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { Name } from "../parts/Name";
import { Page } from "../parts/Page";
import { Progress } from "../parts/Progress";
import { TroubleNote } from "../parts/TroubleNote";
import { server } from "../server";
import type { ViewProps } from "../view";
import { CloseSession } from "./CloseSession";
import { CollectSession } from "./CollectSession";

interface Props extends ViewProps {
  session: SessionList["sessions"][number];
  refresh: () => Promise<void>;
  edit: () => void;
  close: () => void;
}

export function OneSession({ session, refresh, edit, close, open }: Props) {
  const {
    id,
    name,
    date,
    minutes,
    people,
    notRated,
    url,
    needsUpdate,
    isStillShared,
    conflicts,
    gone,
    opinions,
    closedOn,
  } = session;
  const [isMade, setIsMade] = useState(false);
  const file = useSend(server.createSessionFile, async () => {
    await refresh();
    setIsMade(true);
  });
  const removing = useSend(server.removeSession, async () => {
    await refresh();
    close();
  });
  return (
    <Page title={<Name>{name}</Name>} back={{ label: "Sessions", go: close }}>
      <p>
        {people.length} people{notRated > 0 && ` (${notRated} of them not rated)`} in {minutes} minutes
        {date && ` on ${dayInWords(date)}`}. {closedOn ? `Closed on ${dayInWords(closedOn)}.` : ""}
      </p>
      {conflicts.length > 0 && (
        <div class="note trouble">
          <p>These conflicts keep people out of the session. Change the plan.</p>
          <ul>
            {conflicts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {gone.length > 0 && (
        <p class="note">No longer on the sheet People, so not discussed: {gone.join(", ")}.</p>
      )}
      {!closedOn && <Opinions opinions={opinions} open={open} />}
      <h2>File for the meeting</h2>
      <p role="status" class="good">
        {isMade && `The file is ready. It opens for ${session.facilitator}; send them its link.`}
      </p>
      {url ? (
        <p>
          <a href={url} rel="noopener noreferrer">
            Open the session file
          </a>
          . {closedOn && !isStillShared ? "Closed to" : "Shared with"} {session.facilitator}.
          {isStillShared && " Updating it ends that: the session is closed."}
          {needsUpdate &&
            !closedOn &&
            !session.decided &&
            " It says less than this workbook; update it before the meeting."}
        </p>
      ) : (
        <p>Made for the facilitator. Participants do not open it; they read in their own packets.</p>
      )}
      <TroubleNote trouble={file.trouble} retry={file.retry} />
      {url && (
        <CollectSession
          id={id}
          decided={session.decided}
          of={people.length}
          refresh={refresh}
          closing={closedOn === "" && session.sentBack.length === 0 && session.proposedAgain.length === 0}
          isClosed={closedOn !== ""}
          open={open}
        />
      )}
      {closedOn ? <NotHeard session={session} open={open} /> : <HeardAgain session={session} open={open} />}
      <TroubleNote trouble={removing.trouble} retry={removing.retry} />
      {!closedOn && (
        <p class="stack">
          <span>
            <Button plain onPress={edit}>
              Change the plan
            </Button>
          </span>
          {session.decided === 0 && (
            <span>
              <Button
                plain
                onPress={() => removing.send({ session: id })}
                busy={removing.busy && "Removing…"}
              >
                Remove the session
              </Button>{" "}
              <span class="small">As if it had not been planned; only while nothing is decided in it.</span>
            </span>
          )}
        </p>
      )}
      {!closedOn && <CloseSession session={session} refresh={refresh} />}
      <Footer status={file.busy ? "This takes some seconds." : ""}>
        {!closedOn || needsUpdate ? (
          <Button
            primary={
              !url ||
              (needsUpdate && (closedOn !== "" || !session.decided || session.proposedAgain.length > 0))
            }
            onPress={() => file.send({ session: id })}
            busy={file.busy && "Working…"}
          >
            {url ? "Update session file" : "Create session file"}
          </Button>
        ) : null}
      </Footer>
    </Page>
  );
}

/** Before the meeting hears a case again, three people have something to do. */
function HeardAgain({ session, open }: Pick<Props, "session"> & ViewProps) {
  const { sentBack, proposedAgain, needsUpdate } = session;
  return (
    <>
      {sentBack.length > 0 && (
        <p class="note">
          With its manager again, the case of {sentBack.join(", ")}.{" "}
          <Button plain onPress={() => open("packets")}>
            Update packets
          </Button>
          , so that they read why;{" "}
          <Button plain onPress={() => open("collect")}>
            collect
          </Button>{" "}
          once it is proposed again.
        </p>
      )}
      {proposedAgain.length > 0 && (
        <p class="note">
          Proposed again, the case of {proposedAgain.join(", ")}: the meeting can hear it
          {needsUpdate
            ? " once you choose Update session file and the room is opened anew."
            : " in the session file; a room that stood open is opened anew."}
        </p>
      )}
    </>
  );
}

/** What came back too late for it is somebody else's to hear. */
function NotHeard({ session: { sentBack, proposedAgain }, open }: Pick<Props, "session"> & ViewProps) {
  const names = [...sentBack, ...proposedAgain];
  if (!names.length) return null;
  return (
    <p class="note">
      Not heard here any more, the case of {names.join(", ")}. Another session can hear it, or you say the
      meeting's word under{" "}
      <Button plain onPress={() => open("cases")}>
        Decide promotion cases
      </Button>
      .
    </p>
  );
}

type Opinions = Props["session"]["opinions"];

function Opinions({ opinions, open }: { opinions: Opinions } & ViewProps) {
  const sum = (of: "given" | "of") => opinions.reduce((total, one) => total + one[of], 0);
  const behind = opinions.filter((one) => one.given < one.of);
  if (sum("of") === 0) return null;
  return (
    <>
      <h2>Opinions before the meeting</h2>
      <Progress label="Collected" done={sum("given")} of={sum("of")} />
      {behind.length > 0 && (
        <details>
          <summary>Not all collected: {behind.length}</summary>
          <ul class="rows">
            {behind.map((one) => (
              <li key={one.name} class="line">
                <Name>{one.name}</Name>
                <span>
                  {one.given} of {one.of}
                </span>
              </li>
            ))}
          </ul>
          <p class="small">
            Nobody they have not answered about is kept together with others, unless the meeting chooses so.
          </p>
        </details>
      )}
      <p class="small">
        Participants read and answer in their packets.{" "}
        <Button plain onPress={() => open("packets")}>
          Create or update packets
        </Button>
        {" · "}
        <Button plain onPress={() => open("collect")}>
          Collect opinions
        </Button>
      </p>
    </>
  );
}
