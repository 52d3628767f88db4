/** Functions that do what the operators of formulas do: ADD, EQ, UMINUS and so on. */
import {
  BaseFunction,
  type BaseValueObject,
  type compareToken,
  NumberValueObject,
} from "@univerjs/engine-formula";

type Operator = (...args: [BaseValueObject, BaseValueObject]) => BaseValueObject;

const compared =
  (token: string): Operator =>
  (a, b) =>
    a.compare(b, token as compareToken);

const binary: { [name: string]: Operator } = {
  ADD: (a, b) => a.plus(b),
  DIVIDE: (a, b) => a.divided(b),
  POW: (a, b) => a.pow(b),
  EQ: compared("="),
  NE: compared("<>"),
  GT: compared(">"),
  GTE: compared(">="),
  LT: compared("<"),
  LTE: compared("<="),
};

const unary: { [name: string]: (value: BaseValueObject) => BaseValueObject } = {
  UMINUS: (value) => NumberValueObject.create(0).minus(value),
  UPLUS: (value) => value,
  UNARY_PERCENT: (value) => value.divided(NumberValueObject.create(100)),
};

class OperatorFunction extends BaseFunction {
  override minParams: number;
  override maxParams: number;

  constructor(
    name: string,
    arity: number,
    private readonly body: Operator,
  ) {
    super(name);
    this.minParams = this.maxParams = arity;
  }

  override calculate(...args: [BaseValueObject, BaseValueObject]): BaseValueObject {
    return args.find((arg) => arg.isError()) ?? this.body(...args);
  }
}

export const operatorFunctions = [
  ...Object.entries(binary).map(([name, body]) => new OperatorFunction(name, 2, body)),
  ...Object.entries(unary).map(([name, body]) => new OperatorFunction(name, 1, body)),
];
