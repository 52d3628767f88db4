/** The usual headers of a roster's columns, in several languages, the most telling first. */

export interface HeaderWords {
  readonly id: readonly (readonly string[])[];
  readonly name: HeaderWords["id"];
  readonly first: HeaderWords["id"];
  readonly last: HeaderWords["id"];
  readonly preferred: HeaderWords["id"];
  readonly email: HeaderWords["id"];
  readonly manager: HeaderWords["id"];
  readonly title: HeaderWords["id"];
  readonly track: HeaderWords["id"];
  readonly grade: HeaderWords["id"];
  readonly level: HeaderWords["id"];
  readonly hired: HeaderWords["id"];
  readonly levelSince: HeaderWords["id"];
  readonly gradeSince: HeaderWords["id"];
  readonly ended: HeaderWords["id"];
  readonly department: HeaderWords["id"];
  readonly location: HeaderWords["id"];
  readonly status: HeaderWords["id"];
  readonly works: HeaderWords["id"];
  readonly onLeave: HeaderWords["id"];
}

const list = (...groups: string[]): string[][] => groups.map((group) => group.split(", "));

/**
 * A header of an earlier group is preferred to one of a later group, and two columns of one group are a question.
 * Spaces, case and punctuation do not matter (`headerKey`).
 */
export const usualHeaders: HeaderWords = {
  id: list(
    "Employee ID, Employee #, Employee No, Employee number, Emp ID, Emp No, Emp number, Personalnummer, Personalnr, Mitarbeiternummer, Matricule, Número de empleado, Nº de empleado, Numero matricola, Personeelsnummer, Matrícula",
    "User ID, Worker ID, Person ID, Person number, Staff ID, Staff number, Associate ID, Mitarbeiter-ID, ID empleado, ID salarié, Payroll ID, Payroll number, Employee code",
    "ID, Worker, Employee, Mitarbeiter, Mitarbeiter:in",
  ),
  name: [
    ...list("Name, Full name, Employee name, Worker name, Display name, Nom complet, Nombre completo"),
    ["Last name, First name", "Nachname, Vorname"],
    ...list(
      "Vollständiger Name, Mitarbeitername, Legal name, Full legal name",
      "Worker, Employee, Mitarbeiter, Mitarbeiter:in, Preferred name, Nombre y apellidos, Nom et prénom, Nom, Nombre",
    ),
  ],
  first: list(
    "First name, Given name, Forename, Vorname, Prénom, Nombre, Voornaam",
    "Legal first name, Legal first, Legal given name, First",
  ),
  last: list(
    "Last name, Surname, Family name, Nachname, Familienname, Nom de famille, Apellidos, Apellido, Achternaam",
    "Legal last name, Legal last, Legal surname, Legal family name, Last",
    "Nom",
  ),
  preferred: list(
    "Preferred first name, Preferred given name, Preferred first, Known as, Goes by, Rufname, Prénom usuel, Nombre preferido",
    "Preferred name, Nickname",
  ),
  email: list(
    "Work email, Work email address, Primary work email, Primary work email address, Email - Primary Work, Email - Work, Business email, Company email, Corporate email, Geschäftliche E-Mail, Dienstliche E-Mail, Courriel professionnel, E-mail professionnel, Correo corporativo, Correo de empresa",
    "Email, Email address, Primary email, Primary email address, Mail, E-Mail-Adresse, Courriel, Adresse e-mail, Correo electrónico, Correo",
  ),
  manager: list(
    "Manager ID, Manager - Employee ID, Manager Employee ID, Manager User ID, Manager #, Manager number, Manager employee number, Supervisor ID, Supervisor employee ID, Line manager ID, Reports to ID, Reporting to ID, Vorgesetzten-ID, Personalnummer Vorgesetzte:r, Personalnummer Vorgesetzter, Vorgesetzter Personalnummer",
    "Manager email, Manager's email, Manager email address, Supervisor email, Line manager email, Reports to email, E-Mail Vorgesetzte:r, Reporting manager email",
    "Manager, Worker's Manager, Line manager, Direct manager, Reporting manager, Supervisor, Reports to, Reporting to, People manager",
    "Vorgesetzte:r, Vorgesetzte, Vorgesetzter, Führungskraft, Manager name, Supervisor name, Line manager name, Reports to name, Responsable, Manager direct, Supérieur hiérarchique, Jefe, Jefe directo, Supervisor directo, Leidinggevende",
  ),
  title: list(
    "Job title, Business title, Position title, Jobtitel, Stellenbezeichnung, Berufsbezeichnung, Intitulé du poste, Puesto, Cargo",
    "Title, Position, Role, Job, Stelle, Funktion, Poste, Fonction, Functie",
  ),
  track: list("Track, Career track, Job track, Laufbahn, Karrierepfad, Career path"),
  grade: list("Grade, Job grade, Salary grade, Pay grade", "Niveau, Nivel"),
  level: list(
    "Level, Job level, Level code, Management level, Career level, Ladder level, Stufe, Karrierestufe",
    "Job code, Job profile",
  ),
  hired: list(
    "Hire date, Date of hire, Hired, Hired on, Eintritt, Eintrittsdatum, Einstellungsdatum, Date d'embauche, Date d'entrée, Fecha de alta, Fecha de contratación, Fecha de ingreso, Datum in dienst",
    "Original hire date, Start date, Employment start date, Date of joining, Join date, Joined, Joining date, Most recent hire date, Startdatum, Date de début",
  ),
  levelSince: list(
    "Level start date, Level start, Level since, In level since, Stufe seit, In Stufe seit",
    "Job effective date, Position start date, Job start date, Position seit, In Position seit, Effective date, Job information effective date, In position since",
  ),
  gradeSince: list("In grade since, Grade since, Grade start date"),
  ended: list(
    "Termination date, Date of termination, Last day of work, Last working day, Leaving date, Leave date, Exit date, Separation date, Austritt, Austrittsdatum, Letzter Arbeitstag, Date de sortie, Date de départ, Fecha de baja, Termination effective date",
    "End date, Employment end date, Contract end date, Kündigungsdatum, Vertragsende, Enddatum, Date de fin",
  ),
  department: list(
    "Department, Abteilung, Département, Departamento",
    "Supervisory organization, Division, Team, Business unit, Bereich, Service, Área",
  ),
  location: list(
    "Location, Work location, Office, Office location, Standort, Arbeitsort, Lieu de travail, Lieu, Ubicación, Centro de trabajo, Locatie",
    "Site, City, Office name, Stadt",
  ),
  status: list(
    "Status, Employment status, Employee status, Worker status, Employment state, Active status, Lifecycle status, Beschäftigungsstatus, Mitarbeiterstatus, Statut, Estado, Not rated because",
    "Active, Is active, Aktiv, Assignment status, Position status, Work status, Account status, State",
  ),
  works: list(
    "FTE, FTE percentage, Full-time equivalent, Works (% of full time), Percent of full time, Working time percentage, Employment percentage, Beschäftigungsgrad, Arbeitszeitanteil, Stellenumfang, Pensum, Taux d'activité, Quotité de travail, Porcentaje de jornada, Deeltijdpercentage",
    "Part-time percentage, Workload",
  ),
  // Not "leave days" nor "absences": those are holidays left and days of sickness.
  onLeave: list(
    "On leave (days of this cycle), Days on leave, Months on leave, Days on parental leave, Months on parental leave, Days on leave of absence, Leave of absence (days), Tage beurlaubt, Tage in Elternzeit, Monate in Elternzeit, Jours de congé parental, Días de excedencia",
  ),
};

/** A fact that a roster may hold about a person. */
export type RosterField = keyof HeaderWords;
