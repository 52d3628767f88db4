/** Where the handbook starts: a dialog beside the sheet. */
import { mount } from "../mount";
import { shownFirst } from "../openDialog";
import { Handbook } from "./Handbook";
import "./style.css";

mount(() => <Handbook first={shownFirst() ?? ""} />);
