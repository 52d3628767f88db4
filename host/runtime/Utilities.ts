/** Utilities: dates as text, digests, base64, gzip, blobs, ids. */
import { call, Exception } from "./bridge";
import { define, defineService } from "./define";
import { type EnumValue, enumOf } from "./enums";
import { formatDate } from "./formatDate";
import { parseDate } from "./parseDate";
import { formatString, parseCsv } from "./parseText";

export class Blob {
  #bytes: number[];
  #type: string | null;
  #name: string | null;
  constructor(data: string | number[], type: string | null = null, name: string | null = null) {
    this.#bytes = typeof data === "string" ? call("utilities.bytes", data) : data;
    this.#type = type ?? (typeof data === "string" ? "text/plain" : null);
    this.#name = name;
  }
  getBytes() {
    return this.#bytes;
  }
  getDataAsString() {
    return call<string>("utilities.text", this.#bytes);
  }
  getContentType() {
    return this.#type;
  }
  setContentType(type: string | null) {
    this.#type = type;
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
define<GoogleAppsScript.Base.Blob, Blob>(Blob, "Blob", {
  getDataAsString: "|string",
  setContentType: "string?",
  setName: "string",
});

const encode = (value: string | number[], webSafe: boolean) =>
  call<string>("utilities.encode", value, webSafe);
const decode = (text: string) => call<number[]>("utilities.decode", text);

export const Utilities = {
  DigestAlgorithm: enumOf("DigestAlgorithm", ["MD2", "MD5", "SHA_1", "SHA_256", "SHA_384", "SHA_512"]),
  MacAlgorithm: enumOf("MacAlgorithm", [
    "HMAC_MD5",
    "HMAC_SHA_1",
    "HMAC_SHA_256",
    "HMAC_SHA_384",
    "HMAC_SHA_512",
  ]),
  Charset: enumOf("Charset", ["US_ASCII", "UTF_8"]),
  formatDate,
  parseDate,
  parseCsv,
  formatString,
  computeDigest: (algorithm: EnumValue, value: string | number[]) =>
    call<number[]>("utilities.digest", String(algorithm), value),
  computeHmacSignature: (algorithm: EnumValue, value: string | number[], key: string | number[]) =>
    call<number[]>("utilities.hmac", String(algorithm).replace("HMAC_", ""), value, key),
  computeHmacSha256Signature: (value: string | number[], key: string | number[]) =>
    call<number[]>("utilities.hmac", "SHA_256", value, key),
  base64Encode: (value: string | number[]) => encode(value, false),
  base64EncodeWebSafe: (value: string | number[]) => encode(value, true),
  base64Decode: decode,
  base64DecodeWebSafe: decode,
  newBlob: (data: string | number[], type: string | null = null, name: string | null = null) =>
    new Blob(data, type, name),
  gzip: (blob: Blob, name?: string) =>
    new Blob(call("utilities.gzip", blob.getBytes()), "application/x-gzip", name ?? "archive.gz"),
  ungzip: (blob: Blob) => {
    if (blob.getContentType() !== "application/x-gzip")
      throw new Exception("Invalid argument: blob must have the content type application/x-gzip.");
    return new Blob(call("utilities.ungzip", blob.getBytes()), null, blob.getName());
  },
  getUuid: () => call<string>("utilities.uuid"),
  sleep: (milliseconds: number) => {
    call("utilities.sleep", milliseconds);
  },
};

const data = ["string", "any[]"];
const one = data.join("|");
const withCharset = `${one}|string,Charset`;
defineService<GoogleAppsScript.Utilities.Utilities>(Utilities, "Utilities", {
  formatDate: "date,string,string",
  parseDate: "string,string,string",
  parseCsv: "string|string,string",
  formatString: "string,...any",
  computeDigest: data
    .flatMap((kind) => [`DigestAlgorithm,${kind}`, `DigestAlgorithm,${kind},Charset`])
    .join("|"),
  computeHmacSignature:
    "MacAlgorithm,string,string|MacAlgorithm,string,string,Charset|MacAlgorithm,any[],any[]",
  computeHmacSha256Signature: "string,string|string,string,Charset|any[],any[]",
  base64Encode: withCharset,
  base64EncodeWebSafe: withCharset,
  base64Decode: withCharset,
  base64DecodeWebSafe: withCharset,
  newBlob: data.flatMap((kind) => [kind, `${kind},string?`, `${kind},string?,string`]).join("|"),
  gzip: "Blob|Blob,string",
  ungzip: "Blob",
  sleep: "number",
});
