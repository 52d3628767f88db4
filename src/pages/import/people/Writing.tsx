/** An import being written, and what came of it. */

import type { ComponentProps } from "preact";
import { views } from "../../../domain/views";
import type { ImportPreview, ImportResult } from "../../contract";
import type { Slices } from "../../load/useSlices";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Progress } from "../../parts/Progress";
import { TroubleNote } from "../../parts/TroubleNote";
import { Findings } from "./Findings";
import { OpenPackets } from "./OpenPackets";

interface Props<Slice> {
  write: Slices<Slice, ImportResult>;
  peoplePerCall: number;
  /** Raters whose packets are to open for another address. */
  moved: ImportPreview["moved"];
  /** Of the file: whoever imports all the same still sees what to put right. */
  problems: ComponentProps<typeof Findings>["problems"];
  /** People in the file. */
  of: number;
  lookAgain: () => void;
  finish: () => void;
}

export function Writing<Slice>({
  write,
  peoplePerCall,
  of,
  moved,
  problems,
  lookAgain,
  finish,
}: Props<Slice>) {
  const sum = (count: (result: ImportResult) => number) =>
    write.results.reduce((total, result) => total + count(result), 0).toLocaleString("en");
  const isRefused = write.trouble?.is === "problems";
  return (
    <>
      <Progress label="People" done={Math.min(write.done * peoplePerCall, of)} of={of} />
      <p role="status" class="good">
        {write.state === "finished" &&
          `Imported: ${sum(({ added }) => added)} new, ${sum(({ changed }) => changed)} changed, ${sum(({ same }) => same)} the same.`}
      </p>
      <TroubleNote trouble={write.trouble} retry={isRefused ? undefined : write.retry} />
      {write.state === "finished" && moved.length > 0 && <OpenPackets moved={moved} />}
      {write.state === "finished" && <Findings problems={problems} notices={[]} />}
      {write.state === "finished" && (
        <p>
          Whom nobody rates, and why, stands under <em>{views.cycle.label}</em>.{" "}
          {write.results.every(({ changed, same }) => changed + same === 0) ? (
            <>
              Next comes <em>{views.ladder.label}</em>.
            </>
          ) : (
            <>
              While raters rate, whoever managed somebody on the cut-off date still rates them; who changed or
              left since stands under <em>{views.whoIsWhere.label}</em>.
            </>
          )}
        </p>
      )}
      <Footer>
        {isRefused ? (
          <Button primary onPress={lookAgain}>
            Look again
          </Button>
        ) : (
          <Button primary onPress={finish} busy={write.state === "running" && "Importing…"}>
            Done
          </Button>
        )}
      </Footer>
    </>
  );
}
