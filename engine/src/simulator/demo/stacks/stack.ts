/** The whole of a service at one of its homes. */
import { stacks } from '../../services/cloudformation.ts';
import { castContainers } from './containers.ts';
import { castFleet } from './fleet.ts';
import { castFunctions } from './functions.ts';
import { castOwnRole, type Principal } from './identity.ts';
import type { Kit } from './kit.ts';
import { castKubernetes } from './kubernetes.ts';
import { castMessages } from './messages.ts';
import { castKey, castSecrets } from './secrets.ts';
import { castStores } from './stores.ts';
import { castAlarms, castLogs, type Traces } from './watch.ts';

type Shape = Kit['home']['service']['shape'];

const PRINCIPALS: Readonly<Record<Shape, Principal>> = {
  instances: 'ec2',
  containers: 'ecs-tasks',
  functions: 'lambda',
  kubernetes: 'ec2',
};

const RUNNERS: Readonly<Record<Shape, (kit: Kit) => Traces>> = {
  instances: castFleet,
  containers: castContainers,
  functions: castFunctions,
  kubernetes: castKubernetes,
};

export function castStack(kit: Kit): void {
  const { home, add } = kit;
  const { shape } = home.service;
  if (home.stackId) add(stacks, home.name, { StackId: home.stackId, StackStatus: 'UPDATE_COMPLETE' });
  const keyArn = castKey(kit);
  const kept = [...castStores(kit, keyArn), ...castMessages(kit, keyArn)];
  const touched = [...kept.map(({ arn }) => arn), ...castSecrets(kit, keyArn)];
  castOwnRole(kit, PRINCIPALS[shape], keyArn ? [...touched, keyArn] : touched);
  const { logs, watched } = RUNNERS[shape](kit);
  castLogs(kit, logs, keyArn);
  castAlarms(kit, [...watched, ...kept.flatMap(({ watched: one }) => one ?? [])]);
}
