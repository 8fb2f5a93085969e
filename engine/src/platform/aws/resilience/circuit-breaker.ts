/** Stops asking a service that does not answer, and asks it again with one probe at a time. */
import type { Clock } from '#platform/clock/clock.ts';

export interface BreakerOptions {
  /** Failed attempts in a row that open the circuit. */
  readonly threshold: number;
  readonly openMs: number;
  /** Each failed probe doubles the time open, up to this. */
  readonly maxOpenMs: number;
}

const defaultBreakerOptions: BreakerOptions = { threshold: 8, openMs: 15_000, maxOpenMs: 300_000 };

interface Circuit {
  failures: number;
  /** Epoch ms until which nothing is sent; undefined when closed. */
  openUntil: number | undefined;
  openMs: number;
  probing: boolean;
}

export interface CircuitBreaker {
  /** Whether an attempt may leave; a true answer must be followed by `report`. */
  allow(key: string): boolean;
  /** `alive`: the service answered, whatever it said. `dead`: it did not. `unknown`: nobody waited for the answer. */
  report(key: string, health: 'alive' | 'dead' | 'unknown'): void;
}

export function createCircuitBreaker(
  clock: Clock,
  options: BreakerOptions = defaultBreakerOptions,
): CircuitBreaker {
  // Only circuits with something to remember are kept: most cells never fail.
  const circuits = new Map<string, Circuit>();
  const nowMs = () => clock.now().getTime();

  const fail = (circuit: Circuit) => {
    circuit.failures += 1;
    if (circuit.openUntil !== undefined && circuit.probing) {
      circuit.openMs = Math.min(options.maxOpenMs, circuit.openMs * 2);
      circuit.openUntil = nowMs() + circuit.openMs;
    } else if (circuit.openUntil === undefined && circuit.failures >= options.threshold) {
      circuit.openUntil = nowMs() + circuit.openMs;
    }
    circuit.probing = false;
  };

  return {
    allow: (key) => {
      const circuit = circuits.get(key);
      if (circuit?.openUntil === undefined) return true;
      if (circuit.probing || nowMs() < circuit.openUntil) return false;
      circuit.probing = true;
      return true;
    },
    report: (key, health) => {
      const circuit = circuits.get(key);
      if (health === 'alive') circuits.delete(key);
      else if (health === 'unknown') {
        if (circuit) circuit.probing = false;
      } else if (circuit) fail(circuit);
      else {
        const fresh: Circuit = { failures: 0, openUntil: undefined, openMs: options.openMs, probing: false };
        circuits.set(key, fresh);
        fail(fresh);
      }
    },
  };
}
