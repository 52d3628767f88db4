/** One person: who, what raises a question, what others said before the meeting, marks with their evidence. */

import { useLayoutEffect, useRef } from "preact/hooks";
import { lastThatHolds } from "../../domain/calibration/decision";
import { aboutOpinions } from "../../domain/calibration/discussable";
import { givenMarks, type RoomDecision, type RoomPerson } from "../../domain/calibration/room";
import { capitalized } from "../../domain/capitalized";
import { criteriaAt } from "../../domain/ladder/ladder";
import { overall, overallLabel } from "../../domain/rating/overall";
import { Name } from "../parts/Name";
import { Case } from "./Case";
import { Decided } from "./Decided";
import { Marks } from "./Marks";
import { type Meeting, marksOn, whyOn } from "./meeting";
import { Opinions } from "./Opinions";
import { KeepPanel } from "./panels/KeepPanel";
import { LaterPanel } from "./panels/LaterPanel";
import type { RoomProps } from "./parts";
import { openCaseSays, rowInWords } from "./recorded";

interface Props extends RoomProps {
  person: RoomPerson;
}

export function PersonView({ person, ...room }: Props) {
  const { meeting, run } = room;
  const heading = useRef<HTMLHeadingElement>(null);
  const own = meeting.decisions.filter((one) => one.person === person.id && one.kind === "marks");
  // On arrival, and again once something is decided: what was scrolled for the panel ends where it began. Whoever
  // writes is left alone, whatever others decide meanwhile.
  useLayoutEffect(() => {
    if (meeting.panel) return;
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  }, [own.length]);
  return (
    <article class="person">
      <h2 ref={heading} tabIndex={-1}>
        <Name>{person.name}</Name>
      </h2>
      <p class="sub">
        <span class={person.track === "M" ? "m" : "ic"}>
          {person.title} · {person.level}
        </span>{" "}
        · {person.timeInGrade} in grade ·{" "}
        {person.manager ? (
          <Manager
            manager={person.manager}
            present={meeting.present[person.manager]}
            say={() => run("present")}
          />
        ) : (
          "no manager"
        )}
      </p>
      {person.rating ? (
        <>
          <Overalls person={person} {...room} />
          <Raised person={person} {...room} />
          <Opinions person={person} />
          <Decided
            last={lastThatHolds(own)}
            group={meeting.decidedBy}
            waits={openCaseSays(meeting, person.id)}
          />
          <TakenBack row={own.at(-1)} />
          {meeting.panel?.is === "keep" && (
            <KeepPanel person={person} comment={meeting.panel.comment} {...room} />
          )}
          {meeting.panel?.is === "later" && <LaterPanel note={meeting.panel.note} {...room} />}
        </>
      ) : (
        <p class="note">No marks in this cycle: {person.unratedReason}.</p>
      )}
      {person.cases.map((one) => (
        <Case key={one.id} case={one} person={person} {...room} />
      ))}
      {person.rating && <Marks person={person} {...room} />}
    </article>
  );
}

interface ManagerProps {
  manager: string;
  present: boolean | undefined;
  say: () => void;
}

const Manager = ({ manager, present, say }: ManagerProps) => (
  <>
    manager <Name>{manager}</Name>,{" "}
    <button type="button" class="plain" title="P" onClick={say}>
      {present === undefined ? "present?" : present ? "present" : "not present"}
    </button>
  </>
);

/** Undo leaves no other trace beside the marks. */
function TakenBack({ row }: { row: RoomDecision | undefined }) {
  return row?.reverses ? <p class="small">{capitalized(rowInWords(row))}</p> : null;
}

/** R9: the overall with one decimal, beside the lowest mark. */
function Overalls({ person, meeting }: Props) {
  const criteria = criteriaAt(meeting.room.criteria, person.level);
  const before = overall(criteria, givenMarks(person));
  const now = overall(criteria, marksOn(meeting, person));
  const [was, is] = [overallLabel(before), overallLabel(now)];
  const { last } = person;
  return (
    <p class="overall">
      Overall{" "}
      {was !== is && (
        <>
          <del>{was}</del>{" "}
        </>
      )}
      <b>{is}</b>
      {"lowest" in now && <span>, lowest mark {now.lowest}</span>}
      <span class="past">
        {!last
          ? "no earlier cycle"
          : last.level === person.level
            ? `last cycle ${overallLabel(last.overall)}`
            : `last cycle ${overallLabel(last.overall)} at ${last.level}: new level`}
      </span>
    </p>
  );
}

/** What deserved a talk does so for the marks as they were submitted. */
function isChanged(meeting: Meeting, person: RoomPerson): boolean {
  const now = marksOn(meeting, person);
  return Object.entries(givenMarks(person)).some(([name, mark]) => now[name] !== mark);
}

/** What deserves the talk, but for opinions and cases, which stand below; the first cycle at a level is a neutral chip (R20). */
function Raised({ person, meeting }: Props) {
  const neutral = person.flags.filter(({ code }) => code === "firstCycleAtLevel").map(({ text }) => text);
  const beside = aboutOpinions(person);
  const isBeside = (text: string) => beside.includes(text) || text.startsWith("Promotion case");
  const chips = [...whyOn(meeting, person).filter((text) => !isBeside(text)), ...neutral];
  if (!chips.length) return null;
  const label = isChanged(meeting, person) ? "To look at, as submitted" : "To look at";
  return (
    <ul class="chips" aria-label={label}>
      <li class="label" aria-hidden="true">
        {label}
      </li>
      {chips.map((text) => (
        <li key={text}>{text.replace(/\.$/, "")}</li>
      ))}
    </ul>
  );
}
