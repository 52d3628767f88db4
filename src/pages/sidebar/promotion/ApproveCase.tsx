/** One case as its manager wrote it, and the skip-level's word on it. */
import { useState } from "preact/hooks";
import type { SkipLevelWord } from "../../../domain/calibration/approvalTask";
import { saysSomething } from "../../../domain/checkText";
import type { CasesToApprove } from "../../contract";
import { useDemand } from "../../load/useDemand";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Choices } from "../../parts/Choices";
import { Footer } from "../../parts/Footer";
import { goToPart, PartOf } from "../../parts/MissingParts";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { TextField } from "../../parts/TextField";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import { WrittenCase } from "./WrittenCase";

interface Props {
  one: CasesToApprove["cases"][number];
  list: CasesToApprove;
  close: (message: string) => void;
}

export function ApproveCase({ one, list, close }: Props) {
  const [word, setWord] = useState<SkipLevelWord | "">(one.word);
  const [comment, setComment] = useState(one.comment);
  const sending = useSend(server.sayAsSkipLevel, () => close(`Saved: ${one.name}, ${word}.`));
  const isNew = word !== one.word || comment !== one.comment || one.notCollected !== "";
  const demand = useDemand(whatLacks(word, comment, isNew));
  const say = () => {
    if (word) sending.send({ case: one.id, word, comment, seen: one.savedAt });
  };
  const press = () => {
    demand.press(say);
    if (!word) goToPart(yourWord);
  };
  return (
    <Page title={<Name>{one.name}</Name>} back={{ label: "All cases", go: () => close("") }}>
      <p>
        {one.fromTitle} ({one.from}) → <strong>{one.toTitle}</strong> ({one.to}){" "}
        <span class="small">{one.kind}</span>
      </p>
      <p class="small">
        Proposed by <Name>{one.proposedBy}</Name>
      </p>
      <WrittenCase written={one.written} bars={one.bars} needsBusinessNeed={one.needsBusinessNeed} />
      {one.notCollected && <p class="note trouble">{one.notCollected}</p>}
      {list.whyNot ? (
        <p class="note">{list.whyNot}</p>
      ) : (
        <div class="stack">
          <PartOf name={yourWord}>
            <Choices
              label={yourWord}
              value={word || null}
              onChoose={setWord}
              options={[
                { value: "agreed", label: "I agree" },
                { value: "not agreed", label: "I don’t agree" },
                ...(list.maySendBack
                  ? [{ value: "sent back" as const, label: "Send it back to the manager" }]
                  : []),
              ]}
            />
          </PartOf>
          <TextField
            label={labels[word]}
            hint={`${one.name} may read this later.`}
            value={comment}
            onInput={setComment}
          />
        </div>
      )}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      {!list.whyNot && (
        <Footer status={demand.status}>
          <Button primary onPress={press} busy={sending.busy && "Saving…"}>
            Save my word
          </Button>
        </Footer>
      )}
    </Page>
  );
}

const yourWord = "Your word";

const labels: Readonly<Record<SkipLevelWord | "", string>> = {
  "": "In a sentence",
  agreed: "In a sentence, if you like",
  "not agreed": "Why not",
  "sent back": "What is missing",
};

function whatLacks(word: SkipLevelWord | "", comment: string, isNew: boolean): string {
  if (!word) return "Choose your word.";
  if (word !== "agreed" && !saysSomething(comment)) return "Write why.";
  return isNew ? "" : "This is saved already.";
}
