/** The replies of the contract, by the names the views use. */
import type { Contract } from "../rpc/contract";

type Output<M extends keyof Contract> = Contract[M]["output"];
type Item<List> = List extends readonly (infer One)[] ? One : never;

export type Whereabouts = Output<"whereAmI">;
export type ReportList = Output<"listReports">;
export type Task = Item<ReportList["tasks"]>;
export type OpenReport = Output<"openReport">;
export type EvidenceEntry = Item<OpenReport["said"]["evidence"]>;
export type SavedRating = Output<"saveRating">;
export type ProposalList = Output<"listProposals">;
export type OpenProposal = Output<"openProposal">;
export type SetUpDone = Output<"setUp">;
export type ImportTargets = Output<"importTargets">;
export type ImportPreview = Output<"previewImport">;
export type ImportResult = Output<"importPeople">;
export type CyclePage = Output<"cycle">;
export type PacketList = Output<"packets">;
export type LetterPlan = Output<"previewLetters">;
export type LettersSent = Output<"sendLetters">;
export type PacketResults = Output<"createPackets">;
export type CollectPreview = Output<"previewCollect">;
export type Collected = Item<Item<CollectPreview["packets"]>["new"]>;
export type CollectResult = Output<"collect">;
export type SessionList = Output<"listSessions">;
export type PreRead = Output<"preRead">;
export type SessionPreview = Output<"previewSession">;
export type BuildResult = Output<"buildCalibration">;
export type AfterMeeting = Output<"afterMeeting">;
export type OpenedRoom = Output<"openRoom">;
export type DecisionList = Output<"decisions">;
export type DecidedPerson = Item<DecisionList["people"]>;
export type CaseList = Output<"cases">;
export type PromotionsExport = Output<"exportPromotions">;
export type OpenLadder = Output<"openLadder">;
export type LadderPage = Output<"checkLadder">;
export type LadderPreview = Output<"previewLadder">;
