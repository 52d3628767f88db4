/** Where the page of hiring starts: beside the sheet like the sidebar, and apart from it, so that nobody who rates loads it. */
import type { ComponentType } from "preact";
import type { ViewOf } from "../../domain/views";
import { mount } from "../mount";
import { Views } from "../Views";
import type { ViewProps } from "../view";
import { Candidates } from "./Candidates";
import { InterviewList } from "./InterviewList";
import { NewHiringFile } from "./NewHiringFile";
import { ScenarioList } from "./ScenarioList";
import { SetUpHiring } from "./SetUpHiring";
import "./style.css";

const components: Readonly<Record<ViewOf<"hire">, ComponentType<ViewProps>>> = {
  newHiringFile: NewHiringFile,
  setUpHiring: SetUpHiring,
  candidates: Candidates,
  scenarios: ScenarioList,
  interview: InterviewList,
};

mount(() => <Views components={components} otherwise="candidates" />);
