/** Where the page of sessions starts: who meets about whom; apart from the sidebar, which every rater loads. */
import { mount } from "../mount";
import { Views } from "../Views";
import { Sessions } from "./Sessions";
import "./style.css";

mount(() => <Views components={{ sessions: Sessions }} otherwise="sessions" />);
