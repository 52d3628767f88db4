/** What the calls of the contract take and answer, by the names the views use. */

import type * as buildViews from "../actions/buildViews";
import type * as collect from "../actions/collect";
import type * as createPackets from "../actions/createPackets";
import type * as cycleActions from "../actions/cycle";
import type * as decide from "../actions/decide";
import type * as decideCases from "../actions/decideCase";
import type * as exporting from "../actions/exportPromotions";
import type * as importing from "../actions/importPeople";
import type * as listing from "../actions/listReports";
import type * as opening from "../actions/openReport";
import type * as packetActions from "../actions/packets";
import type * as proposing from "../actions/proposePromotion";
import type * as saving from "../actions/saveRating";
import type * as where from "../actions/whereAmI";

type Call<F extends (...args: never[]) => unknown> = {
  input: Parameters<F>[1] extends object ? Parameters<F>[1] : Record<string, never>;
  output: Extract<ReturnType<F>, { value: unknown }>["value"];
};

export interface Contract {
  whereAmI: Call<typeof where.whereAmI>;
  listReports: Call<typeof listing.listReports>;
  openReport: Call<typeof opening.openReport>;
  saveRating: Call<typeof saving.saveRating>;
  withdrawRating: Call<typeof saving.withdrawRating>;
  listProposals: Call<typeof proposing.listProposals>;
  openProposal: Call<typeof proposing.openProposal>;
  proposePromotion: Call<typeof proposing.proposePromotion>;
  setUp: {
    input: { request: string };
    output: { finished: boolean; done: readonly string[]; left: number; warnings: readonly string[] };
  };
  importTargets: Call<typeof importing.importTargets>;
  previewImport: Call<typeof importing.previewImport>;
  importPeople: Call<typeof importing.importPeople>;
  cycle: Call<typeof cycleActions.cycle>;
  openCycle: Call<typeof cycleActions.openCycle>;
  changeCycleState: Call<typeof cycleActions.changeCycleState>;
  packets: Call<typeof packetActions.packets>;
  createPackets: Call<typeof createPackets.createPackets>;
  addSignIn: Call<typeof packetActions.addSignIn>;
  previewCollect: Call<typeof collect.previewCollect>;
  collect: Call<typeof collect.collect>;
  buildCalibration: { input: { request: string }; output: buildViews.BuildResult };
  decisions: Call<typeof decide.decisions>;
  recordDecision: Call<typeof decide.recordDecision>;
  undoDecision: Call<typeof decide.undoDecision>;
  cases: Call<typeof decideCases.cases>;
  decideCase: Call<typeof decideCases.decideCase>;
  exportPromotions: Call<typeof exporting.exportPromotions>;
}

type Output<M extends keyof Contract> = Contract[M]["output"];
type Item<List> = List extends readonly (infer One)[] ? One : never;

export type Whereabouts = Output<"whereAmI">;
export type View = Item<Whereabouts["views"]>;
export type ReportList = Output<"listReports">;
export type Task = Item<ReportList["tasks"]>;
export type OpenReport = Output<"openReport">;
export type SavedRating = Output<"saveRating">;
export type ProposalList = Output<"listProposals">;
export type OpenProposal = Output<"openProposal">;
export type SetUpProgress = Output<"setUp">;
export type ImportTargets = Output<"importTargets">;
export type ImportPreview = Output<"previewImport">;
export type ImportResult = Output<"importPeople">;
export type CyclePage = Output<"cycle">;
export type PacketList = Output<"packets">;
export type PacketResults = Output<"createPackets">;
export type CollectPreview = Output<"previewCollect">;
export type Collected = Item<Item<CollectPreview["packets"]>["new"]>;
export type CollectResult = Output<"collect">;
export type BuildResult = Output<"buildCalibration">;
export type DecisionList = Output<"decisions">;
export type CaseList = Output<"cases">;
export type PromotionsExport = Output<"exportPromotions">;
