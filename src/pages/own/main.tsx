/** Where the page of a person's own file starts: beside the sheet like the sidebar, and without the forms of ratings. */
import type { ComponentType } from "preact";
import type { ViewOf } from "../../domain/views";
import { mount } from "../mount";
import { Views } from "../Views";
import type { ViewProps } from "../view";
import { OwnEvidence } from "./OwnEvidence";
import { OwnLetter } from "./OwnLetter";
import "./style.css";

const components: Readonly<Record<ViewOf<"own">, ComponentType<ViewProps>>> = {
  ownEvidence: OwnEvidence,
  ownLetter: OwnLetter,
};

mount(() => <Views components={components} otherwise="ownEvidence" />);
