/** Every writing method of meetings and of locked cycles, killed wherever thorough.ts says. */
import { killAnywhere } from "./killAnywhere";
import { allActions, isOfMeeting } from "./killedAll";

killAnywhere(allActions.filter(isOfMeeting));
