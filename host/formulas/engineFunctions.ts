/** The functions that the engine knows: Google's, not Excel's, and those of the add-on. */
import {
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type IFunctionService,
  NullValueObject,
  NumberValueObject,
} from "@univerjs/engine-formula";
import type { CustomArgument, CustomResult, EngineQuestion } from "./engineMessages";
import { googleFunctions, notAvailable, unknownToGoogle } from "./googleFunctions";
import { operatorFunctions } from "./operatorFunctions";
import { type Cell, CustomFunction, TableFunction } from "./tableFunction";

type Ask = (name: string, args: CustomArgument[]) => Promise<CustomResult>;

/** Excel wants a second argument where Google does without: a blank instead of an error, no places, whole numbers. */
const secondArgument = new Map<unknown, () => BaseValueObject>([
  ...["IFERROR", "IFNA"].map((name) => [name, () => NullValueObject.create()] as const),
  ...["ROUND", "ROUNDUP", "ROUNDDOWN"].map((name) => [name, () => NumberValueObject.create(0)] as const),
  ...["CEILING", "FLOOR"].map((name) => [name, () => NumberValueObject.create(1)] as const),
]);
const CALLED = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|([\p{L}_][\p{L}\d_.]*)\s*\(/gu;

const placeOf = ({ sheet, row, column }: Cell) => `${sheet} ${row} ${column}`;

export class EngineFunctions {
  private custom: string[] = [];
  private tame = false;
  /** What the add-on's functions threw, by the place of their formula. */
  private thrown = new Map<string, string>();

  constructor(
    private readonly functions: IFunctionService,
    private readonly ask: Ask,
  ) {}

  /** For each workbook anew: its locale and the add-on's functions may be others. The engine's own are there with the first. */
  use({ setting, customFunctions }: EngineQuestion): void {
    if (!this.tame) this.tameEngine();
    this.tame = true;
    this.thrown = new Map();
    this.functions.unregisterExecutors(...unknownToGoogle, ...this.custom);
    this.custom = customFunctions.filter((name) => !this.functions.hasExecutor(name));
    const google = Object.entries(googleFunctions).map(
      ([name, [least, most, body]]) =>
        new TableFunction(name, (...args) => body(setting, ...args), least, most),
    );
    const custom = this.custom.map(
      (name) => new CustomFunction(name, (args, cell) => this.asked(name, args, cell)),
    );
    this.functions.registerExecutors(...operatorFunctions, ...google, ...custom);
  }

  /** What Google says of a formula with the error #NAME? or #ERROR!. */
  reasonOf(formula: string, cell: Cell): string | undefined {
    return this.thrown.get(placeOf(cell)) ?? this.missingFunction(formula);
  }

  private async asked(name: string, args: CustomArgument[], cell: Cell): Promise<CustomResult> {
    const result = await this.ask(name, args);
    if (result.error !== undefined) this.thrown.set(placeOf(cell), result.error);
    return result;
  }

  private missingFunction(formula: string): string | undefined {
    for (const [, name] of formula.matchAll(CALLED)) {
      const upper = name?.toUpperCase();
      if (upper === undefined || this.functions.hasExecutor(upper)) continue;
      if (notAvailable.has(upper)) return `${upper} is not available in the local host`;
      return `Unknown function: '${name}'.`;
    }
    return undefined;
  }

  /** A fault of the engine's (it stumbles over some wrong arguments) is an error in its cell, not the engine's end. */
  private tameEngine(): void {
    for (const [name, executor] of this.functions.getExecutors()) {
      const calculate = executor.calculate.bind(executor);
      const second = secondArgument.get(name);
      if (second) executor.minParams = 1;
      executor.calculate = (...args) => {
        try {
          return second && args.length === 1 ? calculate(...args, second()) : calculate(...args);
        } catch {
          return ErrorValueObject.create(ErrorType.ERROR);
        }
      };
    }
  }
}
