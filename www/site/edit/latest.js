// @ts-check

/** Runs jobs one after another, and of those that wait only the newest. */
export class Latest {
  /** @type {(() => Promise<void>) | undefined} */
  #next;
  #running = false;
  #rests;

  /** @param {() => void} rests Called when no job is left. */
  constructor(rests) {
    this.#rests = rests;
  }

  /** Whether a job runs or waits. */
  get isBusy() {
    return this.#running;
  }

  /**
   * Runs a job as soon as the one at hand is done, unless a newer one comes first.
   *
   * @param {() => Promise<void>} job It must not throw.
   */
  async run(job) {
    this.#next = job;
    if (this.#running) return;
    this.#running = true;
    while (this.#next) {
      const next = this.#next;
      this.#next = undefined;
      await next();
    }
    this.#running = false;
    this.#rests();
  }
}
