/** The end of the meeting: who is not decided, offered once more, and what happens next. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { closeDialog } from "../closeDialog";
import { Button } from "../parts/Button";
import { Name } from "../parts/Name";
import {
  leftInWords,
  leftOpen,
  nameOf,
  openCases,
  openCount,
  personOf,
  together,
  withManager,
} from "./meeting";
import { savedInWords } from "./outbox";
import type { RoomProps } from "./parts";
import { openCaseSays } from "./recorded";

interface EndProps extends RoomProps {
  handInMinutes: () => Promise<unknown>;
}

export function End({ meeting, dispatch, handInMinutes }: EndProps) {
  const { later, outbox, refused, agenda, room } = meeting;
  const { putOff, talk, group, noTime, onlyCase } = leftOpen(meeting);
  const back = withManager(meeting);
  const open = openCount(meeting);
  const casesOf = openCases(meeting) - onlyCase.length;
  const owed = outbox.length + refused.length;
  const [isClosing, setClosing] = useState(false);
  const close = () => {
    setClosing(true);
    handInMinutes().finally(closeDialog);
  };
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const list = (title: string, ids: readonly string[], says: (id: string) => string = () => "") => (
    <People title={title} ids={ids} says={says} {...{ meeting, dispatch }} />
  );
  return (
    <article class="person ending">
      <h2 ref={heading} tabIndex={-1}>
        Before you close
      </h2>
      <p class="sub">
        {open
          ? `${leftInWords(meeting)}${casesOf ? `, ${aboutUndecided(casesOf, onlyCase.length)}` : ""}. Choose a name to go on; who finds no time today is planned into another session by HR.`
          : "Everybody is decided."}
      </p>
      {refused.length > 0 && (
        <>
          <h3>Not recorded: {refused.length}</h3>
          <ul>
            {refused.map(({ parcel }) => (
              <li key={parcel.id}>
                <Button plain onPress={() => dispatch({ do: "open", panel: { is: "refused" } })}>
                  {parcel.label}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {list("Decided, but for the promotion case", onlyCase)}
      {list("Put off", putOff, (id) => later[id] ?? "")}
      {list("Not decided, one by one", talk)}
      {group.length > 0 && (
        <>
          <h3>Not decided, nobody questioned: {group.length}</h3>
          <p>
            <Button plain onPress={() => dispatch({ do: "go", to: together })}>
              Look through them, keep together
            </Button>
          </p>
        </>
      )}
      {list("No time in this meeting", noTime)}
      {list("Case sent back, with their manager", back)}
      {list(
        "Without marks",
        agenda.unrated.map(({ id }) => id),
        (id) => personOf(meeting, id)?.unratedReason ?? "",
      )}
      <h3>What comes next</h3>
      <p>
        {room.session
          ? "Tell HR that the session is over. HR collects it into the hub, and only then do the decisions hold. Whoever is not decided stands there on the sheet After."
          : "Whoever is not decided stands on the sheet After once the views are built again."}
      </p>
      {back.length > 0 && (
        <p>
          {room.session
            ? "Tell HR which cases were sent back: once HR collects them, they are with their managers. Where one is proposed again the same evening, HR updates the session file and you open the room again; the others wait."
            : "A case that was sent back is with its manager. Once it is proposed again, open the room again."}
        </p>
      )}
      <p class="buttons">
        <Button primary={open === 0 && owed === 0} onPress={close} busy={isClosing && "Closing…"}>
          Close
        </Button>
        <span class="small">
          {refused.length > 0 && `${refused.length} not recorded: choose above what becomes of it. `}
          {outbox.length > 0 && `${savedInWords(outbox.length)}: leave this page open until they are.`}
          {!owed && "All is saved. You can open the room again and go on."}
        </span>
      </p>
    </article>
  );
}

/** Whoever is not decided and has a case, too, is listed once. */
const aboutUndecided = (cases: number, others: number): string =>
  others
    ? `${cases} of these cases about somebody not decided`
    : cases === 1
      ? "about somebody not decided"
      : "all about people not decided";

interface PeopleProps extends Pick<RoomProps, "meeting" | "dispatch"> {
  title: string;
  ids: readonly string[];
  says: (id: string) => string;
}

function People({ title, ids, says, meeting, dispatch }: PeopleProps) {
  if (!ids.length) return null;
  return (
    <>
      <h3>
        {title}: {ids.length}
      </h3>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <Button plain onPress={() => dispatch({ do: "go", to: id })}>
              <Name>{nameOf(meeting, id)}</Name>
            </Button>{" "}
            <span class="small">
              {[personOf(meeting, id)?.level, openCaseSays(meeting, id), says(id)]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
