// @ts-check
import { tools } from "./emulate.js";
import { extractText, getDocumentProxy } from "unpdf";

/** @typedef {import("selenium-webdriver").WebDriver} WebDriver */

/**
 * Prints the page that a browser shows, and reads it. Only Chromium's driver prints by its tools.
 *
 * @param {WebDriver} driver
 * @returns {Promise<string[]>} The text of each page, in one line.
 */
export async function pages(driver) {
  const { data } = await tools(driver).sendAndGetDevToolsCommand(
    "Page.printToPDF",
    {
      // A4.
      paperWidth: 8.27,
      paperHeight: 11.69,
    },
  );
  const bytes = new Uint8Array(Buffer.from(data, "base64"));
  const { text } = await extractText(await getDocumentProxy(bytes));
  return text.map(plain);
}

/** Makes texts comparable that were broken into lines elsewhere. @param {string} text */
export const plain = (text) => text.replace(/\s+/g, " ").trim();
