/** Export history: locked cycles as files for a warehouse. */
import { useLoad } from "../../load/useLoad";
import { Loaded } from "../../parts/Loaded";
import { Page } from "../../parts/Page";
import { Problems } from "../../parts/Problems";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { HistoryForm } from "./HistoryForm";

export function History({ open }: ViewProps) {
  const load = useLoad(() => server.historyPage({}));
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <p>
        Years and several hubs together answer more than one cycle: whether both tracks promote alike, and
        which criterion moves most in calibration. You get files; Plumbline sends nothing anywhere.
      </p>
      <Loaded load={load} what="Reading the locked cycles">
        {(page) => (
          <>
            <Problems problems={page.problems} />
            {!page.cycles.length ? (
              <NoneYet />
            ) : crypto.subtle ? (
              <HistoryForm page={page} refresh={load.refresh} />
            ) : (
              <NotSecure />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

const NoneYet = () => <p class="note">No cycle is locked yet. Once one is, its history can go out.</p>;

/** A browser gives digests to pages that came safely, and to those of its own computer. */
const NotSecure = () => (
  <p class="note">
    This page came over plain http from another computer, where browsers give no digests, and the files go out
    with theirs. Open the hub with https, or as localhost on the computer it runs on.
  </p>
);
