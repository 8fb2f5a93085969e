/** `npm run gen`: writes everything that is derived; with `--check` only says what is stale, and fails if anything is; `--only <name>` runs some. */
import { parseArgs } from 'node:util';
import { GENERATORS } from './gen/generators.ts';
import { runGenerators } from './gen/run-generators.ts';

const { values } = parseArgs({
  options: { check: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
});
const wanted = GENERATORS.filter(({ name }) => values.only?.includes(name) ?? true);
const { stale, broken } = await runGenerators(wanted, values.check);
for (const { name, message } of broken) console.error(`${name} could not be made: ${message}`);
for (const file of stale) console.log(values.check ? `${file} is stale: run npm run gen` : `wrote ${file}`);
if (broken.length > 0 || (values.check && stale.length > 0)) process.exitCode = 1;
