/** Session, locks, properties and caches. */
import { call, Exception } from "./bridge";
import { define, defineService, GoogleObject } from "./define";
import { User } from "./User";

declare const __manifest: { timeZone?: string };
const timeZone = __manifest.timeZone ?? "Etc/GMT";

const caller = () => new User(() => call<string>("session.email"));

export const Session = {
  getActiveUser: caller,
  getUser: caller,
  getEffectiveUser: caller,
  getTemporaryActiveUserKey: () => call<string>("session.key"),
  getScriptTimeZone: () => timeZone,
  getTimeZone: () => timeZone,
  getActiveUserLocale: () => "en",
};
defineService(Session, "Session");

type Scope = "document" | "script" | "user";

class Lock extends GoogleObject {
  readonly #scope: Scope;
  constructor(scope: Scope) {
    super();
    this.#scope = scope;
  }
  tryLock(timeout: number) {
    return call<boolean>("lock.try", this.#scope, timeout);
  }
  waitLock(timeout: number) {
    if (!call<boolean>("lock.try", this.#scope, timeout))
      throw new Exception("Lock timeout: another process was holding the lock for too long.");
  }
  releaseLock() {
    call("lock.release", this.#scope);
  }
  hasLock() {
    return call<boolean>("lock.has", this.#scope);
  }
}
define(Lock, "LockService.Lock");

export const LockService = {
  getDocumentLock: () => new Lock("document"),
  getScriptLock: () => new Lock("script"),
  getUserLock: () => new Lock("user"),
};
defineService(LockService, "LockService");

class Properties extends GoogleObject {
  readonly #scope: Scope;
  constructor(scope: Scope) {
    super();
    this.#scope = scope;
  }
  getProperty(key: string) {
    return this.getProperties()[key] ?? null;
  }
  getProperties() {
    return call<{ [key: string]: string }>("properties.all", this.#scope);
  }
  getKeys() {
    return Object.keys(this.getProperties());
  }
  setProperty(key: string, value: unknown) {
    return this.setProperties({ [key]: value });
  }
  setProperties(entries: { [key: string]: unknown }, deleteOthers = false) {
    const texts = Object.entries(entries).map(([key, value]) => [key, String(value)]);
    call("properties.set", this.#scope, Object.fromEntries(texts), deleteOthers);
    return this;
  }
  deleteProperty(key: string) {
    call("properties.delete", this.#scope, key);
    return this;
  }
  deleteAllProperties() {
    call("properties.delete", this.#scope, null);
    return this;
  }
}
define(Properties, "PropertiesService.Properties", { setProperty: "string,any" });

export const PropertiesService = {
  getDocumentProperties: () => new Properties("document"),
  getScriptProperties: () => new Properties("script"),
  getUserProperties: () => new Properties("user"),
};
defineService(PropertiesService, "PropertiesService");

class Cache extends GoogleObject {
  readonly #scope: Scope;
  constructor(scope: Scope) {
    super();
    this.#scope = scope;
  }
  get(key: string) {
    return this.getAll([key])[key] ?? null;
  }
  getAll(keys: string[]) {
    return call<{ [key: string]: string }>("cache.get", this.#scope, keys);
  }
  put(key: string, value: string, seconds = 600) {
    call("cache.put", this.#scope, { [key]: value }, seconds);
  }
  putAll(values: { [key: string]: string }, seconds = 600) {
    call("cache.put", this.#scope, values, seconds);
  }
  remove(key: string) {
    call("cache.remove", this.#scope, [key]);
  }
  removeAll(keys: string[]) {
    call("cache.remove", this.#scope, keys);
  }
}
define(Cache, "CacheService.Cache");

export const CacheService = {
  getDocumentCache: () => new Cache("document"),
  getScriptCache: () => new Cache("script"),
  getUserCache: () => new Cache("user"),
};
defineService(CacheService, "CacheService");
