/** When the colleague has become a product manager: what came of the steps, as entries for the own file. */
import { useLoad } from "../load/useLoad";
import { CopyText } from "../parts/CopyText";
import { Loaded } from "../parts/Loaded";
import { Page } from "../parts/Page";
import { server } from "../server";

export function TakeAlong({ close }: { close: () => void }) {
  const load = useLoad(() => server.takeAlong({}));
  return (
    <Page title="Take my evidence along" back={{ label: "Steps and plan", go: close }}>
      <Loaded load={load} what="Gathering what came of it">
        {({ lines, paste }) =>
          lines.length ? (
            <>
              <p>
                HR opens a file of your own once you are in product. Paste these entries there, on the sheet
                Own entries, under “What it is”, in the row below your last entry. Then choose a criterion for
                each, and add the day where there is none.
              </p>
              <CopyText
                label={lines.length === 1 ? "One entry" : `${lines.length} entries`}
                verb="Copy"
                text={paste}
              />
            </>
          ) : (
            <p>
              Nothing yet. What came of your steps stands here, and what you wrote of yourself once it is
              shown.
            </p>
          )
        }
      </Loaded>
    </Page>
  );
}
