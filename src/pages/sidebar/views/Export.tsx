/** Export promotions: what goes into the CSV file, what does not and why, and the download. */
import type { PromotionsExport } from "../../contract";
import { server } from "../../server";
import { dayInWords } from "../dayInWords";
import { downloadText } from "../downloadText";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { Loaded } from "../parts/Loaded";
import { Name } from "../parts/Name";
import { Page } from "../parts/Page";
import { useLoad } from "../useLoad";
import type { ViewProps } from "../view";

export function Export({ open }: ViewProps) {
  const load = useLoad(() => server.exportPromotions({}));
  return (
    <Page title="Export promotions" back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Reading the cases">
        {(value) => <Listed found={value} open={open} />}
      </Loaded>
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
