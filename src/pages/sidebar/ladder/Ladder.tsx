/** Ladder: what changed and what is amiss in its sheets, adopting a version, files in and out, publishing. */
import { views } from "../../../domain/views";
import type { LadderPage } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { useReturning } from "../../load/useReturning";
import { shownWide } from "../../openDialog";
import { Loaded } from "../../parts/Loaded";
import { LongList } from "../../parts/LongList";
import { Page } from "../../parts/Page";
import { Problems } from "../../parts/Problems";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { Adopt } from "./Adopt";
import { Download } from "./Download";
import { Publish } from "./Publish";

export function Ladder({ open }: ViewProps) {
  const load = useLoad(() => server.checkLadder({}));
  useReturning(() => load.refresh());
  return (
    <Page
      title={shownWide() ? <span class="hidden">{views.ladder.label}</span> : undefined}
      {...(shownWide() ? {} : { back: { label: "Home", go: () => open("home") } })}
    >
      <Loaded load={load} what="Checking the ladder">
        {(page) => (
          <>
            <Adopt page={page} adopted={() => load.refresh()} />
            <Problems problems={page.problems} />
            <Advice page={page} />
            <Older page={page} />
            <Publish page={page} published={() => load.refresh()} />
            <Download startImport={() => open("importLadder")} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Advice({ page: { advice, problems } }: { page: LadderPage }) {
  if (advice.length === 0) return problems.length ? null : <p>No problem was found in these sheets.</p>;
  return (
    <details>
      <summary>{advice.length} to think about</summary>
      <LongList items={advice} show={({ message }) => message} />
    </details>
  );
}

function Older({ page: { older } }: { page: LadderPage }) {
  if (older.length === 0) return null;
  return (
    <details>
      <summary>{older.length} ratings made before texts of their level changed</summary>
      <p class="small">Log says which. Return only the ratings they concern.</p>
      <LongList items={older} show={(one) => `${one.person}, by ${one.rater}, version ${one.version}`} />
    </details>
  );
}
