/** Every unit under executors. Made by `npm run gen`; do not edit. */
import type { AnyExecutor } from './executor.ts';
import { deleteVolume as ec2DeleteVolume } from './executors/ec2/delete-volume.ts';

export const everyExecutor: readonly AnyExecutor[] = [ec2DeleteVolume];
