/** Counts what one cell takes, whichever of its calls its scanner answers with. */
import type { AwsPort, CallMeta } from '#platform/aws/index.ts';
import { NOTHING_SENT } from './call-results.ts';

export function countCalls(port: AwsPort): { readonly port: AwsPort; readonly meta: () => CallMeta } {
  let sum = NOTHING_SENT;
  return {
    port: {
      ...port,
      async call(target, operation, input, options) {
        const result = await port.call(target, operation, input, options);
        const { attempts, throttles, elapsedMs, waitedMs } = result.meta;
        sum = {
          attempts: sum.attempts + attempts,
          throttles: sum.throttles + throttles,
          elapsedMs: sum.elapsedMs + elapsedMs,
          waitedMs: sum.waitedMs + waitedMs,
        };
        return result;
      },
    },
    meta: () => sum,
  };
}
