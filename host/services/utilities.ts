/** The parts of Utilities that need more than the language: digests, bytes, gzip, random ids, sleep. */
import { createHash, createHmac, randomUUID } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { GoogleError } from "../edits/refusals";
import { type Services, service } from "./service";

const algorithms: { [name: string]: string } = {
  MD2: "md2",
  MD5: "md5",
  SHA_1: "sha1",
  SHA_256: "sha256",
  SHA_384: "sha384",
  SHA_512: "sha512",
};

const signed = (bytes: Uint8Array) => [...new Int8Array(bytes)];
const bytesOf = (value: string | number[]) =>
  typeof value === "string" ? Buffer.from(value, "utf8") : Buffer.from(Int8Array.from(value).buffer);

export const utilitiesServices: Services = {
  "utilities.digest": service("free", (_execution, algorithm: string, value: string | number[]) =>
    signed(
      createHash(algorithms[algorithm] ?? algorithm)
        .update(bytesOf(value))
        .digest(),
    ),
  ),
  "utilities.hmac": service(
    "free",
    (_execution, algorithm: string, value: string | number[], key: string | number[]) =>
      signed(
        createHmac(algorithms[algorithm] ?? algorithm, bytesOf(key))
          .update(bytesOf(value))
          .digest(),
      ),
  ),
  "utilities.encode": service("free", (_execution, value: string | number[], webSafe: boolean) => {
    const text = bytesOf(value).toString("base64");
    return webSafe ? text.replace(/\+/g, "-").replace(/\//g, "_") : text;
  }),
  "utilities.decode": service("free", (_execution, text: string) => signed(Buffer.from(text, "base64"))),
  "utilities.bytes": service("free", (_execution, text: string) => signed(Buffer.from(text, "utf8"))),
  "utilities.text": service("free", (_execution, bytes: number[]) => bytesOf(bytes).toString("utf8")),
  "utilities.gzip": service("free", (_execution, bytes: number[]) => signed(gzipSync(bytesOf(bytes)))),
  "utilities.ungzip": service("free", (_execution, bytes: number[]) => {
    try {
      return signed(gunzipSync(bytesOf(bytes)));
    } catch (error) {
      throw new GoogleError(`Could not decompress gzip: ${(error as Error).message}`);
    }
  }),
  "utilities.uuid": service("free", () => randomUUID()),
  "utilities.sleep": service("free", async (execution, milliseconds: number) => {
    execution.cost.milliseconds += milliseconds;
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  }),
};
