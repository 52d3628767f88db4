/** Answers that the formula engine gave lately: most edits change no cell that a formula reads, and undo comes back to what was. */
import { createHash } from "node:crypto";
import type { EngineAnswer, EngineQuestion } from "./engineMessages";

/** The oldest beyond these are forgotten. */
const KEPT = 200;
/** Functions that give something else each time. */
const changing = ["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY"];

export class KnownAnswers {
  constructor(readonly answers = new Map<string, EngineAnswer>()) {}

  /** What a question is known by; nothing where its answer can be another one next time, as that of the add-on's functions. */
  keyOf({ customFunctions, ...question }: Omit<EngineQuestion, "number">): string | undefined {
    const changes = new RegExp(String.raw`\b(${[...changing, ...customFunctions].join("|")})\s*\(`, "i");
    const cells = question.sheets.flatMap((sheet) => sheet.cells);
    if (cells.some(({ f }) => f !== undefined && changes.test(f))) return undefined;
    return createHash("sha256").update(JSON.stringify(question)).digest("base64");
  }

  get(key: string | undefined): EngineAnswer | undefined {
    return key === undefined ? undefined : this.answers.get(key);
  }

  keep(key: string | undefined, answer: EngineAnswer): void {
    if (key === undefined) return;
    this.answers.set(key, answer);
    const [oldest = ""] = this.answers.keys();
    if (this.answers.size > KEPT) this.answers.delete(oldest);
  }
}
