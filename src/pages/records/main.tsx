/** Where the page of records starts: what leaves the hub or is removed from it; apart from the sidebar, for HR opens it once a cycle. */
import type { ComponentType } from "preact";
import type { ViewOf } from "../../domain/views";
import { mount } from "../mount";
import { Views } from "../Views";
import type { ViewProps } from "../view";
import { Export } from "./exports/Export";
import { History } from "./history/History";
import { PersonData } from "./people/PersonData";
import "./style.css";

const components: Readonly<Record<ViewOf<"records">, ComponentType<ViewProps>>> = {
  export: Export,
  history: History,
  personData: PersonData,
};

mount(() => <Views components={components} otherwise="export" />);
