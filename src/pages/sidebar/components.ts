/** The component that shows each view that opens in the sidebar. */
import type { ComponentType } from "preact";
import type { SidebarView } from "../../domain/views";
import type { ViewProps } from "../view";
import { After } from "./calibration/After";
import { Build } from "./calibration/Build";
import { Decide } from "./calibration/Decide";
import { Cycle } from "./cycle/Cycle";
import { Home } from "./home/Home";
import { SetUp } from "./home/SetUp";
import { Compare } from "./ladder/Compare";
import { Ladder } from "./ladder/Ladder";
import { OwnFiles } from "./ownFiles/OwnFiles";
import { WriteLetters } from "./ownFiles/WriteLetters";
import { Collect } from "./packets/Collect";
import { Packets } from "./packets/Packets";
import { WhoIsWhere } from "./packets/WhoIsWhere";
import { Approve } from "./promotion/Approve";
import { Cases } from "./promotion/Cases";
import { Propose } from "./promotion/Propose";
import { Rate } from "./rating/Rate";
import { SecondRaters } from "./rating/SecondRaters";
import { PreReadList } from "./sessions/PreReadList";

export const components: Readonly<Record<SidebarView, ComponentType<ViewProps>>> = {
  home: Home,
  setUp: SetUp,
  ladder: Ladder,
  cycle: Cycle,
  secondRaters: SecondRaters,
  packets: Packets,
  whoIsWhere: WhoIsWhere,
  collect: Collect,
  build: Build,
  decide: Decide,
  cases: Cases,
  after: After,
  rate: Rate,
  propose: Propose,
  preRead: PreReadList,
  approve: Approve,
  ownFiles: OwnFiles,
  letters: WriteLetters,
  compare: Compare,
};
