/** The page from its first moment: reading everything, then the plan of the meeting, then the meeting. */
import { useEffect, useState } from "preact/hooks";
import type { OpenedRoom } from "../contract";
import { useLoad } from "../load/useLoad";
import { Loaded } from "../parts/Loaded";
import { server } from "../server";
import { kept, takenUp, withKept } from "./kept";
import { MeetingView } from "./MeetingView";
import { type Meeting, openMeeting } from "./meeting";
import { Plan } from "./Plan";
import { recordTalk } from "./useMinutes";

export function Room() {
  const load = useLoad(() => server.openRoom({}));
  return (
    <Loaded load={load} what="Reading people, evidence and expectations">
      {(room) => <Opened room={room} />}
    </Loaded>
  );
}

function Opened({ room }: { room: OpenedRoom }) {
  const [before] = useState(() => kept(room.key).read());
  const [meeting, setMeeting] = useState<Meeting | null>(null);
  const [talked, setTalked] = useState(before?.talkedBefore ?? []);
  // What the page talked before it was lost, whether or not the meeting goes on from there; back comes what others did.
  useEffect(() => {
    if (room.canDecide)
      recordTalk(talked).then((answer) => answer.is === "value" && setTalked(answer.value.talked));
  }, []);
  if (meeting) return <MeetingView opened={meeting} problems={room.problems} />;
  return (
    <Plan
      room={room}
      before={before}
      begin={(setting) => setMeeting(withKept(openMeeting(room, setting, talked), before))}
      goOn={(left) => setMeeting(takenUp(room, left))}
    />
  );
}
