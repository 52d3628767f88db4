/** What every part of the room is given. */
import type { Command } from "./commands";
import type { Meeting } from "./meeting";
import type { RoomStep } from "./steps";

export interface RoomProps {
  readonly meeting: Meeting;
  readonly dispatch: (step: RoomStep) => void;
  readonly run: (command: Command) => void;
}
