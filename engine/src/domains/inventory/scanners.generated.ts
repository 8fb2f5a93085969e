/** Every unit under scanners. Made by `npm run gen`; do not edit. */
import type { Scanner } from './scanner.ts';
import { volume as ec2Volume } from './scanners/ec2/volume.ts';
import { lambdaFunction as lambdaLambdaFunction } from './scanners/lambda/lambda-function.ts';

export const everyScanner: readonly Scanner[] = [ec2Volume, lambdaLambdaFunction];
