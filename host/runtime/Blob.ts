/** Blob: bytes with a kind and a name. */
import { call, Exception } from "./bridge";
import { define, GoogleObject } from "./define";

/** Kinds by the ends of names. */
const extensions: { [end: string]: string } = {
  csv: "text/csv",
  css: "text/css",
  gif: "image/gif",
  htm: "text/html",
  html: "text/html",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  js: "application/javascript",
  json: "application/json",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain",
  xml: "text/xml",
  zip: "application/zip",
};

export class Blob extends GoogleObject {
  #bytes: number[];
  #type: string | null;
  #name: string | null;
  constructor(data: string | number[], type: string | null = null, name: string | null = null) {
    super();
    this.#bytes = typeof data === "string" ? call("utilities.bytes", data, "UTF_8") : data;
    this.#type = type ?? (typeof data === "string" ? "text/plain" : null);
    this.#name = name;
  }
  getBlob() {
    return this;
  }
  getAs(type: string) {
    if (type !== this.#type)
      throw new Exception(`Converting from ${this.#type} to ${type} is not available in the local host`);
    return this.copyBlob();
  }
  getAllBlobs() {
    return [this];
  }
  getBytes() {
    return this.#bytes;
  }
  setBytes(bytes: number[]) {
    this.#bytes = bytes;
    return this;
  }
  getDataAsString(charset = "UTF-8") {
    return call<string>("utilities.text", this.#bytes, charset);
  }
  setDataFromString(text: string, charset = "UTF-8") {
    this.#bytes = call("utilities.bytes", text, charset);
    return this;
  }
  getContentType() {
    return this.#type;
  }
  setContentType(type: string | null) {
    this.#type = type;
    return this;
  }
  setContentTypeFromExtension() {
    const end = /\.(\w+)$/.exec(this.#name ?? "")?.[1]?.toLowerCase() ?? "";
    this.#type = extensions[end] ?? this.#type;
    return this;
  }
  getName() {
    return this.#name;
  }
  setName(name: string) {
    this.#name = name;
    return this;
  }
  copyBlob() {
    return new Blob([...this.#bytes], this.#type, this.#name);
  }
  isGoogleType() {
    return false;
  }
}
define(Blob, "Blob");
