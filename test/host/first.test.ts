import { join } from "node:path";
import { type Host, openHost } from "../../src/host/openHost";

let host: Host;
beforeAll(async () => {
  host = await openHost({ dist: join(__dirname, "addon") });
});
afterAll(() => host.close());
test("runs", async () => {
  const { id } = host.createFile({ name: "F", as: "a@x" });
  const go = async (body: string) =>
    console.log(JSON.stringify(await host.run(id, { function: "evaluate", args: [body] })));
  await go(`var r=Sheets.Spreadsheets.create({properties:{title:'P'},sheets:[{properties:{title:'A',gridProperties:{rowCount:10,columnCount:3,frozenRowCount:1}},data:[{rowData:[{values:[{userEnteredValue:{stringValue:'=x'},userEnteredFormat:{textFormat:{bold:true},numberFormat:{type:'TEXT'}}},{userEnteredValue:{numberValue:5}}]}]}]}]});
  var id=r.spreadsheetId; Drive.Files.update({appProperties:{hub:'h',rater:'r'}}, id);
  Drive.Permissions.create({type:'user',role:'writer',emailAddress:'b@x'}, id, {sendNotificationEmail:false});
  Sheets.Spreadsheets.Values.batchUpdate({valueInputOption:'RAW',data:[{range:"'A'!R2C1:R2C2",values:[['x','007']]}]}, id);
  return [r, Drive.Files.list({q:"appProperties has { key='hub' and value='h' } and trashed = false",fields:'nextPageToken, files(id, appProperties)'}), Sheets.Spreadsheets.Values.batchGet(id,{ranges:["'A'","A!B:B"],valueRenderOption:'UNFORMATTED_VALUE'}), Sheets.Spreadsheets.get(id,{fields:'sheets.properties.title'})]`);
  await go("Sheets.Spreadsheets.get(SpreadsheetApp.getActive().getId())");
  await go("Drive.Files.get('x')");
  await go("Drive.Comments.list()");
  await go("GmailApp.sendEmail('x')");
  const t2 = performance.now();
  const r2 = await host.run(id, {
    function: "evaluate",
    args: [
      "var s=SpreadsheetApp.getActive().insertSheet('x'); s.insertRowsAfter(1,9500); s.insertColumnsAfter(1,10);var v=[];for(var i=0;i<10000;i++){var l=[];for(var j=0;j<30;j++)l.push(j%3?i*j:'text '+i);v.push(l)};var t0=Date.now();s.getRange(1,1,10000,30).setValues(v);SpreadsheetApp.flush();var t1=Date.now(); s.getDataRange().getValues(); return [t1-t0, Date.now()-t1]",
    ],
  });
  console.log(performance.now() - t2, JSON.stringify(r2));
});
