/** What speaks for a mark: the manager's line, more a step away, what came up here, and the second rater's apart. */
import type { RoomEvidence, RoomPerson, RoomRating } from "../../domain/calibration/room";
import { Name } from "../parts/Name";
import { Key } from "./Key";
import type { Meeting } from "./meeting";

interface Props {
  person: RoomPerson;
  criterion: string;
  /** What came up in this meeting, and how to take it back. */
  added?: Meeting["added"];
  takeBack?: (one: Meeting["added"][number]) => void;
  /** That of the last one; handed in, because the sidebar shows evidence, too, and has no keys. */
  takeBackKey?: string;
}

export function Evidence({ person, criterion, added = [], takeBack, takeBackKey = "" }: Props) {
  const last = added.filter((one) => one.person === person.id).at(-1);
  const here = added.filter((one) => one.person === person.id && one.criterion === criterion);
  return (
    <>
      <Said rating={person.rating} criterion={criterion} />
      {here.map((one) => (
        <p key={one.id} dir="auto">
          <span class="small">New</span> {one.text}{" "}
          <button type="button" class="plain" onClick={() => takeBack?.(one)}>
            {one === last && <Key>{takeBackKey}</Key>}
            Take back
          </button>
        </p>
      ))}
      {person.second.map((rating) => (
        <div key={rating.rating} class="second">
          <span class="small">
            Second rater <Name>{rating.rater}</Name>
          </span>
          <Said rating={rating} criterion={criterion} />
        </div>
      ))}
    </>
  );
}

function Said({ rating, criterion }: { rating: RoomRating | null; criterion: string }) {
  const line = rating?.assessments[criterion]?.evidence;
  const more = rating?.more.filter((one) => one.criterion === criterion) ?? [];
  return (
    <>
      <p dir="auto">{line || "No evidence given."}</p>
      {more.length > 0 && (
        <details>
          <summary>{more.length} more</summary>
          {more.map((one) => (
            <Further key={one.id} entry={one} />
          ))}
        </details>
      )}
    </>
  );
}

const Further = ({ entry: { text, kind, date, link } }: { entry: RoomEvidence }) => (
  <p dir="auto">
    {text} <span class="small">{[kind, date].filter(Boolean).join(", ")}</span>{" "}
    {link && (
      <a href={link} rel="noreferrer">
        open
      </a>
    )}
  </p>
);
