/** EC2's words for what it cannot find or will not do. */
import { Refusal } from '../refusal.ts';

export const noVolume = (id: string) =>
  new Refusal('InvalidVolume.NotFound', `The volume '${id}' does not exist.`);

export const noInstance = (id: string) =>
  new Refusal('InvalidInstanceID.NotFound', `The instance ID '${id}' does not exist`);

export const noSnapshot = (id: string) =>
  new Refusal('InvalidSnapshot.NotFound', `The snapshot '${id}' does not exist.`);

export const noAllocation = (id: string) =>
  new Refusal('InvalidAllocationID.NotFound', `The allocation ID '${id}' does not exist`);

export const noAssociation = (id: string) =>
  new Refusal('InvalidAssociationID.NotFound', `The association ID '${id}' does not exist`);

export const wrongState = (what: string, is: string) =>
  new Refusal('IncorrectState', `${what} is in state '${is}', in which this is not possible.`);

export const wrongInstanceState = (id: string, is: string) =>
  new Refusal(
    'IncorrectInstanceState',
    `The instance '${id}' is in state '${is}', in which this is not possible.`,
  );
