/** The one basic filter of a sheet, and what it hides. */
import { overlap, rectOf } from "../model/rect";
import type { Condition, SheetFilter } from "../model/sheet";
import { Exception } from "./bridge";
import { BooleanCriteria, shownValues, whenMethods } from "./conditions";
import { addMethods, define, GoogleObject } from "./define";
import { valueNamed } from "./enums";
import { rangeIn } from "./grids";
import { editSheet, type Place, type SheetPlace } from "./places";
import { stateOf } from "./sheetState";

/** Of one column: a condition, values that are hidden, or values that alone are shown. */
interface KeptCriteria {
  condition?: Condition;
  hidden?: string[];
  visible?: string[];
}

/** What criteria and their builder hold, where scripts do not reach. */
const keptOf = new WeakMap<object, KeptCriteria>();
const criteriaOf = (criteria: object): KeptCriteria => keptOf.get(criteria) ?? {};

/** What both of them can be asked. */
const told = {
  getCriteriaType() {
    const { condition } = criteriaOf(this);
    return condition ? valueNamed(BooleanCriteria, condition.criteria) : null;
  },
  getCriteriaValues() {
    const { condition } = criteriaOf(this);
    return condition ? shownValues(condition) : [];
  },
  getHiddenValues() {
    return criteriaOf(this).hidden ?? [];
  },
  getVisibleValues() {
    return criteriaOf(this).visible ?? [];
  },
  copy() {
    return new FilterCriteriaBuilder(criteriaOf(this));
  },
};

export class FilterCriteria extends GoogleObject {
  constructor(kept: KeptCriteria) {
    super();
    keptOf.set(this, kept);
  }
  static {
    addMethods(FilterCriteria, () => [told]);
  }
}
define(FilterCriteria, "SpreadsheetApp.FilterCriteria");

export class FilterCriteriaBuilder extends GoogleObject {
  constructor(kept: KeptCriteria = {}) {
    super();
    keptOf.set(this, kept);
  }
  static {
    addMethods(FilterCriteriaBuilder, () => [
      told,
      whenMethods((builder, condition) => keptOf.set(builder, { ...criteriaOf(builder), condition })),
    ]);
  }
  setHiddenValues(hidden: string[]) {
    keptOf.set(this, { ...criteriaOf(this), hidden });
    return this;
  }
  /** Google lets only filters of data sources be told what is shown. */
  setVisibleValues(visible: string[]) {
    keptOf.set(this, { ...criteriaOf(this), visible });
    return this;
  }
  build() {
    return new FilterCriteria(criteriaOf(this));
  }
}
define(FilterCriteriaBuilder, "SpreadsheetApp.FilterCriteriaBuilder");

export class Filter extends GoogleObject {
  readonly #sheet: SheetPlace;
  #kept: SheetFilter;
  constructor(sheet: SheetPlace, kept: SheetFilter) {
    super();
    this.#sheet = sheet;
    this.#kept = kept;
  }
  static create(place: Place): Filter {
    if (Filter.ofSheet(place))
      throw new Exception("You can't create a filter in a sheet that already has a filter.");
    return new Filter(place, { rect: rectOf(place), hiddenValues: {} }).#save();
  }
  static ofSheet(sheet: SheetPlace): Filter | null {
    const { filter } = stateOf(sheet);
    return filter && new Filter(sheet, filter);
  }
  /** The sheet's filter, if it filters some of these cells. */
  static of(place: Place): Filter | null {
    const filter = Filter.ofSheet(place);
    return filter && overlap(filter.#kept.rect, place) ? filter : null;
  }
  getRange() {
    return rangeIn(this.#sheet, this.#kept.rect);
  }
  getColumnFilterCriteria(column: number) {
    const at = this.#column(column);
    const { hiddenValues, conditions } = this.#kept;
    const [hidden, condition] = [hiddenValues[at], conditions?.[at]];
    if (!hidden && !condition) return null;
    return new FilterCriteria({ ...(hidden ? { hidden } : {}), ...(condition ? { condition } : {}) });
  }
  setColumnFilterCriteria(column: number, criteria: FilterCriteria | null) {
    const at = this.#column(column);
    const { [at]: _hidden, ...hiddenValues } = this.#kept.hiddenValues;
    const { [at]: _condition, ...conditions } = this.#kept.conditions ?? {};
    const { hidden, visible, condition } = criteria ? criteriaOf(criteria) : {};
    if (visible) throw new Exception("Visible values can only be set on filters of data sources.");
    this.#kept = {
      rect: this.#kept.rect,
      hiddenValues: { ...hiddenValues, ...(hidden ? { [at]: hidden } : {}) },
      conditions: { ...conditions, ...(condition ? { [at]: condition } : {}) },
    };
    return this.#save();
  }
  removeColumnFilterCriteria(column: number) {
    return this.setColumnFilterCriteria(column, null);
  }
  sort(column: number, ascending: boolean) {
    const { row, rows, ...sides } = this.#kept.rect;
    const body = { ...sides, row: row + 1, rows: rows - 1 };
    const by = [{ column: this.#column(column), ascending }];
    if (body.rows > 0) editSheet(this.#sheet, { kind: "sort", rect: body, by });
    return this;
  }
  remove() {
    editSheet(this.#sheet, { kind: "filter", filter: null });
  }
  /** Columns of a filter count from its range's first. */
  #column = (column: number) => this.#kept.rect.column + column - 1;
  #save() {
    editSheet(this.#sheet, { kind: "filter", filter: this.#kept });
    return this;
  }
}
define(Filter, "SpreadsheetApp.Filter");
