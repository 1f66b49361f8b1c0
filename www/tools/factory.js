// @ts-check
import { parse, tokTypes } from "acorn";

/**
 * A module as a function.
 *
 * @typedef {object} Factory
 * @property {string} takes What it imports, as statements that read an object named `imports`, by module.
 * @property {string} body Its own statements.
 * @property {Map<string, string>} exported Its names for what it exports, by the names that others know it by.
 * @property {Set<string>} names Every name that stands in it, of variables and of members.
 */

/**
 * Makes of an ES module a function, so that each call is an instance of its own. It goes by the grammar alone: by
 * what the module imports and exports.
 *
 * @param {string} source
 * @returns {Factory}
 */
export function factoryOf(source) {
  /** @type {Factory} */
  const factory = {
    takes: "",
    body: "",
    exported: new Map(),
    names: new Set(),
  };
  const { body } = parse(source, {
    ecmaVersion: "latest",
    sourceType: "module",
    onToken: ({ type, start, end }) => {
      if (type === tokTypes.name) factory.names.add(source.slice(start, end));
    },
  });
  for (const node of body) {
    if (node.type === "ImportDeclaration") factory.takes += taken(node);
    else factory.body += `${kept(source, node, factory.exported)}\n`;
  }
  return factory;
}

/**
 * Writes a factory as an expression: a function from `imports` to an object.
 *
 * @param {Factory} factory
 * @param {string} [result] What it returns; without it, all that the module exports.
 */
export function expressionOf({ takes, body, exported }, result) {
  const all = [...exported].map(([name, own]) => `${name}: ${own}`);
  return `(imports) => { ${takes} ${body} return ${result ?? `{ ${all.join(", ")} }`}; }`;
}

/** @param {import("acorn").ImportDeclaration} declaration */
function taken({ specifiers, source }) {
  const from = `imports[${source.raw}]`;
  return specifiers
    .map((specifier) => {
      const { local } = specifier;
      if (specifier.type === "ImportNamespaceSpecifier") {
        return `const ${local.name} = ${from};`;
      }
      const name =
        specifier.type === "ImportSpecifier"
          ? nameOf(specifier.imported)
          : "default";
      return `const ${local.name} = ${from}[${JSON.stringify(name)}];`;
    })
    .join(" ");
}

/**
 * Leaves of a statement what stands in a function, and notes what it exports.
 *
 * @param {string} source
 * @param {import("acorn").Statement | import("acorn").ModuleDeclaration} node
 * @param {Map<string, string>} exported
 */
function kept(source, node, exported) {
  switch (node.type) {
    case "ExportNamedDeclaration": {
      if (node.source) break;
      for (const { exported: name, local } of node.specifiers) {
        exported.set(nameOf(name), nameOf(local));
      }
      if (!node.declaration) return "";
      for (const name of declared(node.declaration)) exported.set(name, name);
      return source.slice(node.declaration.start, node.end);
    }
    case "ExportDefaultDeclaration":
    case "ExportAllDeclaration":
      break;
    default:
      return source.slice(node.start, node.end);
  }
  const text = source.slice(node.start, node.end);
  throw new Error(`no factory can be made of a module with: ${text}`);
}

/** @param {import("acorn").Declaration} declaration */
function declared(declaration) {
  if (declaration.type !== "VariableDeclaration") return [declaration.id.name];
  return declaration.declarations.map(({ id }) => {
    if (id.type === "Identifier") return id.name;
    throw new Error("no factory can be made of exports taken out of a pattern");
  });
}

/** @param {import("acorn").Identifier | import("acorn").Literal} name */
function nameOf(name) {
  return name.type === "Identifier" ? name.name : String(name.value);
}
