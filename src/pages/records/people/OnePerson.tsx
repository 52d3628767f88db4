/** One person's data: what there is, as a file to read before it is handed over. */
import { useState } from "preact/hooks";
import { groupedBy } from "../../../domain/groupedBy";
import { downloadText } from "../../load/downloadText";
import { useLoad } from "../../load/useLoad";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Loaded } from "../../parts/Loaded";
import { LongList } from "../../parts/LongList";
import { Page } from "../../parts/Page";
import { server } from "../../server";
import { personText } from "./personText";

interface Props {
  id: string;
  name: string;
  back: () => void;
  remove: () => void;
}

export function OnePerson({ id, name, back, remove }: Props) {
  const [downloaded, setDownloaded] = useState("");
  const load = useLoad(() => server.aboutPerson({ person: id }));
  return (
    <Page title={name} back={{ label: "Data about people", go: back }}>
      <Loaded load={load} what="Looking through every sheet">
        {(about) => (
          <>
            <ul class="rows">
              {about.sheets.map(({ sheet, purpose, rows }) => (
                <li key={sheet}>
                  <div class="line">
                    <span>{sheet}</span>
                    <span>{rows.length === 1 ? "1 row" : `${rows.length} rows`}</span>
                  </div>
                  <div class="small">{purpose}</div>
                </li>
              ))}
            </ul>
            <p class="note">
              Read the file before you hand it over: a text can tell who somebody is without a name. Drafts
              that raters have not submitted are in their packets and not in it.
            </p>
            <details>
              <summary>
                {about.removals.length === 1 ? "1 kind of place" : `${about.removals.length} kinds of places`}{" "}
                where somebody else was taken out: read these first
              </summary>
              <LongList
                items={[...groupedBy(about.removals, ({ reason }) => reason)]}
                show={([reason, places]) => (
                  <>
                    {reason}
                    {places.map(({ where, what }) => (
                      <div key={`${where} ${what}`} class="small">
                        {where}: {what}
                      </div>
                    ))}
                  </>
                )}
              />
            </details>
            <Footer status={downloaded && `Downloaded: ${downloaded}`}>
              <Button
                primary
                onPress={() => {
                  const file = `about-${id}-${about.asOf}.txt`;
                  downloadText(file, personText(about));
                  setDownloaded(file);
                }}
              >
                Download
              </Button>
              <Button onPress={remove}>Remove…</Button>
            </Footer>
          </>
        )}
      </Loaded>
    </Page>
  );
}
