/** Corrects the days of the cycle under way. */
import { useState } from "preact/hooks";
import type { CyclePage } from "../../contract";
import { useDemand } from "../../load/useDemand";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import { DayFields, whyNotDays } from "./DayFields";

interface Props {
  page: CyclePage;
  /** Given the names of those who joined after the new cut-off date and are asked for already. */
  corrected: (stayAsked: readonly string[]) => Promise<void>;
  leave: () => void;
}

export function CorrectDays({ page: { cycle, due, today, correctable }, corrected, leave }: Props) {
  const [standing] = useState({ cutOff: cycle?.cutOff ?? "", due });
  const [days, setDays] = useState(standing);
  const sending = useSend(server.setCycleDays, ({ stayAsked }) => corrected(stayAsked));
  const demand = useDemand(whyNotDays(days, today, standing));
  return (
    <>
      <h2>Correct the days</h2>
      <div class="stack">
        <DayFields
          days={days}
          setDays={setDays}
          whyCutOffStays={
            correctable === "due"
              ? "The cut-off date stays: ratings are submitted. Who rates whom can still be changed under Who is where."
              : ""
          }
        />
      </div>
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Footer status={demand.status}>
        <Button
          primary
          onPress={() => demand.press(() => sending.send({ ...days, seen: standing }))}
          busy={sending.busy && "Saving…"}
        >
          Save the days
        </Button>
        <Button onPress={leave}>Leave as they are</Button>
      </Footer>
    </>
  );
}
