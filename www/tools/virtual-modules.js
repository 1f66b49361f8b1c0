// @ts-check
import { ROOT } from "./run.js";

/**
 * Resolves imports of `bundle:…` to modules that exist only in the build.
 *
 * @param {Record<string, string>} sources By name.
 * @returns {import("esbuild").Plugin}
 */
export function virtualModules(sources) {
  return {
    name: "virtual-modules",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^bundle:/ }, ({ path }) => ({
        path,
        namespace: "virtual",
      }));
      onLoad({ filter: /.*/, namespace: "virtual" }, ({ path }) => ({
        contents: sources[path],
        resolveDir: ROOT,
      }));
    },
  };
}
