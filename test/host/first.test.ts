import { openHost, type Host } from "../../src/host/openHost";
import { join } from "node:path";
let host: Host;
beforeAll(async () => { host = await openHost({ dist: join(__dirname, "addon") }); });
afterAll(() => host.close());
test("runs", async () => {
  const { id } = host.createFile({ name: "F", as: "a@x" });
  const r = await host.run(id, { function: "evaluate", args: ["SpreadsheetApp.getActiveSheet().getRange('A1:B2').setValues([[1,'007'],['5%',new Date(0)]]); return SpreadsheetApp.getActiveSheet().getRange('A1:B2').getValues().map(String)"] });
  console.log(JSON.stringify(r));
  console.log(JSON.stringify(await host.file(id)), JSON.stringify(await host.menu(id)), JSON.stringify(await host.chooseMenu(id, {path: "Count"})));
  const t = performance.now();
  for (let i = 0; i < 200; i++) await host.run(id, { function: "evaluate", args: ["SpreadsheetApp.getActive().getId()"] });
  console.log("per run", (performance.now() - t) / 200);
  const t2 = performance.now();
  const r2 = await host.run(id, { function: "evaluate", args: ["var s=SpreadsheetApp.getActive().insertSheet('x'); s.insertRowsAfter(1,9500); s.insertColumnsAfter(1,10);var v=[];for(var i=0;i<10000;i++){var l=[];for(var j=0;j<30;j++)l.push(j%3?i*j:'text '+i);v.push(l)};var t0=Date.now();s.getRange(1,1,10000,30).setValues(v);SpreadsheetApp.flush();var t1=Date.now(); s.getDataRange().getValues(); return [t1-t0, Date.now()-t1]"] });
  console.log(performance.now() - t2, JSON.stringify(r2));
  console.log(JSON.stringify(await host.run(id, { function: "evaluate", args: ["SpreadsheetApp.getActiveSheet().getRange('A1').setFoo()"] })));
});
