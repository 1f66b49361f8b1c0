// @ts-check
import { devTools } from "./emulate.js";

/* What a screen reader announces, derived from the browser's accessibility tree. */

/**
 * A node of Chromium's accessibility tree.
 *
 * @typedef {object} AccessibilityNode
 * @property {string} nodeId
 * @property {boolean} ignored
 * @property {string[]} [childIds]
 * @property {{ value: string }} [role]
 * @property {{ value: string }} [name]
 * @property {{ value: string }} [description]
 * @property {{ name: string, value: { value?: unknown } }[]} [properties]
 */

/**
 * @typedef {object} Heard
 * @property {string} spoken What is announced without a key press when the screen appears: the focus, then the live region.
 * @property {string[]} lines What the arrow keys read afterwards, from the top.
 */

/** The roles of controls and headings, which are read as a whole. */
const WHOLE = ["link", "button", "radio", "heading", "combobox", "alert"];
const READ = ["StaticText", ...WHOLE];

/**
 * Returns what a screen reader announces of the page.
 *
 * @param {import("selenium-webdriver").WebDriver} driver
 * @returns {Promise<Heard>}
 */
export async function listen(driver) {
  /** @type {{ nodes: AccessibilityNode[] }} */
  const { nodes } = await devTools(driver).sendAndGetDevToolsCommand(
    "Accessibility.getFullAXTree",
    {},
  );
  const tree = new Map(nodes.map((node) => [node.nodeId, node]));
  const [top] = nodes;
  const focused = nodes.findLast(
    (node) => node !== top && has(node, "focused"),
  );
  const live = nodes.find((node) => has(node, "live") === "assertive");
  const said = live ? textIn(tree, live) : "";
  const spoken = [focused && describe(focused), said && `alert: ${said}`];
  return {
    spoken: spoken.filter(Boolean).join("\n"),
    lines: top ? read(tree, top) : [],
  };
}

/** @param {AccessibilityNode} node @param {string} name */
function has({ properties = [] }, name) {
  return properties.find((own) => own.name === name)?.value.value;
}

/** @param {AccessibilityNode} node */
function describe(node) {
  const { role, name, description } = node;
  const level = has(node, "level");
  const checked = has(node, "checked");
  return [
    role?.value === "StaticText" ? "text" : `${role?.value}${level ?? ""}`,
    JSON.stringify(name?.value ?? ""),
    description?.value && JSON.stringify(description.value),
    checked === "true" && "checked",
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * @param {Map<string, AccessibilityNode>} tree
 * @param {AccessibilityNode} node
 * @returns {string[]}
 */
function read(tree, node) {
  const children = childrenOf(tree, node);
  const role = node.role?.value ?? "";
  if (!node.ignored && READ.includes(role)) {
    return node.name?.value || role === "combobox" ? [describe(node)] : [];
  }
  // A label is announced as the name of its control.
  const control = children.find(({ role }) =>
    ["radio", "combobox"].includes(role?.value ?? ""),
  );
  if (role === "LabelText" && control) return [describe(control)];
  return children.flatMap((child) => read(tree, child));
}

/** @param {Map<string, AccessibilityNode>} tree @param {AccessibilityNode} node @returns {AccessibilityNode[]} */
function childrenOf(tree, { childIds = [] }) {
  return childIds.flatMap((id) => tree.get(id) ?? []);
}

/** @param {Map<string, AccessibilityNode>} tree @param {AccessibilityNode} node @returns {string} */
function textIn(tree, node) {
  const children = childrenOf(tree, node);
  if (node.role?.value === "StaticText") return node.name?.value ?? "";
  return children.map((child) => textIn(tree, child)).join("");
}
