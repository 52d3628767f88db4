/** The words for being there, being away and having left, as HR systems write them in several languages. */
import { headerKey } from "../../headerKey";
import type { EmploymentStatus } from "./rosterPerson";

/** Only words that can mean nothing else; "Contractor", "Suspended" or "Garden leave" are asked. */
const words: Readonly<Record<EmploymentStatus, string>> = {
  active: `active, aktiv, employed, currently employed, actively employed, full-time, part-time, fulltime employee, regular, permanent,
    vollzeit, teilzeit, beschäftigt, unbefristet, angestellt, actif, active employee, en poste, temps plein, temps partiel, activo, activa,
    en activo, alta, attivo, in servizio, actief, in dienst, ativo, working, confirmed, current, current employee`,
  "on leave": `on leave, leave, leave of absence, loa, on loa, parental leave, maternity leave, paternity leave, family leave, medical leave, sick leave,
    long-term sick leave, paid leave, unpaid leave, sabbatical, on sabbatical, absent, long-term absence, extended leave, disability leave,
    beurlaubt, elternzeit, mutterschutz, in elternzeit, karenz, sabbatjahr, abwesend, langzeitkrank, ruhend,
    en congé, congé, congé maternité, congé parental, congé sabbatique, arrêt maladie, en arrêt,
    de baja médica, excedencia, permiso, baja por maternidad, baja por paternidad, de permiso, en excedencia,
    in congedo, congedo parentale, met verlof, verlof, ouderschapsverlof, zwangerschapsverlof, licença, em licença`,
  left: `left, terminated, voluntarily terminated, involuntarily terminated, terminated voluntary, terminated involuntary, terminated for cause, resigned, separated,
    retired, dismissed, laid off, redundant, deceased, former, former employee, ex-employee, leaver, departed, offboarded, exited, no longer employed,
    ausgeschieden, ausgetreten, gekündigt, pensioniert, im ruhestand, in rente, ehemalig, ehemaliger mitarbeiter, verstorben, entlassen,
    parti, partie, sorti, sortie, démissionnaire, démissionné, licencié, licenciée, retraité, retraitée, ancien salarié,
    despedido, despedida, jubilado, jubilada, exempleado, cesado, renunció, dimitido, dimesso, cessato, licenziato, pensionato,
    uit dienst, ontslagen, gepensioneerd, demitido, desligado, aposentado, terminate, termination, resignation, retirement, dimissionario`,
};

const statuses = new Map<string, EmploymentStatus>();
for (const [status, list] of Object.entries(words) as [EmploymentStatus, string][])
  for (const word of list.split(",")) statuses.set(headerKey(word), status);

/**
 * Undefined for a blank or a word that can mean several things.
 * @example readStatusWord("Full-Time") // "active"
 * @example readStatusWord("Contractor") // undefined
 */
export const readStatusWord = (text: string): EmploymentStatus | undefined => statuses.get(headerKey(text));

/**
 * What stands behind a name or title about being away: in brackets or behind a dash.
 * @example withoutStatus("Senior PM (On Leave)") // { rest: "Senior PM", remark: "On Leave" }
 * @example withoutStatus("PM - Growth") // { rest: "PM - Growth" }
 */
export function withoutStatus(text: string): { rest: string; remark?: string } {
  const [, rest = "", bracket, dashed] =
    /^(.+?)(?:\s*[([]([^()[\]]+)[)\]]|\s+[-–—]\s+(.+))$/.exec(text) ?? [];
  const remark = bracket ?? dashed ?? "";
  return readStatusWord(remark) ? { rest, remark } : { rest: text };
}

/** Words that mostly mean that somebody has left, and sometimes something else: proposed, and asked. */
const likelyLeft =
  /^(inactive|inaktiv|inactif|inactivo|inactiva|deactivated|deprovisioned|disabled|deaktiviert|gesperrt|désactivé)$/i;

const yes = /^(yes|y|true|1|ja|oui|s[ií]|x)$/i;
const no = /^(no|n|false|0|nein|non)$/i;

/** What a word that is asked about most likely says in a column with this header, if there is such a thing. */
export function likelyStatus(text: string, column: string): EmploymentStatus | undefined {
  const word = text.trim();
  if (likelyLeft.test(word)) return "left";
  if (!/activ|aktiv|enabled|current|employed/i.test(column)) return undefined;
  return yes.test(word) ? "active" : no.test(word) ? "left" : undefined;
}
