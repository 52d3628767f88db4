/** The one thing to do next, by where the two stand, and what it means for who reads what. */
import type { ComponentChildren } from "preact";
import type { BothStanding } from "../contract";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { momentOf } from "../parts/momentOf";
import { Name } from "../parts/Name";
import { TroubleNote } from "../parts/TroubleNote";
import { type Answer, server } from "../server";
import { otherOf } from "./otherOf";

interface Props {
  both: BothStanding;
  refresh: () => Promise<void>;
}

export function NextMove({ both, refresh }: Props) {
  const { mine, theirs } = both;
  const other = <Name>{otherOf(both).name}</Name>;
  if (mine.standing === "to write") return <BeforeHandingIn both={both} refresh={refresh} />;
  if (mine.standing === "waiting")
    return (
      <>
        <p>
          You handed in ({momentOf(mine.handedInAt)}). {other} has not yet, and sees nothing of yours until
          then. When both have, each of you shows the words here.
        </p>
        <LookAgain refresh={refresh} />
      </>
    );
  if (mine.standing === "to show")
    return (
      <Move call={(input) => server.showNotes(input)} verb="Show my words" busy="Showing…" refresh={refresh}>
        Both of you have handed in. Show your words: they are copied from your notes into this file, as you
        handed them in, and {other} reads them.
      </Move>
    );
  if (mine.standing === "changed" || theirs.standing === "changed")
    return (
      <p class="note trouble">
        {mine.standing === "changed" ? "Your" : "The other"} row on the sheet Pair is not what was handed in,
        so it is not shown. Put it back: File ▸ Version history.
      </p>
    );
  if (theirs.words) return null;
  return (
    <>
      <p>Your words are shown. {other} has not shown theirs yet: they have only to press a button here.</p>
      <LookAgain refresh={refresh} />
    </>
  );
}

function BeforeHandingIn({ both, refresh }: Props) {
  const { mine } = both;
  const other = <Name>{otherOf(both).name}</Name>;
  const seal = <>{other} reads what you write once both of you have handed in, and not before.</>;
  if (!mine.notesUrl || mine.needsUpdate)
    return (
      <Move
        call={(input) => server.makeNotes(input)}
        verb={mine.notesUrl ? "Update my notes" : "Make my notes"}
        busy={mine.notesUrl ? "Updating…" : "Making…"}
        refresh={refresh}
      >
        {mine.notesUrl
          ? "Your notes are of an earlier version, or something about the two of you changed. Updating keeps what you wrote."
          : "You write in notes of your own: a file in your Drive that nobody else can open."}{" "}
        {seal}
      </Move>
    );
  const notes = (
    <a href={mine.notesUrl} rel="noopener noreferrer">
      Open my notes
    </a>
  );
  if (mine.notes === "submitted")
    return (
      <Move call={(input) => server.handIn(input)} verb="Hand in" busy="Handing in…" refresh={refresh}>
        Your notes are submitted. Handing in says so here, without a word of them. {seal} {notes}
      </Move>
    );
  return (
    <>
      {mine.reason && <p class="note trouble">{mine.reason}</p>}
      <p>
        {mine.notes === "not begun" && "Your notes are made. "}Write in them, submit them there, then come
        back and hand in. {seal}
      </p>
      <p>{notes}</p>
      <LookAgain refresh={refresh} />
    </>
  );
}

interface MoveProps {
  call: (input: { request: string }) => Promise<Answer<unknown>>;
  verb: string;
  busy: string;
  refresh: () => Promise<void>;
  children: ComponentChildren;
}

function Move({ call, verb, busy, refresh, children }: MoveProps) {
  const sending = useSend(call, () => refresh());
  return (
    <>
      <p>{children}</p>
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Footer>
        <Button primary onPress={() => sending.send({})} busy={sending.busy && busy}>
          {verb}
        </Button>
      </Footer>
    </>
  );
}

const LookAgain = ({ refresh }: Pick<Props, "refresh">) => (
  <Footer>
    <Button onPress={() => refresh()}>Look again</Button>
  </Footer>
);
