/** How to look into a CSV file without spoiling it. */

export const OpeningFiles = () => (
  <details>
    <summary>Open a CSV without harm</summary>
    <p>
      Load the file as it came. Opened by a double click, Excel and Sheets take zeros off the front of IDs,
      turn “March 4” into a date and long numbers into 1.2E+10; saved again, they stay so.
    </p>
    <ul class="rows">
      <li>To look: the sheet Export holds the same as text.</li>
      <li>Google Sheets: File, Import, Upload, and clear “Convert text to numbers, dates and formulas”.</li>
      <li>Excel: Data, From Text/CSV, Transform Data, and set every column to Text.</li>
      <li>
        Strange letters in Excel: open the format as a sheet and choose “CSV with byte order mark”. Import
        programs usually want it without.
      </li>
      <li>An apostrophe before =, +, - or @ keeps the text from becoming a formula.</li>
    </ul>
  </details>
);
