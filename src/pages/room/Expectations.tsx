/** What the person's level expects on a criterion and what counts as seeing it, beside the other track at the same grade. */
import type { Room, RoomPerson } from "../../domain/calibration/room";
import type { Level } from "../../domain/ladder/ladder";

interface Props {
  person: RoomPerson;
  criterion: string;
  room: Pick<Room, "levels" | "texts">;
}

export function Expectations({ person, criterion, room }: Props) {
  const own = room.levels.filter(({ code }) => code === person.level);
  const other = room.levels.filter(({ code, grade }) => grade === person.grade && code !== person.level);
  const track = own[0]?.track;
  return (
    <div class="expectations">
      {[...own, ...other].map((level) => (
        <Expected
          key={level.code}
          level={level}
          isOwn={level.code === person.level}
          criterion={criterion}
          room={room}
        />
      ))}
      {track && !other.some((level) => level.track !== track) && (
        <p class="small">The other track has no level at this grade.</p>
      )}
    </div>
  );
}

interface ExpectedProps {
  level: Level;
  isOwn: boolean;
  criterion: string;
  room: Pick<Room, "levels" | "texts">;
}

function Expected({ level, isOwn, criterion, room }: ExpectedProps) {
  const text = room.texts.find((one) => one.level === level.code && one.criterion === criterion);
  return (
    <div>
      <p>
        <b class={level.track === "M" ? "m" : "ic"}>
          {level.title}, {level.code}
          {isOwn ? "" : ", same grade"}.
        </b>{" "}
        {text?.expectation || "Nothing is written for this level."}
      </p>
      {text?.seenWhen && (
        <p>
          <b>Counts as seen when</b> {text.seenWhen}
        </p>
      )}
    </div>
  );
}
