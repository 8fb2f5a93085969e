/** Every generator; a later one may read what an earlier one wrote. */
import { cli } from './cli.ts';
import { configuration } from './configuration.ts';
import { errors } from './errors.ts';
import type { Generator } from './generator.ts';
import { ledgerSchema } from './ledger-schema.ts';
import { openapi } from './openapi.ts';
import { registries } from './registries.ts';
import { rooms } from './rooms.ts';
import { sdk } from './sdk.ts';

export const GENERATORS: readonly Generator[] = [
  registries,
  ledgerSchema,
  errors,
  configuration,
  cli,
  openapi,
  sdk,
  rooms,
];
