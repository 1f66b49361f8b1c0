// @ts-check
import { parse, tokTypes } from "acorn";

/**
 * The parts of a function made from a module.
 *
 * @typedef {object} ModuleFactory
 * @property {string} imports Its imports, as statements that read an object named `imports`, by module.
 * @property {string} body Its other statements.
 * @property {Map<string, string>} exported The local names of its exports, by exported name.
 * @property {Set<string>} names Every name in it, of variables and of members.
 */

/**
 * Turns an ES module into a function, so that each call creates an instance of its own. It relies only on the grammar:
 * on what the module imports and exports.
 *
 * @param {string} source
 * @returns {ModuleFactory}
 */
export function factoryOf(source) {
  /** @type {ModuleFactory} */
  const factory = {
    imports: "",
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
    if (node.type === "ImportDeclaration")
      factory.imports += importedNames(node);
    else factory.body += `${withoutExport(source, node, factory.exported)}\n`;
  }
  return factory;
}

/**
 * Returns a factory as an expression: a function from `imports` to an object.
 *
 * @param {ModuleFactory} factory
 * @param {string} [result] What it returns; all exports by default.
 */
export function expressionOf({ imports, body, exported }, result) {
  const all = [...exported].map(([name, local]) => `${name}: ${local}`);
  return `(imports) => { ${imports} ${body} return ${result ?? `{ ${all.join(", ")} }`}; }`;
}

/** @param {import("acorn").ImportDeclaration} declaration */
function importedNames({ specifiers, source }) {
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
 * Returns a statement without its `export`, and records what it exported.
 *
 * @param {string} source
 * @param {import("acorn").Statement | import("acorn").ModuleDeclaration} node
 * @param {Map<string, string>} exported
 */
function withoutExport(source, node, exported) {
  switch (node.type) {
    case "ExportNamedDeclaration": {
      if (node.source) break;
      for (const { exported: name, local } of node.specifiers) {
        exported.set(nameOf(name), nameOf(local));
      }
      if (!node.declaration) return "";
      for (const name of declaredNames(node.declaration))
        exported.set(name, name);
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
function declaredNames(declaration) {
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
