/** The exports of HR systems and directories: which column each of their headers is. */
import { recognise } from "../../../../src/domain/people/roster/recognise";

/** Headers in the order of the export, and the field each is read as; a plain header is read as nothing. */
const systems: Readonly<Record<string, string>> = {
  "Google Workspace":
    "first=First Name [Required], last=Last Name [Required], email=Email Address [Required], Org Unit Path [Required], status=Status [READ ONLY], Last Sign In [READ ONLY], Recovery Email, id=Employee ID, Employee Type, title=Employee Title, manager=Manager Email, department=Department, Cost Center",
  Okta: "login, first=firstName, last=lastName, email=email, title=title, name=displayName, preferred=nickName, status=status, id=employeeNumber, manager=manager, manager=managerId, department=department, userType",
  "Entra ID":
    "userPrincipalName, name=displayName, last=surname, email=mail, first=givenName, id, userType, title=jobTitle, department=department, status=accountEnabled, usageLocation, location=officeLocation, city, id=employeeId, manager=manager",
  "ADP Workforce Now":
    "Position ID, name=Payroll Name, id=Associate ID, File Number, first=Legal First Name, last=Legal Last Name, title=Job Title Description, department=Home Department Description, manager=Reports To Name, manager=Reports To Associate ID, hired=Hire Date, Rehire Date, status=Position Status, ended=Termination Date, location=Location Description, email=Work Contact: Work Email",
  HiBob:
    "id=Employee ID, name=Display name, first=First name, last=Last name, email=Email, title=Job title, department=Department, location=Site, hired=Start date, manager=Reports to, manager=Reports to email, status=Lifecycle status, ended=Termination date",
  Rippling:
    "name=Employee, id=Employee number, email=Work email, title=Title, manager=Manager, department=Department, location=Work location, hired=Start date, Employment type, status=Employment status, ended=End date, level=Level",
  "Personio, German":
    "id=Personalnummer, first=Vorname, last=Nachname, email=E-Mail, title=Position, manager=Vorgesetzter, department=Abteilung, location=Arbeitsplatz, hired=Einstellungsdatum, status=Status, ended=Austrittsdatum, Geschlecht",
  Gusto:
    "id=Gusto employee ID, first=Legal first name, last=Legal last name, preferred=Preferred first name, Personal email, email=Work email, title=Job title, department=Department, manager=Manager, hired=Hire date, ended=Termination date, status=Employment status",
  PeopleForce:
    "id=employee_number, name=full_name, email=email, title=position, level=job_level, department=department, division, location=location, manager=reporting_to, hired=hired_on, probation_ends_on, Cost Center",
  "Culture Amp":
    "id=Employee Id, email=Email, name=Name, preferred=Preferred Name, Date of Birth, hired=Start Date, ended=End Date, manager=Manager Email, manager=Manager Employee Id, department=Department, location=Location, title=Job Title",
  "French words":
    "id=Matricule, last=Nom, first=Prénom, email=E-mail professionnel, title=Poste, manager=Responsable, hired=Date d'embauche, status=Statut, ended=Date de sortie",
  "Spanish words":
    "id=Nº de empleado, first=Nombre, last=Apellidos, email=Correo electrónico, title=Puesto, manager=Jefe directo, hired=Fecha de alta, status=Estado, ended=Fecha de baja",
};

test.each(Object.entries(systems))("R35 %s", (_, text) => {
  const parts = text.split(", ").map((part) => part.split("=") as [string, string?]);
  const names = parts.map(([field, header]) => header ?? field);
  const wanted = parts.filter(([, header]) => header !== undefined) as [string, string][];
  const cells = names.map((name) => {
    if (name === "Employee") return "Ada Ng";
    if (/level/i.test(name)) return "IC3";
    return /date|_on$|datum|fecha|baja/i.test(name) ? "2020-01-31" : `a1@${name.length}`;
  });
  const { mapping, managerColumns, questions } = recognise(names, [cells]);
  const managers = wanted.filter(([field]) => field === "manager").map(([, header]) => header);
  expect(managerColumns).toEqual(managers);
  expect(mapping).toEqual(Object.fromEntries(wanted.filter(([field]) => field !== "manager")));
  expect(questions).toEqual([]);
});
