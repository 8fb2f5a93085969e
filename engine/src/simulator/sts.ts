/** STS: who am I, and another role's credentials. */
import { hex } from './random-streams.ts';
import { Refusal } from './refusal.ts';
import { type HandlersOf, required, type Scene } from './scene.ts';

const HOUR_S = 3600;

/** Uppercase letters and digits, as access keys are; worth nothing outside the simulator. */
const keyLike = (scene: Scene, prefix: string): string =>
  `${prefix}${hex(scene.world, 'sts', 16).toUpperCase()}`;

export const sts: HandlersOf<'sts:AssumeRole' | 'sts:GetCallerIdentity'> = {
  'sts:GetCallerIdentity': (scene) => ({
    Account: scene.account,
    Arn: `arn:aws:sts::${scene.account}:assumed-role/Reeve/reeve`,
    UserId: `AROASIMULATED${scene.account}:reeve`,
  }),

  'sts:AssumeRole': (scene, input) => {
    const [, , , , account = '', role = ''] = required(input.RoleArn, 'RoleArn').split(':');
    if (!scene.world.organization.accounts[account]) {
      throw new Refusal('AccessDenied', `Not authorized to perform sts:AssumeRole on ${input.RoleArn}`, 403);
    }
    const session = required(input.RoleSessionName, 'RoleSessionName');
    const name = role.split('/').at(-1);
    return {
      Credentials: {
        AccessKeyId: keyLike(scene, 'ASIA'),
        SecretAccessKey: hex(scene.world, 'sts', 40),
        SessionToken: hex(scene.world, 'sts', 64),
        Expiration: new Date(scene.now + (input.DurationSeconds ?? HOUR_S) * 1000),
      },
      AssumedRoleUser: {
        AssumedRoleId: `${keyLike(scene, 'AROA')}:${session}`,
        Arn: `arn:aws:sts::${account}:assumed-role/${name}/${session}`,
      },
    };
  },
};
