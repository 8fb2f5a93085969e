/** Who are we to AWS? */
import { OWN_ACCOUNT } from '#platform/aws/port.ts';
import { type Check, failed, fine, withoutLedger } from '../check.ts';

/** STS answers in every region; this one is on in every account of the standard partition. */
const REGION = 'us-east-1';

export const aws: Check = {
  name: 'aws',
  deep: true,
  run: async (context) => {
    const { platform } = context;
    if (!platform) return withoutLedger(context);
    const { mode } = platform.config.aws;
    const port = await platform.aws();
    const region = platform.config.aws.regions[0] ?? REGION;
    const who = await port.call({ account: OWN_ACCOUNT, region }, 'sts:GetCallerIdentity', {});
    if (who.status !== 'ok' && who.status !== 'partial')
      return failed(
        `AWS does not know us: ${who.fault.message}`,
        'Mend the credentials; reeve config explain aws shows what is set.',
      );
    return fine(mode === 'simulator' ? 'A simulated organisation (aws.mode)' : `${who.output.Arn} (${mode})`);
  },
};
