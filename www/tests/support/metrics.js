// @ts-check
import { devTools } from "./emulate.js";

/**
 * Returns Chromium's metrics of a page. The other engines' drivers have none.
 *
 * @param {import("selenium-webdriver").WebDriver} driver
 * @returns {Promise<Record<string, number>>}
 */
export async function metricsOf(driver) {
  const chromium = devTools(driver);
  await chromium.sendDevToolsCommand("Performance.enable", {});
  const { metrics } = await chromium.sendAndGetDevToolsCommand(
    "Performance.getMetrics",
    {},
  );
  return byName(metrics);
}

/**
 * @param {{ name: string, value: number }[]} metrics
 * @returns {Record<string, number>}
 */
export const byName = (metrics) =>
  Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
