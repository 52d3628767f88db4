/** Utilities: dates as text, digests, base64, archives, blobs, ids. */
import { Blob } from "./Blob";
import { call, Exception } from "./bridge";
import { defineService } from "./define";
import { type EnumValue, enumOf } from "./enums";
import { formatDate } from "./formatDate";
import { parseDate } from "./parseDate";
import { formatString, parseCsv } from "./parseText";

type Data = string | number[];

/** Without a charset digests read text as US-ASCII, in which every other letter is a question mark. */
const ascii = (charset?: EnumValue) => charset?.name() ?? "US_ASCII";
const utf8 = (charset?: EnumValue) => charset?.name() ?? "UTF_8";

const hmac = (algorithm: string, value: Data, key: Data, charset?: EnumValue) =>
  call<number[]>("utilities.hmac", algorithm, value, key, ascii(charset));
const encode = (value: Data, webSafe: boolean, charset?: EnumValue) =>
  call<string>("utilities.encode", value, webSafe, utf8(charset));
const decode = (text: string) => call<number[]>("utilities.decode", text);

interface BlobSource {
  getBlob(): Blob;
}

export const Utilities = {
  DigestAlgorithm: enumOf("DigestAlgorithm"),
  MacAlgorithm: enumOf("MacAlgorithm"),
  RsaAlgorithm: enumOf("RsaAlgorithm"),
  Charset: enumOf("Charset"),
  formatDate,
  parseDate,
  parseCsv,
  formatString,
  computeDigest: (algorithm: EnumValue, value: Data, charset?: EnumValue) =>
    call<number[]>("utilities.digest", algorithm.name(), value, ascii(charset)),
  computeHmacSignature: (algorithm: EnumValue, value: Data, key: Data, charset?: EnumValue) =>
    hmac(algorithm.name().replace("HMAC_", ""), value, key, charset),
  computeHmacSha256Signature: (value: Data, key: Data, charset?: EnumValue) =>
    hmac("SHA_256", value, key, charset),
  computeRsaSha1Signature: (value: string, key: string, charset?: EnumValue) =>
    call<number[]>("utilities.rsa", "RSA_SHA_1", value, key, ascii(charset)),
  computeRsaSha256Signature: (value: string, key: string, charset?: EnumValue) =>
    call<number[]>("utilities.rsa", "RSA_SHA_256", value, key, ascii(charset)),
  computeRsaSignature: (algorithm: EnumValue, value: string, key: string, charset?: EnumValue) =>
    call<number[]>("utilities.rsa", algorithm.name(), value, key, ascii(charset)),
  base64Encode: (value: Data, charset?: EnumValue) => encode(value, false, charset),
  base64EncodeWebSafe: (value: Data, charset?: EnumValue) => encode(value, true, charset),
  base64Decode: decode,
  base64DecodeWebSafe: decode,
  newBlob: (data: Data, type: string | null = null, name: string | null = null) => new Blob(data, type, name),
  gzip: (source: BlobSource, name?: string) =>
    new Blob(call("utilities.gzip", source.getBlob().getBytes()), "application/x-gzip", name ?? "archive.gz"),
  ungzip: (source: BlobSource) => {
    const blob = source.getBlob();
    if (blob.getContentType() !== "application/x-gzip")
      throw new Exception("Invalid argument: blob must have the content type application/x-gzip.");
    const name = blob.getName()?.replace(/\.gz$/, "") ?? null;
    return new Blob(call("utilities.ungzip", blob.getBytes()), null, name);
  },
  zip: (sources: BlobSource[], name = "archive.zip") => {
    const files = sources.map((source) => source.getBlob());
    const entries = files.map((blob) => ({ name: blob.getName() ?? "", bytes: blob.getBytes() }));
    if (new Set(entries.map((entry) => entry.name)).size < entries.length)
      throw new Exception("Invalid argument: files of an archive need different names.");
    return new Blob(call("utilities.zip", entries), "application/zip", name);
  },
  unzip: (source: BlobSource) =>
    call<{ name: string; bytes: number[] }[]>("utilities.unzip", source.getBlob().getBytes()).map(
      ({ name, bytes }) => new Blob(bytes, null, name).setContentTypeFromExtension(),
    ),
  jsonParse: (text: string) => JSON.parse(text),
  jsonStringify: (value: unknown) => JSON.stringify(value),
  getUuid: () => call<string>("utilities.uuid"),
  sleep: (milliseconds: number) => {
    call("utilities.sleep", milliseconds);
  },
};

defineService(Utilities, "Utilities", {
  newBlob: ["string", "any[]"]
    .flatMap((kind) => [kind, `${kind},string?`, `${kind},string?,string?`])
    .join("|"),
});
