/** The agenda: whom to talk about, in order, with ticks, minutes and why; then those to look over together, then the rest. */
import { Fragment } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { AgendaItem } from "../../domain/calibration/agenda";
import { decisionInWords } from "../../domain/calibration/decision";
import type { Track } from "../../domain/ladder/ladder";
import { Name } from "../parts/Name";
import { CommandButton } from "./CommandButton";
import {
  isDecided,
  isThrough,
  lastOn,
  leftInWords,
  type Meeting,
  peopleIn,
  personOf,
  theEnd,
  together,
} from "./meeting";
import type { RoomProps } from "./parts";
import { caseOfMeeting, noWordYet } from "./recorded";

export function AgendaList({ meeting, dispatch, run }: RoomProps) {
  const { discuss, confirm, confirmMinutes, noTime, unrated } = meeting.agenda;
  const go = (to: string) => dispatch({ do: "go", to });
  const stop = { meeting, go };
  const open = confirm.filter((id) => !isDecided(meeting, id)).length;
  return (
    <nav aria-label="Agenda">
      <div class="find-somebody">
        <CommandButton command="find" run={run} />
      </div>
      <details class="why-this-order">
        <summary>Why this order</summary>
        <p>
          Those somebody questioned come first, both tracks of a grade together. {meeting.agenda.basis} Who is
          equal stands by lot.
        </p>
      </details>
      {discuss.map((item, at) => (
        <Fragment key={item.id}>
          {partOf(meeting, item) !== partOf(meeting, discuss[at - 1]) && (
            <h2>{headingOf(meeting, discuss, at)}</h2>
          )}
          {item.isSilent && !discuss[at - 1]?.isSilent && (
            <div class="together-too">
              <CommandButton command="together" run={run} />
            </div>
          )}
          <Stop
            {...stop}
            id={item.id}
            says={`${item.minutes ? `${item.minutes} min` : "no time"} · ${brief(item.why)}`}
          />
        </Fragment>
      ))}
      {confirm.length > 0 && (
        <>
          <h2>Nobody questioned</h2>
          <Line
            isCurrent={meeting.current === together}
            sign={open === 0 ? "✓" : ""}
            go={() => go(together)}
            name={peopleIn(confirm.length)}
            says={open === 0 ? "decided" : `${confirmMinutes} min · look through them, keep together`}
          />
        </>
      )}
      {noTime.length > 0 && <h2>No time in this meeting</h2>}
      {noTime.map(({ id, why }) => (
        <Stop key={id} {...stop} id={id} says={brief(why)} />
      ))}
      {unrated.length > 0 && <h2>Without marks</h2>}
      {unrated.map(({ id, why }) => (
        <Stop key={id} {...stop} id={id} says={brief(why)} />
      ))}
      <h2>The end</h2>
      <Line
        isCurrent={meeting.current === theEnd}
        sign=""
        go={() => go(theEnd)}
        name="Before you close"
        says={leftInWords(meeting) || "everybody is decided"}
      />
    </nav>
  );
}

const gradeOf = (meeting: Meeting, item: AgendaItem | undefined): number | null | undefined =>
  item && (personOf(meeting, item.id)?.grade ?? null);

const partOf = (meeting: Meeting, item: AgendaItem | undefined) =>
  item?.isSilent ? "silent" : gradeOf(meeting, item);

/** A grade comes again when those somebody questioned are through; the silent stand last. */
function headingOf(meeting: Meeting, discuss: readonly AgendaItem[], at: number): string {
  if (discuss[at]?.isSilent) return "Nobody questioned, opinions missing";
  const grade = gradeOf(meeting, discuss[at]);
  if (grade === null || grade === undefined) return "Without a grade";
  const isAgain = discuss.slice(0, at).some((item) => gradeOf(meeting, item) === grade);
  return isAgain ? `Grade ${grade}, where time allows` : `Grade ${grade}`;
}

interface StopProps {
  meeting: Meeting;
  id: string;
  says: string;
  go: (id: string) => void;
}

function Stop({ meeting, id, says, go }: StopProps) {
  const person = personOf(meeting, id);
  const last = lastOn(meeting, id);
  const later = meeting.later[id];
  const isLater = later !== undefined && !last;
  const words = person?.cases.map((one) => caseOfMeeting(meeting, one)).filter(Boolean) ?? [];
  const isPlanned = !last && !isLater;
  const onMarks = last ? decisionInWords(last) : isLater ? `come back${later ? `: ${later}` : ""}` : says;
  return (
    <Line
      isCurrent={meeting.current === id}
      sign={isLater ? "↩" : words.length + (last ? 1 : 0) > 0 && isThrough(meeting, id) ? "✓" : ""}
      go={() => go(id)}
      name={person?.name ?? id}
      level={person?.level}
      track={person?.track}
      // What is planned names a case that waits.
      says={[...words.filter((word) => !isPlanned || word !== noWordYet), onMarks].join(" · ")}
    />
  );
}

interface LineProps {
  isCurrent: boolean;
  sign: string;
  name: string;
  level?: string;
  track?: Track | null;
  says: string;
  go: () => void;
}

const signs: Readonly<Record<string, string>> = { "✓": "decided", "↩": "come back" };

function Line({ isCurrent, sign, name, level, track, says, go }: LineProps) {
  const line = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <button
      ref={line}
      type="button"
      class={sign === "✓" ? "stop done" : "stop"}
      aria-current={isCurrent ? "true" : undefined}
      onClick={(event) => {
        event.currentTarget.blur();
        go();
      }}
    >
      <span class="sign">
        <span aria-hidden="true">{sign}</span>
        <span class="hidden">{signs[sign] ?? ""}</span>
      </span>
      <span class="name">
        <Name>{name}</Name>
      </span>
      <span class={`level ${track?.toLowerCase() ?? ""}`}>{track && level}</span>
      <small>{says}</small>
    </button>
  );
}

/** The two that weigh most; all of them stand beside the marks. */
const brief = (why: readonly string[]): string =>
  why
    .slice(0, 2)
    .map((one) => one.replace(/\.$/, ""))
    .join(" · ");
