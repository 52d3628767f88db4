/** ScriptApp: what the script is allowed to do, and the triggers it installs. */
import { call, Exception } from "./bridge";
import { define, defineService, GoogleObject } from "./define";
import { enumOf } from "./enums";
import { AuthMode } from "./event";
import { fileIdOf } from "./places";
import { EventType, type Trigger, TriggerBuilder, TriggerSource, triggerIdOf, triggersOf } from "./Trigger";

const AuthorizationStatus = enumOf("AuthorizationStatus");
const InstallationSource = enumOf("InstallationSource");

interface Authorization {
  wanted: string[];
  granted: string[];
}

/** Where a person allows what is missing; the page of the host opens its own there. */
const CONSENT = "https://accounts.google.com/o/oauth2/auth?scope=";

const missing = (scopes: string[]) => {
  const { granted } = call<Authorization>("script.authorization");
  return scopes.filter((scope) => !granted.includes(scope));
};

class AuthorizationInfo extends GoogleObject {
  readonly #of: Authorization;
  readonly #asked: string[];
  constructor(asked?: string[]) {
    super();
    this.#of = call<Authorization>("script.authorization");
    this.#asked = asked ?? this.#of.wanted;
  }
  getAuthorizationStatus() {
    return this.#missing().length > 0 ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED;
  }
  getAuthorizationUrl() {
    const gone = this.#missing();
    return gone.length > 0 ? CONSENT + encodeURIComponent(gone.join(" ")) : null;
  }
  getAuthorizedScopes() {
    return this.#of.granted;
  }
  #missing = () => this.#asked.filter((scope) => !this.#of.granted.includes(scope));
}
define(AuthorizationInfo, "AuthorizationInfo");

/** Google ends the execution and asks the person. */
function requireScopes(scopes: string[]): void {
  const gone = missing(scopes);
  if (gone.length > 0)
    throw new Exception(
      `Authorization is required to perform that action. Required permissions: ${gone.join(" ")}`,
    );
}

export const ScriptApp = {
  AuthMode,
  AuthorizationStatus,
  EventType,
  InstallationSource,
  TriggerSource,
  WeekDay: enumOf("Weekday"),
  getAuthorizationInfo: (_mode: unknown, scopes?: string[]) => new AuthorizationInfo(scopes),
  requireScopes: (_mode: unknown, scopes: string[]) => requireScopes(scopes),
  requireAllScopes: () => requireScopes(call<Authorization>("script.authorization").wanted),
  newTrigger: (functionName: string) => new TriggerBuilder(functionName),
  getProjectTriggers: () => triggersOf(),
  getScriptTriggers: () => triggersOf(),
  getUserTriggers: (file: object) => triggersOf(fileIdOf(file)),
  deleteTrigger: (trigger: Trigger) => {
    call("script.uninstall", triggerIdOf(trigger));
  },
  getInstallationSource: () => InstallationSource.WEB_STORE_ADD_ON,
  getScriptId: () => call<string>("script.id"),
};

defineService(ScriptApp, "ScriptApp", { getAuthorizationInfo: "AuthMode|AuthMode,string[]" });
