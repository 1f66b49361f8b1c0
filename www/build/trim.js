// @ts-check

/*
 * Takes out of wasm-bindgen's glue what never runs here, and what guards against what cannot be. Each step knows the
 * form that wasm-bindgen writes; where a part of it is left over, the form is a new one, and the build stops.
 */

/**
 * @typedef {object} Step
 * @property {[pattern: RegExp, by: string][]} replace
 * @property {RegExp} gone What must not be there any more.
 */

/** @type {Record<string, Step>} */
const STEPS = {
  // What a widget holds is freed when it goes, without waiting for the collector.
  "finalisation by the collector": {
    replace: [
      [/^const \w+ = \(typeof FinalizationRegistry .*\n.*\n.*;\n/gm, ""],
      [/^ *\w+(Finalization|_DTORS)\.(un)?register\(.*\);\n/gm, ""],
    ],
    gone: /Finalization|_DTORS/,
  },
  // Each import and each closure borrows at most a few.
  "a full stack of borrowed objects": {
    replace: [[/^ *if \(stack_pointer == 1\) throw .*\n/gm, ""]],
    gone: /out of js stack/,
  },
  // So that they are shortened like the members of our own classes.
  "long names of members": {
    replace: [[/\b__(wbg_ptr|wrap)\b/g, "_$1"]],
    gone: /\b__wbg_ptr|\b__wrap/,
  },
  "disposal by the language": {
    replace: [[/^if \(Symbol\.dispose\).*\n/gm, ""]],
    gone: /Symbol\.dispose/,
  },
  // Nobody takes an object apart without freeing it.
  "a pointer without its object": {
    replace: [
      [
        / *__destroy_into_raw\(\) \{\n( *const ptr = .*\n.* = 0;\n) *return ptr;\n *\}\n( *free\(\) \{\n).*__destroy_into_raw\(\);\n/g,
        "$2$1",
      ],
    ],
    gone: /__destroy_into_raw/,
  },
  // No memory of ours comes near 2 GiB, from which on a pointer would look negative.
  "pointers beyond 2 GiB": {
    replace: [
      [/^ *(\w+) = \1 >>> 0;\n/gm, ""],
      [/ >>> 0\b|(?<=length) \* 1\b| \/ 1\b/g, ""],
    ],
    gone: />>>/,
  },
  // The old buffer of a memory that grew is detached in WebAssembly, but not where the module was turned into
  // JavaScript. A new view each time is right in both.
  "views that are kept": {
    replace: [
      [
        /^let (cached\w+Memory0) = null;\n(function \w+\(\) \{\n).*\n *\1 = (new \w+\(wasm\.memory\.buffer\);)\n.*\n *return \1;\n/gm,
        "$2    return $3\n",
      ],
    ],
    gone: /cached\w+Memory/,
  },
  "results that are read number by number": {
    replace: [
      [
        /\bgetDataViewMemory0\(\)\.getInt32\(retptr \+ 4 \* (\d), true\)/g,
        "new Int32Array(wasm.memory.buffer, retptr)[$1]",
      ],
    ],
    gone: /getInt32/,
  },
  // A decoder of Safari's fails after 2 GiB of text, which no quiz reaches. Rust's texts are valid, and none of ours
  // begins with a byte order mark.
  "a decoder that is renewed": {
    replace: [
      [
        /^let cachedTextDecoder = [^]*?\nfunction (\w+)\(ptr, len\) \{\n[^]*?\n\}\n/gm,
        "const textDecoder = new TextDecoder();\nfunction $1(ptr, len) {\n    return textDecoder.decode(new Uint8Array(wasm.memory.buffer, ptr, len));\n}\n",
      ],
    ],
    gone: /cachedTextDecoder|numBytesDecoded/,
  },
  // Whatever imports throw is caught around their call, with the arguments as an array.
  "arguments as they come": {
    replace: [
      [
        /^export function (\w+)\(\) \{ return handleError\(function \((.*)\) \{\n([^]*?)\n\}, arguments\); \}\n/gm,
        "export const $1 = handleError(($2) => {\n$3\n});\n",
      ],
      [
        /^function handleError\(f, args\) \{\n([^]*?)f\.apply\(this, args\)([^]*?)\n\}\n/gm,
        "function handleError(f) {\n    return (...args) => {\n$1f(...args)$2\n    };\n}\n",
      ],
    ],
    gone: /\barguments\b|\.apply\(/,
  },
  // Who calls an import that gives nothing does not look at what it gives, and all imports get one form.
  "imports that give nothing": {
    replace: [
      [
        /^(export (?:function \w+\(.*\)|const \w+ = handleError\(\(.*\) =>) \{\n *)((?:getObject|takeObject)\(.*;\n\})/gm,
        "$1return $2",
      ],
    ],
    gone: /^export .*\{\n *(getObject|takeObject)/m,
  },
  "the state of a closure as an object": {
    replace: [
      [
        /^( *)const state = \{ a: arg0, b: arg1, cnt: 1, dtor \};$/gm,
        "$1let count = 1;",
      ],
      [/\bstate\.a\b/g, "arg0"],
      [/\bstate\.b\b/g, "arg1"],
      [/\bstate\.cnt\b/g, "count"],
      [/\bstate\.dtor\b/g, "dtor"],
    ],
    gone: /\bstate\b/,
  },
};

/**
 * @param {string} glue
 * @returns {string}
 */
export function trim(glue) {
  return Object.entries(STEPS).reduce((text, [what, { replace, gone }]) => {
    const left = replace.reduce(
      (rest, [pattern, by]) => rest.replace(pattern, by),
      text,
    );
    const found = gone.exec(left);
    if (found) throw new Error(`glue: ${what} has a new form, at ${found[0]}`);
    return left;
  }, withoutComments(glue));
}

/** @param {string} glue */
function withoutComments(glue) {
  return glue.replace(/^ *\/\/.*\n/gm, "");
}
