/** Every gate, in the order their lines are printed. */
import { boundaries, canary } from './boundaries.ts';
import { type Gate, toolGate } from './gate.ts';
import { habits } from './habits.ts';
import { ledgerSql } from './ledger-sql.ts';
import { lockfile } from './lockfile.ts';
import { reasons } from './reasons.ts';
import { sizes } from './sizes.ts';
import { tests } from './tests.ts';
import { types } from './types.ts';
import { words } from './words.ts';

export const GATES: readonly Gate[] = [
  toolGate('biome', 'format, imports and plain lint', 'biome', ['check', '--error-on-warnings', '.']),
  toolGate('oxlint', 'lint that knows types', 'oxlint', ['--type-aware', '--deny-warnings']),
  types,
  boundaries,
  canary,
  toolGate('knip', 'nothing unused: files, exports, dependencies', 'knip', ['--no-progress']),
  toolGate('generated', 'generated files are fresh', 'node', ['--import', 'tsx', 'tools/gen.ts', '--check']),
  sizes,
  words,
  habits,
  ledgerSql,
  lockfile,
  reasons,
  tests,
];
