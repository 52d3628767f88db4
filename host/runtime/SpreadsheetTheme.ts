/** The colours and the font that a spreadsheet's theme gives; the host has the one that new spreadsheets have. */
import { Color } from "./Color";
import { define, GoogleObject } from "./define";
import { type EnumValue, enumOf, valueNamed } from "./enums";
import { themeColors } from "./themeColors";

export const ThemeColorType = enumOf("ThemeColorType");

export class SpreadsheetTheme extends GoogleObject {
  getConcreteColor(type: EnumValue) {
    return new Color(themeColors[type.name()] as string);
  }
  getFontFamily() {
    return "Arial";
  }
  getThemeColors() {
    return Object.keys(themeColors).map((name) => valueNamed(ThemeColorType, name));
  }
}
define(SpreadsheetTheme, "SpreadsheetApp.SpreadsheetTheme");
