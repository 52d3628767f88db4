/** Functions of the engine whose arguments and results are plain tables of values. */
import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorValueObject,
  type FunctionVariantType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { CustomArgument, CustomResult, CustomValue } from "./engineMessages";
import type { Table, Value } from "./googleFunctions";

const ERROR = /^#(DIV\/0!|NAME\?|VALUE!|NUM!|N\/A|REF!|ERROR!|NULL!)$/;

function objectOf(value: CustomValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "object") return NumberValueObject.create(value.serial, "yyyy-mm-dd");
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return ERROR.test(value) ? ErrorValueObject.create(value as never) : StringValueObject.create(value);
}

function resultOf(result: CustomValue[][] | CustomValue): BaseValueObject {
  if (!Array.isArray(result)) return objectOf(result);
  if (result.length === 1 && result[0]?.length === 1) return objectOf(result[0][0] ?? null);
  const place = { unitId: "", sheetId: "", row: -1, column: -1 };
  return ArrayValueObject.create({
    calculateValueList: result.map((row) => row.map(objectOf)),
    rowCount: result.length,
    columnCount: result[0]?.length ?? 0,
    ...place,
  } as never);
}

function tableOf(variant: FunctionVariantType): Table {
  const value = variant.isReferenceObject()
    ? (variant as BaseReferenceObject).toArrayValueObject()
    : (variant as BaseValueObject);
  if (!value.isArray()) return [[cellValue(value)]];
  return (value as ArrayValueObject).getArrayValue().map((row) => row.map(cellValue));
}

const cellValue = (cell: Nullable<BaseValueObject>): Value =>
  !cell || cell.isNull() ? null : (cell.getValue() as Value);

/** Computed at once. */
export class TableFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly body: (...args: Table[]) => Table | Value,
    override minParams: number,
    override maxParams: number,
  ) {
    super(name);
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    return variants.find((variant) => variant.isError()) ?? resultOf(this.body(...variants.map(tableOf)));
  }
}

/** Where a formula stands, counted from 1. */
export interface Cell {
  sheet: string;
  row: number;
  column: number;
}

/** A function of the add-on, computed by one of its executions. */
export class CustomFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly ask: (args: CustomArgument[], cell: Cell) => Promise<CustomResult>,
  ) {
    super(name);
  }

  override isAsync(): boolean {
    return true;
  }

  override calculate(...variants: FunctionVariantType[]): never {
    const cell = { sheet: this.subUnitId ?? "", row: this.row + 1, column: this.column + 1 };
    const result = this.ask(variants.map(argumentOf), cell).then(({ rows }) => resultOf(rows ?? "#ERROR!"));
    return new AsyncObject(result) as never;
  }
}

function argumentOf(variant: FunctionVariantType): CustomArgument {
  const rows = tableOf(variant);
  if (!variant.isReferenceObject()) return { rows };
  const reference = variant as BaseReferenceObject;
  const { startRow, startColumn } = reference.getRangePosition();
  return { rows, place: { sheet: reference.getSheetId(), row: startRow + 1, column: startColumn + 1 } };
}
