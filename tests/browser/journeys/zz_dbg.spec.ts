import { test } from "vitest";
import { startBridge } from "../../support/bridge";
import { openBrowser, openPage, picture } from "../../support/browser";
import { createRecord } from "../../support/keyboard";
test("dbg", async () => {
  const bridge = await startBridge(); const browser = await openBrowser();
  const o = await openPage(browser, bridge, "/", { size: "large" }); const page = o.page;
  await createRecord(page);
  await page.evaluate(() => { (window as any).log = []; window.addEventListener("keydown", (e) => (window as any).log.push([performance.now(), e.key, e.defaultPrevented, (e.target as Element).outerHTML.slice(0,120)]), {capture:true});
   window.addEventListener("keydown", (e) => (window as any).log.push(["bubble", e.key, e.defaultPrevented])); });
  await page.waitForTimeout(1500);
  for (let i=0;i<3;i++) {
  await page.keyboard.press("g"); await page.keyboard.press("n");
  await page.waitForTimeout(1000);
  console.log(await page.evaluate(() => location.hash), JSON.stringify(await page.evaluate(() => (window as any).log)));
  }
  await picture(page, "dbg"); console.log(o.faults);
  await browser.close(); await bridge.stop();
});
