/** When the colleague has become a product manager: what came of the steps, as entries for the own file. */
import { useState } from "preact/hooks";
import { useLoad } from "../load/useLoad";
import { Button } from "../parts/Button";
import { CopyText } from "../parts/CopyText";
import { Loaded } from "../parts/Loaded";
import { server } from "../server";

export function TakeAlong() {
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <h2>Once you are in product</h2>
      <p class="small">
        What came of your steps, and what you wrote of yourself, can be evidence in your first cycle. It goes
        nowhere unless you take it there.
      </p>
      {isAsked ? (
        <ToTake />
      ) : (
        <p>
          <Button onPress={() => setIsAsked(true)}>Take my evidence along</Button>
        </p>
      )}
    </>
  );
}

function ToTake() {
  const load = useLoad(() => server.takeAlong({}));
  return (
    <Loaded load={load} what="Gathering what came of it">
      {({ lines, paste }) =>
        lines.length ? (
          <CopyText
            label={lines.length === 1 ? "One entry" : `${lines.length} entries`}
            hint="Paste them into your own file, on the sheet Own entries, in the first free cell below “What it is”. Then choose a criterion for each, and add the day where there is none."
            verb="Copy"
            text={paste}
          />
        ) : (
          <p class="note">Nothing yet: nothing came of a step so far, and your words are not shown.</p>
        )
      }
    </Loaded>
  );
}
