/** Every generator; a later one may read what an earlier one wrote. */
import { cli } from './cli.ts';
import { configuration } from './configuration.ts';
import { errors } from './errors.ts';
import type { Generator } from './generator.ts';
import { ledgerSchema } from './ledger-schema.ts';
import { nouns } from './nouns.ts';
import { openapi } from './openapi.ts';
import { readActionsFile } from './read-actions.ts';
import { registries } from './registries.ts';
import { rooms } from './rooms.ts';
import { routeHomes } from './route-homes.ts';
import { sdk } from './sdk.ts';
import { services, units } from './units.ts';

export const GENERATORS: readonly Generator[] = [
  services,
  units,
  registries,
  routeHomes,
  nouns,
  ledgerSchema,
  openapi,
  sdk,
  readActionsFile,
  errors,
  configuration,
  cli,
  rooms,
];
