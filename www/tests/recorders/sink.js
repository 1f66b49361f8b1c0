// @ts-check
import { createServer } from "node:http";
import { decode } from "./decode.js";

/* Replaces the vendors' servers, on this machine: answers as far as recorders need, and keeps what they send. */

/** The answers to a recorder's first requests, by the end of the address. @type {[RegExp, unknown][]} */
const ANSWERS = [
  // OpenReplay: the session is on.
  [
    /\/v1\/web\/start$/,
    {
      token: "token",
      userUUID: "uuid",
      sessionID: "1",
      projectID: "1",
      delay: 0,
      startTimestamp: Date.now(),
      beaconSizeLimit: 1e6,
      compressionThreshold: 1e5,
      canvasEnabled: false,
    },
  ],
  [/\/v1\/web\/tags$/, { tags: [] }],
  // PostHog: record, and where to send.
  [
    /\/(flags|decide|array\/.*\/config)\/?$/,
    {
      featureFlags: {},
      sessionRecording: { endpoint: "/s/" },
      autocapture_opt_out: false,
      hasFeatureFlags: false,
      supportedCompression: ["gzip-js", "base64"],
    },
  ],
  // New Relic: every feature is on.
  [
    /\/1\/[^/?]+$/,
    {
      app: { agents: [{ entityGuid: "guid" }], nrServerTime: Date.now() },
      st: 1,
      sts: 1,
      sr: 1,
      srs: 1,
      err: 1,
      ins: 1,
      spa: 1,
      loaded: 1,
    },
  ],
];

/** A server that accepts whatever a recorder sends. */
export class Sink {
  /** @type {{ path: string, body: Buffer }[]} */
  received = [];
  url = "";
  _server = createServer((request, response) => {
    /** @type {Buffer[]} */
    const parts = [];
    request.on("data", (part) => parts.push(part));
    request.on("end", () => {
      const { url: path = "", headers } = request;
      this.received.push({ path, body: Buffer.concat(parts) });
      response.writeHead(200, {
        "content-type": "application/json",
        "access-control-allow-origin": headers.origin ?? "*",
        "access-control-allow-credentials": "true",
        "access-control-allow-methods": "GET, POST, PUT, OPTIONS",
        "access-control-allow-headers":
          headers["access-control-request-headers"] ?? "*",
      });
      response.end(JSON.stringify(answerTo(path)));
    });
  });

  /** @returns {Promise<Sink>} */
  static async start() {
    const sink = new Sink();
    await new Promise((resolve) =>
      sink._server.listen(0, "127.0.0.1", () => resolve(undefined)),
    );
    const address = sink._server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    sink.url = `http://127.0.0.1:${port}`;
    return sink;
  }

  /** Returns everything received since the last call, decoded. */
  take() {
    const received = this.received.splice(0);
    const bytes = received.reduce((sum, { body }) => sum + body.length, 0);
    const texts = received.flatMap(({ path, body }) => [
      ...decode(Buffer.from(path)),
      ...decode(body),
    ]);
    return { requests: received.length, bytes, text: texts.join("\n") };
  }

  async close() {
    this._server.closeAllConnections();
    await new Promise((resolve) => this._server.close(resolve));
  }
}

/** @param {string} path */
function answerTo(path) {
  const [plain = ""] = path.split("?");
  return ANSWERS.find(([known]) => known.test(plain))?.[1] ?? {};
}
