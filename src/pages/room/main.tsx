/** Where the meeting's page starts. */
import { mount } from "../mount";
import { Room } from "./Room";
import "./style.css";

mount(() => <Room />);
