/** Where the embedded ledger keeps its files. */
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface LedgerLayout {
  readonly root: string;
  readonly data: string;
  readonly socket: string;
  readonly log: string;
  readonly lock: string;
}

/** Socket paths are limited to 107 bytes, so the socket lives in a short folder named after the home. */
export function ledgerLayout(home: string): LedgerLayout {
  const root = path.join(home, 'ledger');
  const name = createHash('sha256').update(path.resolve(home)).digest('hex').slice(0, 12);
  return {
    root,
    data: path.join(root, 'data'),
    socket: path.join(process.env.XDG_RUNTIME_DIR ?? tmpdir(), `reeve-${name}`),
    log: path.join(root, 'postgres.log'),
    lock: path.join(root, 'start.lock'),
  };
}
