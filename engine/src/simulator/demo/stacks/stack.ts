/** The whole of a service at one of its homes. */
import { stacks } from '../../services/cloudformation.ts';
import { castContainers } from './containers.ts';
import { castFleet } from './fleet.ts';
import { castFunctions } from './functions.ts';
import { castOwnRole, type Principal } from './identity.ts';
import type { Kit } from './kit.ts';
import { castKubernetes } from './kubernetes.ts';
import { castStores } from './stores.ts';

const PRINCIPALS: Readonly<Record<Kit['home']['service']['shape'], Principal>> = {
  instances: 'ec2',
  containers: 'ecs-tasks',
  functions: 'lambda',
  kubernetes: 'ec2',
};

const RUNNERS: Readonly<Record<Kit['home']['service']['shape'], (kit: Kit) => void>> = {
  instances: castFleet,
  containers: castContainers,
  functions: castFunctions,
  kubernetes: castKubernetes,
};

export function castStack(kit: Kit): void {
  const { home, add } = kit;
  if (home.stackId) add(stacks, home.name, { StackId: home.stackId, StackStatus: 'UPDATE_COMPLETE' });
  castOwnRole(kit, PRINCIPALS[home.service.shape], castStores(kit));
  RUNNERS[home.service.shape](kit);
}
