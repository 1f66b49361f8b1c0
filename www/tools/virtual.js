// @ts-check
import { ROOT } from "./run.js";

/**
 * Serves modules that exist only in the build.
 *
 * @param {Record<string, string>} sources By name.
 * @returns {import("esbuild").Plugin}
 */
export function virtual(sources) {
  return {
    name: "virtual",
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
