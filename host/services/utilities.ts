/** The parts of Utilities that need more than the language: digests, bytes, archives, random ids, sleep. */
import { createHash, createHmac, createSign, randomUUID } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { GoogleError } from "../edits/refusals";
import { type Services, service } from "./service";
import { unzipped, zipped } from "./zip";

type Data = string | number[];

const algorithms: { [name: string]: string } = {
  MD5: "md5",
  SHA_1: "sha1",
  SHA_256: "sha256",
  SHA_384: "sha384",
  SHA_512: "sha512",
};

const algorithmOf = (name: string) => {
  const known = algorithms[name];
  if (!known) throw new GoogleError(`Utilities: ${name} is not available in the local host`);
  return known;
};

const signed = (bytes: Uint8Array) => [...new Int8Array(bytes)];

/** @param charset of a text, by Google's name; a letter that US-ASCII does not have is a question mark */
function bytesOf(value: Data, charset = "UTF_8"): Buffer {
  if (typeof value !== "string") return Buffer.from(Int8Array.from(value).buffer);
  const plain = /ascii/i.test(charset);
  return Buffer.from(plain ? value.replace(/[^\0-\x7f]/g, "?") : value, encodingOf(charset));
}

function encodingOf(charset: string): BufferEncoding {
  if (/^iso-?8859-?1$|^windows-1252$/i.test(charset)) return "latin1";
  if (/^utf-?16/i.test(charset)) return "utf16le";
  return "utf8";
}

/** What the bytes are taken for must be that. */
function read<T>(what: string, body: () => T): T {
  try {
    return body();
  } catch (error) {
    throw new GoogleError(`${what}: ${(error as Error).message}`);
  }
}

const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/;

export const utilitiesServices: Services = {
  "utilities.digest": service("free", (_execution, algorithm: string, value: Data, charset: string) =>
    signed(createHash(algorithmOf(algorithm)).update(bytesOf(value, charset)).digest()),
  ),
  "utilities.hmac": service(
    "free",
    (_execution, algorithm: string, value: Data, key: Data, charset: string) =>
      signed(
        createHmac(algorithmOf(algorithm), bytesOf(key, charset)).update(bytesOf(value, charset)).digest(),
      ),
  ),
  "utilities.rsa": service(
    "free",
    (_execution, algorithm: string, value: string, key: string, charset: string) =>
      read("Invalid argument: key", () =>
        signed(
          createSign(algorithm.replace(/_(\d+)$/, "$1").replace("_", "-"))
            .update(bytesOf(value, charset))
            .sign(key),
        ),
      ),
  ),
  "utilities.encode": service("free", (_execution, value: Data, webSafe: boolean, charset: string) => {
    const text = bytesOf(value, charset).toString("base64");
    return webSafe ? text.replace(/\+/g, "-").replace(/\//g, "_") : text;
  }),
  "utilities.decode": service("free", (_execution, text: string) => {
    const plain = text.replace(/\s/g, "");
    if (!BASE64.test(plain)) throw new GoogleError("Could not decode string.");
    return signed(Buffer.from(plain, "base64"));
  }),
  "utilities.bytes": service("free", (_execution, text: string, charset: string) =>
    signed(bytesOf(text, charset)),
  ),
  "utilities.text": service("free", (_execution, bytes: number[], charset: string) =>
    bytesOf(bytes).toString(encodingOf(charset)),
  ),
  "utilities.gzip": service("free", (_execution, bytes: number[]) => signed(gzipSync(bytesOf(bytes)))),
  "utilities.ungzip": service("free", (_execution, bytes: number[]) =>
    read("Could not decompress gzip", () => signed(gunzipSync(bytesOf(bytes)))),
  ),
  "utilities.zip": service("free", (_execution, files: { name: string; bytes: number[] }[]) =>
    signed(zipped(files.map(({ name, bytes }) => ({ name, bytes: bytesOf(bytes) })))),
  ),
  "utilities.unzip": service("free", (_execution, bytes: number[]) =>
    read("Invalid argument", () =>
      unzipped(bytesOf(bytes)).map((entry) => ({ name: entry.name, bytes: signed(entry.bytes) })),
    ),
  ),
  "utilities.uuid": service("free", () => randomUUID()),
  "utilities.sleep": service("free", async (execution, milliseconds: number) => {
    execution.cost.milliseconds += milliseconds;
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  }),
};
