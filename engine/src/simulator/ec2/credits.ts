/** How burstable instances pay for more processor than their share. */

import { pageOf } from '../paging.ts';
import type { HandlersOf } from '../scene.ts';
import { here, isVisible } from '../scene.ts';
import { creditsByDefault } from './hardware.ts';
import { instanceState } from './instance-answers.ts';
import { findInstance } from './instances.ts';

export const instanceCredits: HandlersOf<'ec2:DescribeInstanceCreditSpecifications'> = {
  'ec2:DescribeInstanceCreditSpecifications': (scene, { InstanceIds, NextToken, MaxResults }) => {
    const asked = InstanceIds?.map((id) => findInstance(scene, id)) ?? Object.values(here(scene).instances);
    const said = asked
      .filter((one) => isVisible(one, scene.now) && instanceState(one, scene.now) !== 'terminated')
      .map(({ id, type, credits }) => ({
        InstanceId: id,
        CpuCredits: creditsByDefault(type) && (credits ?? creditsByDefault(type)),
      }))
      // Asked for none in particular, EC2 tells of those that may spend without limit.
      .filter(({ CpuCredits }) => (InstanceIds ? CpuCredits !== undefined : CpuCredits === 'unlimited'));
    const page = pageOf(scene, said, ({ InstanceId }) => InstanceId, {
      token: NextToken,
      size: MaxResults,
      min: 5,
      max: 1000,
      byDefault: 1000,
      question: [InstanceIds],
    });
    return { InstanceCreditSpecifications: [...page.items], NextToken: page.next };
  },
};
