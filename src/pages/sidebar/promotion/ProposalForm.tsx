/** The form of a promotion case: why, each criterion against the proposed level's text, work examples; saved by itself. */
import { useState } from "preact/hooks";
import { dayInWords } from "../../../domain/dayInWords";
import type { OpenProposal } from "../../contract";
import { Draft } from "../../form/Draft";
import { Keep } from "../../form/keep";
import { changedIn } from "../../form/merge";
import { guard } from "../../form/unsaved";
import { useDraft } from "../../form/useDraft";
import { useLeaving } from "../../form/useLeaving";
import { openWide, shownWide } from "../../openDialog";
import { Button } from "../../parts/Button";
import { DraftTrouble } from "../../parts/DraftTrouble";
import { Footer } from "../../parts/Footer";
import { PartLinks, PartOf } from "../../parts/MissingParts";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { SaveStatus } from "../../parts/SaveStatus";
import { server } from "../../server";
import { BarField } from "./BarField";
import { BarSentence } from "./BarSentence";
import { Completeness } from "./Completeness";
import { DirectionFields } from "./DirectionFields";
import { Examples } from "./Examples";
import { FieldWithConflict } from "./FieldWithConflict";
import { fieldsOf, partsIn, saidIn } from "./fields";
import { StepLine } from "./StepLine";

interface Props {
  proposal: OpenProposal;
  close: (message: string) => void;
}

export function ProposalForm({ proposal, close }: Props) {
  const { person, proposed, criteria } = proposal;
  const [made] = useState(() => guard(draftOf(proposal)));
  const draft = useDraft(made);
  const back = useLeaving(draft, "All reports", () => close(""));
  const [told, setTold] = useState<"" | keyof typeof notYet>("");
  const [listed, setListed] = useState(false);
  const [proposing, setProposing] = useState(false);
  const isSentBack = proposal.sentBackBecause !== "";
  const fields = draft.value;
  const parts = partsIn(fields, proposal);
  const isReady = parts.every(({ isThere, isNeeded }) => isThere || !isNeeded);
  const isWhole = parts.every(({ isThere }) => isThere);
  const isUnchanged =
    isSentBack && !wasChanged(proposal) && Object.keys(changedIn(fieldsOf(proposal), fields)).length === 0;
  const doubt: typeof told = isUnchanged ? "unchanged" : isWhole ? "" : "wanted";
  const holds = told === "needed" ? !isReady : told === doubt;
  const form = {
    fields,
    draft,
    change: (name: string, text: string) => draft.change(name, text),
    leave: draft.saveNow,
  };
  const propose = async () => {
    setListed(!isReady || doubt === "wanted");
    if (!isReady) return setTold("needed");
    // Said once; whether to propose all the same is the manager's choice.
    if (doubt && told !== doubt) return setTold(doubt);
    setProposing(true);
    if (await draft.submit())
      close(`Proposed: ${person.name}, ${proposed.title}. ${isSentBack ? heardAgain : whatComes}`);
    else setProposing(false);
  };
  const widen = async () => {
    // Two forms of one case would overtake each other.
    if (!(await draft.flush())) return;
    openWide("propose", person.id, proposed.level);
    close("");
  };
  const field = (name: string, label: string, part: string) => (
    <PartOf name={part}>
      <FieldWithConflict form={form} name={name} label={label} hint={later} />
    </PartOf>
  );
  const later = `${person.name} may read this later.`;
  return (
    <Page
      title={<Name>{person.name}</Name>}
      back={{ ...back, beside: !shownWide() && <Wide press={widen} /> }}
    >
      {isSentBack && (
        <div class="note trouble">
          <p class="trouble-title">
            Sent back{proposal.sentBackOn && `, ${dayInWords(proposal.sentBackOn)}`}
          </p>
          {proposal.sentBackBy && (
            <p class="small">
              By <Name>{proposal.sentBackBy}</Name>
            </p>
          )}
          <p class="said">
            <bdi>{proposal.sentBackBecause}</bdi>
          </p>
          <p>Answer this in the case below, then choose Propose again.</p>
        </div>
      )}
      <StepLine proposal={proposal} />
      <PartLinks
        parts={["why this level", ...criteria.map(({ name }) => name), "work examples", "open gaps"]}
      />
      <div class="stack">
        {field("rationale", "Why this level fits the work already done", "why this level")}
        {proposed.needsBusinessNeed &&
          field("businessNeed", "Why the organisation needs this seat", "why this seat")}
        {field("scopeChange", "What they answer for now and did not before", whatChanged)}
      </div>
      {proposed.kind !== "promotion" && <DirectionFields form={form} name={person.name} hint={later} />}
      {criteria.map((criterion) => (
        <PartOf key={criterion.name} name={criterion.name}>
          <BarField criterion={criterion} form={form} hint={later} />
        </PartOf>
      ))}
      <BarSentence fields={fields} criteria={criteria} />
      <PartOf name="work examples">
        <Examples form={form} hint={later} />
      </PartOf>
      <h2>What others say, and what is open</h2>
      <div class="stack">
        {field("quotes", "Quotes, one a line, each with its name", "quotes")}
        {field("openGaps", "Open gaps; “none known” is an answer too", "open gaps")}
      </div>
      <DraftTrouble draft={draft} />
      <Footer
        status={
          <>
            {told && holds && (listed || told === "unchanged") && (
              <div class="trouble-text">{notYet[told]}</div>
            )}
            <SaveStatus draft={draft} />
          </>
        }
      >
        <Button primary onPress={propose} busy={proposing && "Proposing…"}>
          {isReady && told && holds ? "Propose all the same" : isSentBack ? "Propose again" : "Propose"}
        </Button>
        <Completeness parts={parts} isSentBack={isSentBack} isOpen={listed} setIsOpen={setListed} />
      </Footer>
    </Page>
  );
}

const notYet = {
  needed: "Not proposed yet: something that it needs is missing.",
  wanted: "Not proposed yet: those who decide see what is missing.",
  unchanged:
    "Not proposed yet: you changed nothing since you opened it. That is fine where it only has to be heard again.",
};

/** On a later day than it was sent back; of the same day nobody can tell. */
const wasChanged = ({ savedAt, sentBackOn }: OpenProposal) => savedAt.slice(0, 10) > sentBackOn;

const whatChanged = "what they answer for now and did not before";
const heardAgain = "HR takes it in the next time it collects; then it is heard again.";
const whatComes = "HR takes it in the next time it collects; then your own manager is asked for a word.";

const Wide = ({ press }: { press: () => unknown }) => (
  <Button plain label="Open wide" onPress={press}>
    Wide
  </Button>
);

function draftOf(proposal: OpenProposal) {
  const chosen = { person: proposal.person.id, level: proposal.proposed.level };
  return new Draft(fieldsOf(proposal), proposal.savedAt, {
    save: ({ value, request, seen, submit }) =>
      server.proposePromotion({ ...chosen, request, seen, propose: submit, ...saidIn(value, proposal) }),
    read: async () => {
      const answer = await server.openProposal(chosen);
      if (answer.is !== "value") return answer;
      return { is: "value", value: { entries: fieldsOf(answer.value), savedAt: answer.value.savedAt } };
    },
    keep: new Keep<string>(`proposal ${chosen.person} ${chosen.level}`),
  });
}
