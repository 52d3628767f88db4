/** What costs a script nothing to see of a spreadsheet, told at once: most scripts look at every sheet. */
export interface Look {
  name: string;
  url: string;
  locale: string;
  timeZone: string;
  sheets: SheetLook[];
}

export interface SheetLook {
  id: number;
  name: string;
  index: number;
  rows: number;
  columns: number;
}
