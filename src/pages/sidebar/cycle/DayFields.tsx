/** The days of a cycle, each with its weekday, and what is amiss with them before anything is sent. */
import { type CycleDays, checkDays } from "../../../domain/cycle/cycleDays";
import { TextField } from "../../parts/TextField";

interface Props {
  days: CycleDays;
  setDays: (days: CycleDays) => void;
  /** Blank where both may be set. */
  whyCutOffStays?: string;
}

export const DayFields = ({ days, setDays, whyCutOffStays = "" }: Props) => (
  <>
    {whyCutOffStays ? (
      <p class="small">{whyCutOffStays}</p>
    ) : (
      <TextField
        label="Cut-off date"
        kind="date"
        value={days.cutOff}
        onInput={(cutOff) => setDays({ ...days, cutOff })}
        hint="Whoever is somebody’s manager on this day rates them."
      />
    )}
    <TextField
      label="Ratings due (optional)"
      kind="date"
      value={days.due}
      onInput={(due) => setDays({ ...days, due })}
      hint="Raters see it; nothing closes by itself."
    />
  </>
);

/** What the server would refuse, in a sentence; blank when nothing. */
export const whyNotDays = (days: CycleDays, today: string, standing?: CycleDays): string =>
  days.cutOff === "" ? "Give it a cut-off date." : (checkDays(days, today, standing)[0]?.message ?? "");
