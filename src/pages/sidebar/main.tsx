/** Where the sidebar starts. */
import { mount } from "../mount";
import { App } from "./App";
import "./style.css";

mount(() => <App first={window.plumblineView ?? "home"} />);
