/** What can keep the demo from being prepared. */
import { defineErrors } from '#kernel/error.ts';

export const demoErrors = defineErrors({
  DEMO_NEEDS_SIMULATOR: {
    message: 'The demo lives in the simulated AWS, and aws.mode is {mode}.',
    remedy: 'Prepare it in a home of its own: reeve demo prepare --home DIR.',
    status: 409,
  },
  DEMO_HOME_TAKEN: {
    message: 'This home holds an estate already that is not the demo of seed {seed} and scale {scale}.',
    remedy: 'Prepare the demo in a home of its own: reeve demo prepare --home DIR.',
    status: 409,
  },
  DEMO_NOT_PREPARED: {
    message: 'This home has no demo.',
    remedy: 'Prepare one: reeve demo prepare.',
    status: 404,
  },
});
