/** What may stand in a range's cells, who may change them, which rows a filter shows, what developers note of them. */
import type { Scalar, Validation } from "../../model/sheet";
import { refuseShape } from "../cells";
import { DataValidation, ruleOf, validationOf } from "../DataValidation";
import { Filter } from "../Filter";
import { addMetadata, DeveloperMetadataFinder, metadataOf } from "../Metadata";
import { protectRange } from "../Protection";
import { askCells, editCells, filled, type GoogleRange, type MethodsOf, placeOf } from "../places";

const rules = (range: object) =>
  askCells<(Validation | null)[][]>(range, "range.validations").map((row) =>
    row.map((rule) => rule && new DataValidation(rule, placeOf(range).fileId)),
  );

export const ruling: MethodsOf<GoogleRange> = {
  getDataValidations() {
    return rules(this);
  },
  getDataValidation() {
    return rules(this)[0]?.[0];
  },
  setDataValidations(table: (DataValidation | null)[][]) {
    refuseShape(table, placeOf(this));
    editCells(this, {
      kind: "validations",
      rows: table.map((row) => row.map((rule) => rule && ruleOf(rule))),
    });
    return this;
  },
  setDataValidation(rule: DataValidation | null) {
    editCells(this, { kind: "validations", rows: filled(placeOf(this), rule && ruleOf(rule)) });
    return this;
  },
  insertCheckboxes(...states: Scalar[]) {
    const [checked, unchecked = checked === undefined ? false : ""] = states;
    const values = checked === undefined ? [] : [checked, unchecked];
    const rule = ruleOf(validationOf({ criteria: "CHECKBOX", values, allowInvalid: false }));
    editCells(this, { kind: "validations", rows: filled(placeOf(this), rule) });
    editCells(this, { kind: "values", rows: filled(placeOf(this), unchecked), input: "written" });
    return this;
  },
  protect() {
    return protectRange(placeOf(this));
  },
  createFilter() {
    return Filter.create(placeOf(this));
  },
  getFilter() {
    return Filter.of(placeOf(this));
  },
  addDeveloperMetadata(...args: unknown[]) {
    addMetadata(placeOf(this), args);
    return this;
  },
  getDeveloperMetadata() {
    return metadataOf(placeOf(this));
  },
  createDeveloperMetadataFinder() {
    return new DeveloperMetadataFinder(placeOf(this));
  },
};
