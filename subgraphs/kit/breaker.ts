import { BrokenCircuitError, circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhen } from "cockatiel";

/** Thrown instead of calling somebody who has been failing: the caller waits for nothing. */
export class Unavailable extends Error {
  constructor(readonly to: string) {
    super(`${to} has been failing and is left alone for a moment.`);
  }
}

export interface BreakerOptions {
  /** Consecutive failures that open the circuit. */
  failuresMax?: number;
  /** How long nobody is called before one try is let through. */
  restMs?: number;
  /** Which errors say that the other side is out of order. A refusal on its merits does not. */
  isOutage?: (error: unknown) => boolean;
}

export type BreakerState = "closed" | "open" | "half-open";

/** A circuit breaker around the calls to one outside service. */
export interface Breaker {
  readonly name: string;
  readonly state: BreakerState;
  /** @throws Unavailable without calling, while the circuit is open */
  call<T>(work: () => Promise<T>): Promise<T>;
}

const known = new Map<string, Breaker>();

/** The state of every circuit of this process, for /readyz and /metrics. */
export const breakerStates = (): ReadonlyMap<string, BreakerState> =>
  new Map([...known.values()].map(({ name, state }) => [name, state]));

/** Opens after a row of failures, rests, then lets one call try. One name is one circuit in a process. */
export function breaker(name: string, options: BreakerOptions = {}): Breaker {
  const { failuresMax = 5, restMs = 15_000, isOutage = () => true } = options;
  const policy = circuitBreaker(handleWhen(isOutage), {
    halfOpenAfter: restMs,
    breaker: new ConsecutiveBreaker(failuresMax),
  });
  const made: Breaker = {
    name,
    get state() {
      return wordFor(policy.state);
    },
    async call(work) {
      try {
        return await policy.execute(work);
      } catch (error) {
        if (error instanceof BrokenCircuitError) throw new Unavailable(name);
        throw error;
      }
    },
  };
  known.set(name, made);
  return made;
}

function wordFor(state: CircuitState): BreakerState {
  if (state === CircuitState.Closed) return "closed";
  return state === CircuitState.HalfOpen ? "half-open" : "open";
}
