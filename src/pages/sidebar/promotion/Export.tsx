/** Export promotions: what goes into the CSV file, what does not and why, and the download. */
import { useState } from "preact/hooks";
import type { PromotionsExport } from "../../contract";
import { downloadText } from "../../load/downloadText";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { dayInWords } from "../../parts/dayInWords";
import { Footer } from "../../parts/Footer";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { TroubleNote } from "../../parts/TroubleNote";
import { Waiting } from "../../parts/Waiting";
import { server } from "../../server";
import type { ViewProps } from "../../view";

export function Export({ open }: ViewProps) {
  const [found, setFound] = useState<PromotionsExport | null>(null);
  const sending = useSend(server.exportPromotions, setFound);
  return (
    <Page title="Export promotions" back={{ label: "Home", go: () => open("home") }}>
      {found ? (
        <Listed found={found} open={open} />
      ) : (
        <>
          <p>
            Makes one CSV file of the approved cases, as HR systems take them, and notes today’s date on each.
            Cases that are not approved are listed with the reason.
          </p>
          {sending.busy && <Waiting what="Reading the cases" />}
          <TroubleNote trouble={sending.trouble} retry={sending.retry} />
          <Footer>
            <Button primary onPress={() => sending.send({})} busy={sending.busy && "Preparing…"}>
              Prepare file
            </Button>
          </Footer>
        </>
      )}
    </Page>
  );
}

function Listed({ found, open }: { found: PromotionsExport } & ViewProps) {
  const { included, leftOut } = found;
  if (included.length + leftOut.length === 0) return <p>No promotion was proposed in this cycle.</p>;
  return (
    <>
      <h2>In the file: {included.length}</h2>
      {included.length === 0 && <p>Only approved cases are exported, and none is approved yet.</p>}
      <ul class="rows">
        {included.map(({ name, from, to, effectiveDate }) => (
          <li key={`${name} ${to}`}>
            <Name>{name}</Name>
            <div class="small">
              {from} → {to}, from {dayInWords(effectiveDate)}
            </div>
          </li>
        ))}
      </ul>
      {leftOut.length > 0 && <h2>Left out: {leftOut.length}</h2>}
      <ul class="rows">
        {leftOut.map(({ name, why }) => (
          <li key={`${name} ${why}`}>
            <Name>{name}</Name>
            <div class="small">{why}</div>
          </li>
        ))}
      </ul>
      <Footer>
        {included.length > 0 ? (
          <Button primary onPress={() => downloadText(found.fileName, found.csv)}>
            Download CSV
          </Button>
        ) : (
          <Button primary onPress={() => open("cases")}>
            Go to the cases
          </Button>
        )}
      </Footer>
    </>
  );
}
