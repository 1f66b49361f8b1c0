// @ts-check
import { devTools } from "./emulate.js";
import { extractText, getDocumentProxy } from "unpdf";

/** @typedef {import("selenium-webdriver").WebDriver} WebDriver */

/**
 * Prints the current page to PDF, and extracts its text. Only Chromium's driver can.
 *
 * @param {WebDriver} driver
 * @returns {Promise<string[]>} The text of each page, on one line.
 */
export async function printedPages(driver) {
  const { data } = await devTools(driver).sendAndGetDevToolsCommand(
    "Page.printToPDF",
    {
      // A4.
      paperWidth: 8.27,
      paperHeight: 11.69,
    },
  );
  const bytes = new Uint8Array(Buffer.from(data, "base64"));
  const { text } = await extractText(await getDocumentProxy(bytes));
  return text.map(oneLine);
}

/** Collapses white space, so that texts with other line breaks compare equal. @param {string} text */
export const oneLine = (text) => text.replace(/\s+/g, " ").trim();
