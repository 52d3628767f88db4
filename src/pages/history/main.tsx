/** Where the page of Export history starts: beside the sheet like the sidebar, and apart from it, because few ever open it. */
import { mount } from "../mount";
import { Views } from "../Views";
import { History } from "./History";
import "./style.css";

mount(() => <Views components={{ history: History }} otherwise="history" />);
