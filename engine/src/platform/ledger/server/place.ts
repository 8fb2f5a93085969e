/** Makes the folders of the embedded server: private, owned by whoever runs it, and refused when they are not. */
import { chmodSync, chownSync, existsSync, lstatSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../../make-folder.ts';
import { ledgerErrors } from '../errors.ts';
import type { Machine, ServerAccount } from './account.ts';
import {
  type Environment,
  homeDigest,
  type LedgerLayout,
  layoutAt,
  ledgerLayout,
  ledgerRoot,
  movedFile,
} from './layout.ts';

export function preparePlace(
  home: string,
  env: Environment,
  account: ServerAccount,
  machine: Machine,
): LedgerLayout {
  ownFolder(home, machine.uid);
  if (statSync(home).mode & 0o002) throw ledgerErrors.LEDGER_HOME_OPEN({ folder: home });
  makePrivate(ledgerRoot(home), machine.uid);
  const layout =
    account.kind === 'other' ? outsideRoot(home, env, account, machine) : ledgerLayout(home, env);
  makeFor(account, layout.root, machine);
  return layout;
}

/** A folder of the account that the server runs as. */
export function makeFor(account: ServerAccount, folder: string, machine: Machine): void {
  if (account.kind === 'other') makePrivate(folder, account.uid, account.gid);
  else makePrivate(folder, machine.uid);
}

/** Root's folders are closed to another account, so its state lies beside the system's own. */
function outsideRoot(
  home: string,
  env: Environment,
  account: ServerAccount & { kind: 'other' },
  machine: Machine,
): LedgerLayout {
  if (!existsSync(movedFile(home)) && existsSync(path.join(ledgerRoot(home), 'data')))
    throw ledgerErrors.LEDGER_ROOT_MOVED({ folder: ledgerRoot(home), account: account.name });
  const root = path.join(machine.stateFolder, `reeve-${homeDigest(home)}`);
  makePrivate(root, account.uid, account.gid);
  writeFileSync(movedFile(home), `${root}\n`, { mode: 0o600 });
  return layoutAt(root, homeDigest(home), env);
}

/** Trust among local connections is only as good as these permissions. */
function makePrivate(folder: string, uid: number, gid?: number): void {
  ownFolder(folder, uid, gid);
  chmodSync(folder, 0o700);
}

/** A folder in a temporary directory may have been laid there by somebody else, or as a link. */
function ownFolder(folder: string, uid: number, gid?: number): void {
  try {
    if (makeFolder(folder, 0o700) && gid !== undefined) chownSync(folder, uid, gid);
  } catch (cause) {
    throw ledgerErrors.LEDGER_FOLDER_REFUSED(
      { folder, problem: cause instanceof Error ? cause.message : String(cause) },
      { cause },
    );
  }
  const found = lstatSync(folder.replace(/\/+$/, '') || '/');
  const linked = found.isSymbolicLink() ? statSync(folder) : found;
  if (!linked.isDirectory() || (uid >= 0 && linked.uid !== uid && linked.uid !== 0))
    throw ledgerErrors.LEDGER_FOLDER_REFUSED({ folder, problem: 'it belongs to another user' });
}
