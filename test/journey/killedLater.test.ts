/** Every writing method of meetings and of locked cycles, killed anywhere. */
import { killAnywhere } from "./killAnywhere";
import { allActions, isOfMeeting } from "./killedAll";

killAnywhere(allActions.filter(isOfMeeting));
