/** Where the sidebar starts. */
import { mount } from "../mount";
import { Views } from "../Views";
import { components } from "./components";
import "./style.css";

mount(() => <Views components={components} otherwise="home" />);
