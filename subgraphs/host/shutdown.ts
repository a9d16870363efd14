import { log } from "@till/kit/log";

const endMsMax = 45_000;
/** Ctrl-C reaches us from the terminal and once more from npm; a person who insists takes longer. */
const insistsAfterMs = 2_000;

/** Ends a process in order, whenever it is asked to: also in the middle of its start. */
export class Shutdown {
  private readonly closers: (() => Promise<void>)[] = [];
  private underWay: Promise<unknown> = Promise.resolve();
  private ending: Promise<never> | undefined;

  /** Ends on SIGTERM and SIGINT with exit code 0, and on an error that nobody caught with 1. */
  listen(): void {
    let askedAt: number | undefined;
    const asked = (): void => {
      if (askedAt !== undefined && performance.now() - askedAt > insistsAfterMs) process.exit(130);
      askedAt ??= performance.now();
      void this.begin();
    };
    process.on("SIGTERM", asked);
    process.on("SIGINT", asked);
    process.on("uncaughtException", (error) => {
      log.fatal({ err: error }, "unexpected failure");
      void this.begin(1);
    });
  }

  /** Remembers how to undo a step of the start; steps are undone in reverse. */
  onEnd(closer: () => Promise<void>): void {
    this.closers.push(closer);
  }

  /**
   * Takes one step of the start. A request to end waits for the step under way, so that nothing is left
   * behind half started, and no step begins after it.
   */
  async step<T>(work: () => Promise<T>): Promise<T> {
    if (this.ending) return this.ending;
    const stepping = work();
    this.underWay = Promise.allSettled([this.underWay, stepping]);
    const result = await stepping;
    // Whoever asked to end is closing things by now; this start must not go on beside it.
    if (this.ending) return this.ending;
    return result;
  }

  begin(exitCode = 0): Promise<never> {
    this.ending ??= this.end(exitCode);
    return this.ending;
  }

  private async end(exitCode: number): Promise<never> {
    setTimeout(() => process.exit(exitCode || 1), endMsMax).unref();
    await this.underWay;
    let code = exitCode;
    for (const closer of this.closers.splice(0).reverse()) {
      try {
        await closer();
      } catch (error) {
        log.error({ err: error }, "did not close in order");
        code ||= 1;
      }
    }
    return process.exit(code);
  }
}
