/** Before the meeting: how long, which grades, and who decides. */
import { useState } from "preact/hooks";
import type { OpenedRoom } from "../contract";
import { useDemand } from "../load/useDemand";
import { Button } from "../parts/Button";
import { Page } from "../parts/Page";
import { Problems } from "../parts/Problems";
import { TextField } from "../parts/TextField";
import type { KeptMeeting } from "./kept";
import { type MeetingSetting, openMeeting, peopleIn } from "./meeting";

interface Props {
  room: OpenedRoom;
  /** What an earlier visit left in this browser. */
  before: KeptMeeting | null;
  begin: (setting: MeetingSetting) => void;
  goOn: (before: KeptMeeting) => void;
}

export function Plan({ room, before, begin, goOn }: Props) {
  const all = [...new Set(room.people.flatMap(({ grade }) => (grade === null ? [] : [grade])))].sort(
    (a, b) => a - b,
  );
  const [minutes, setMinutes] = useState(before?.setting.minutes ?? room.minutes);
  const [grades, setGrades] = useState<readonly number[]>(all);
  const [decidedBy, setDecidedBy] = useState(before?.setting.decidedBy ?? room.participants.join(", "));
  const setting = { minutes, grades, decidedBy, silentTogether: false };
  const { agenda, stops } = openMeeting(room, setting);
  const isNobody = stops.length === 1;
  const demand = useDemand(
    isNobody ? (all.length ? "Choose a grade first." : "This session shows nobody. Ask HR.") : "",
  );
  const owed = before ? before.outbox.length + before.refused.length : 0;
  const silent = agenda.discuss.filter(({ isSilent }) => isSilent).length;
  return (
    <div class="plan">
      <Page title={`The meeting, ${room.title}`}>
        {!room.canDecide && <p class="note">{room.whyNot} You can look, but nothing is recorded.</p>}
        <Problems problems={room.problems} />
        {before && <GoOn owed={owed} goOn={() => goOn(before)} />}
        <div class="stack">
          <fieldset>
            <legend>Minutes</legend>
            <div class="buttons">
              {lengths(room.minutes).map((one) => (
                <button
                  key={one}
                  type="button"
                  aria-pressed={one === minutes}
                  onClick={() => setMinutes(one)}
                >
                  {one}
                </button>
              ))}
            </div>
          </fieldset>
          <fieldset>
            <legend>Grades, both tracks of each</legend>
            <div class="buttons">
              {all.map((grade) => (
                <button
                  key={grade}
                  type="button"
                  aria-pressed={grades.includes(grade)}
                  onClick={() =>
                    setGrades(
                      grades.includes(grade) ? grades.filter((one) => one !== grade) : [...grades, grade],
                    )
                  }
                >
                  {grade}
                </button>
              ))}
            </div>
          </fieldset>
          <TextField
            label="Decided by"
            hint="The group in the room; every decision remembers it. You stand apart, as the one who recorded it. Blank: you."
            value={decidedBy}
            onInput={setDecidedBy}
          />
        </div>
        <p>
          {peopleIn(agenda.discuss.length)} to talk about, {agenda.confirm.length} to look over together
          {agenda.noTime.length > 0 && `, ${agenda.noTime.length} who find no time in ${minutes} minutes`}
          {agenda.unrated.length > 0 && `, ${agenda.unrated.length} without marks`}.
        </p>
        {silent > 0 && (
          <p>
            Nobody questioned {silent} of those to talk about, but not everybody asked has answered about
            them: in the meeting you can choose to look at them together.
          </p>
        )}
        {!isNobody && <p class="small">{agenda.basis}</p>}
        <p class="buttons">
          <Button primary={!owed} onPress={() => demand.press(() => begin(setting))}>
            Begin
          </Button>
          <span class="small lacking" role="status">
            {demand.status}
          </span>
        </p>
      </Page>
    </div>
  );
}

/** The planned length is always one of them. */
const lengths = (planned: number): readonly number[] =>
  [...new Set([30, 45, 60, 90, 120, planned])].sort((a, b) => a - b);

/** @param owed how many decisions are not saved yet */
const GoOn = ({ owed, goOn }: { owed: number; goOn: () => void }) => (
  <div class="note">
    <p>
      {owed
        ? `This browser still holds ${owed} decisions of this meeting that are not saved.`
        : "This meeting was begun in this browser before."}{" "}
      Begin starts with the first of the agenda, and keeps what was written.
    </p>
    <p>
      <Button primary={owed > 0} onPress={goOn}>
        Go on where it was left
      </Button>
    </p>
  </div>
);
