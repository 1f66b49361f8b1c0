// @ts-check
import { tools } from "./emulate.js";

/* What a screen reader gets to hear, from the tree that the browser hands to it. */

/**
 * A node of Chromium's accessibility tree.
 *
 * @typedef {object} Node
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
 * @property {string} spoken What is said by itself when the screen comes: what has the focus, then the live region.
 * @property {string[]} lines What the arrow keys read after that, from the top.
 */

/** Controls and headings, which are read whole, by role. */
const WHOLE = ["link", "button", "radio", "heading", "combobox", "alert"];
const READ = ["StaticText", ...WHOLE];

/**
 * Listens to the page.
 *
 * @param {import("selenium-webdriver").WebDriver} driver
 * @returns {Promise<Heard>}
 */
export async function listen(driver) {
  /** @type {{ nodes: Node[] }} */
  const { nodes } = await tools(driver).sendAndGetDevToolsCommand(
    "Accessibility.getFullAXTree",
    {},
  );
  const tree = new Map(nodes.map((node) => [node.nodeId, node]));
  const [top] = nodes;
  const focused = nodes.findLast(
    (node) => node !== top && has(node, "focused"),
  );
  const alert = nodes.find((node) => node.role?.value === "alert");
  const said = alert ? textIn(tree, alert) : "";
  const spoken = [focused && describe(focused), said && `alert: ${said}`];
  return {
    spoken: spoken.filter(Boolean).join("\n"),
    lines: top ? read(tree, top) : [],
  };
}

/** @param {Node} node @param {string} name */
function has({ properties = [] }, name) {
  return properties.find((own) => own.name === name)?.value.value;
}

/** @param {Node} node */
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
 * @param {Map<string, Node>} tree
 * @param {Node} node
 * @returns {string[]}
 */
function read(tree, node) {
  const children = childrenOf(tree, node);
  const role = node.role?.value ?? "";
  if (!node.ignored && READ.includes(role)) {
    return node.name?.value || role === "combobox" ? [describe(node)] : [];
  }
  // A label is heard as the name of its control.
  const control = children.find(({ role }) =>
    ["radio", "combobox"].includes(role?.value ?? ""),
  );
  if (role === "LabelText" && control) return [describe(control)];
  return children.flatMap((child) => read(tree, child));
}

/** @param {Map<string, Node>} tree @param {Node} node @returns {Node[]} */
function childrenOf(tree, { childIds = [] }) {
  return childIds.flatMap((id) => tree.get(id) ?? []);
}

/** @param {Map<string, Node>} tree @param {Node} node @returns {string} */
function textIn(tree, node) {
  const children = childrenOf(tree, node);
  if (node.role?.value === "StaticText") return node.name?.value ?? "";
  return children.map((child) => textIn(tree, child)).join("");
}
