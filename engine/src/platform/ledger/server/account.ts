/** As whom the embedded server runs: PostgreSQL refuses root, and a uid that the machine does not know. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import { ledgerErrors } from '../errors.ts';

/** What the launcher asks the machine; tests answer in its place. */
export interface Machine {
  readonly uid: number;
  /** Whether this uid has an entry in the passwd database. */
  readonly known: boolean;
  namespaces(mapping: readonly string[]): Promise<boolean>;
  /** Where state goes that may not lie in root's folders. */
  readonly stateFolder: string;
}

export type ServerAccount =
  | { readonly kind: 'self' }
  /** In a user namespace: the server sees another uid, the kernel still sees ours, so files stay ours. */
  | { readonly kind: 'namespace'; readonly mapping: readonly string[] }
  | { readonly kind: 'other'; readonly name: string; readonly uid: number; readonly gid: number };

export function thisMachine(): Machine {
  return {
    uid: process.getuid?.() ?? -1,
    known: isKnown(),
    namespaces: (mapping) =>
      promisify(execFile)('unshare', [...mapping, 'true']).then(
        () => true,
        () => false,
      ),
    stateFolder: '/var/lib',
  };
}

function isKnown(): boolean {
  try {
    userInfo();
    return true;
  } catch {
    return false;
  }
}

export async function serverAccount(machine: Machine): Promise<ServerAccount> {
  if (machine.uid !== 0 && machine.known) return { kind: 'self' };
  const accounts = passwd();
  const seen = accounts.find(({ uid }) => uid !== 0);
  if (seen) {
    // Inside, the server must find the uid it sees in the passwd file; which one it is does not matter.
    const mapping = ['-U', `--map-user=${seen.uid}`, `--map-group=${seen.gid}`];
    if (await machine.namespaces(mapping)) return { kind: 'namespace', mapping };
  }
  if (machine.uid !== 0) throw ledgerErrors.LEDGER_UID_UNKNOWN({ uid: machine.uid });
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find((candidate) => candidate.name === name);
    if (account) return { kind: 'other', ...account };
  }
  throw ledgerErrors.LEDGER_ROOT_REFUSED();
}

function passwd(): { name: string; uid: number; gid: number }[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [name = '', , uid, gid] = line.split(':');
    return uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly identity: { readonly uid?: number; readonly gid?: number };
}

export function commandAs(account: ServerAccount, program: string, args: readonly string[]): Command {
  if (account.kind === 'namespace')
    return { program: 'unshare', args: [...account.mapping, program, ...args], identity: {} };
  const identity = account.kind === 'other' ? { uid: account.uid, gid: account.gid } : {};
  return { program, args, identity };
}
