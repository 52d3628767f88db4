/** Where the import page starts: a dialog for people or for a ladder. */
import { mount } from "../mount";
import { Banners } from "../parts/Banners";
import { ImportLadder } from "./ladder/ImportLadder";
import { ImportPeople } from "./people/ImportPeople";
import "./style.css";

mount(() => (
  <>
    <Banners />
    {window.plumblineView === "importLadder" ? <ImportLadder /> : <ImportPeople />}
  </>
));
