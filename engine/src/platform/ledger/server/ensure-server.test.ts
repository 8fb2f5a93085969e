/** The launcher where things are not as they should be: other users, closed machines, damaged folders, long paths. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPrograms } from '../../../../test/ledger.ts';
import {
  type InstalledClient,
  installClient,
  runClient,
  scratchHomes,
} from '../../../../test/support/scratch-homes.ts';
import { systemClock } from '../../clock/clock.ts';
import { stopServer } from '../index.ts';
import { type Machine, serverAccount, thisMachine } from './account.ts';
import { ownerConnection } from './connect.ts';
import { ensureServer } from './ensure-server.ts';
import { startFailure } from './failure.ts';
import { ledgerLayout, movedFile, readPidFile } from './layout.ts';
import { isAlive } from './process.ts';

const env = { PATH: process.env.PATH };
const clock = systemClock;
const programs = testPrograms();
const homes = scratchHomes();
let installed: InstalledClient;
beforeAll(async () => {
  installed = await installClient();
  chmodSync(installed.folder, 0o755);
});
afterAll(async () => {
  await homes.end();
  rmSync(installed.folder, { recursive: true, force: true });
});

const start = (home: string, machine?: Machine) => ensureServer({ home, env, clock, programs, machine });
const stop = (home: string) => stopServer({ home, env, clock });
const layoutOf = (home: string) => ledgerLayout(home, env);

async function ask(socket: string, question: string): Promise<unknown> {
  const client = new pg.Client(ownerConnection(socket));
  await client.connect();
  const { rows } = await client.query({ text: question, rowMode: 'array' });
  await client.end();
  return rows[0]?.[0];
}

describe('starting and stopping', () => {
  it('starts once, answers those who come later, stops, and starts again on the same data', async () => {
    const home = homes.make();
    const first = await start(home);
    expect(first.started).toBe(true);
    await ask(first.socket, 'create table kept ()');
    expect((await start(home)).started).toBe(false);
    expect(await ask(first.socket, 'show data_checksums')).toBe('on');
    expect(await ask(first.socket, 'show fsync')).toBe('on');
    expect(await stop(home)).toBe(true);
    expect(await stop(home)).toBe(false);
    const again = await start(home);
    expect(await ask(again.socket, `select count(*)::int from pg_class where relname = 'kept'`)).toBe(1);
    for (const folder of [layoutOf(home).root, layoutOf(home).data, layoutOf(home).socket])
      expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('ends a server whose socket was cleared away, and starts anew on its data', async () => {
    const home = homes.make();
    const { socket } = await start(home);
    await ask(socket, 'create table kept ()');
    const deaf = readPidFile(layoutOf(home))?.pid ?? Number.NaN;
    rmSync(path.join(socket, '.s.PGSQL.5432'));
    const again = await start(home);
    expect(again.started).toBe(true);
    expect(isAlive(deaf)).toBe(false);
    expect(await ask(again.socket, `select count(*)::int from pg_class where relname = 'kept'`)).toBe(1);
  });

  it('keeps its socket when the server of a deleted home of the same path ends', async () => {
    const home = homes.make();
    await start(home);
    const old = readPidFile(layoutOf(home))?.pid ?? Number.NaN;
    rmSync(home, { recursive: true });
    mkdirSync(home, { mode: 0o700 });
    const { socket, started } = await start(home);
    expect(started).toBe(true);
    process.kill(old, 'SIGQUIT');
    while (isAlive(old)) await clock.sleep(10);
    expect(await ask(socket, 'select 1')).toBe(1);
    expect((await start(home)).started).toBe(false);
  });

  it('serves a home that was copied while its server ran, and leaves the original alone', async () => {
    const [original, copy] = [homes.make(), homes.make()];
    const { socket } = await start(original);
    cpSync(layoutOf(original).data, layoutOf(copy).data, { recursive: true });
    // Newer Nodes leave the folder's own permissions to the umask, and PostgreSQL minds them.
    chmodSync(layoutOf(copy).data, 0o700);
    const copied = await start(copy);
    expect(copied.started).toBe(true);
    expect(copied.socket).not.toBe(socket);
    await ask(copied.socket, 'create table only_in_the_copy ()');
    expect(await ask(socket, `select count(*)::int from pg_class where relname = 'only_in_the_copy'`)).toBe(
      0,
    );
  });

  it('is not held up by what a dead server and a dead starter left, even when the pid is another program now', async () => {
    const home = homes.make();
    await start(home);
    await stop(home);
    const layout = layoutOf(home);
    const sleeper = spawn('sleep', ['60'], { stdio: 'ignore' });
    const lines = [sleeper.pid, layout.data, 1, 5432, layout.socket, '', '', 'ready'];
    writeFileSync(path.join(layout.data, 'postmaster.pid'), lines.join('\n'));
    writeFileSync(layout.lock, '999999999');
    expect((await start(home)).started).toBe(true);
    expect(sleeper.exitCode).toBeNull();
    sleeper.kill();
    await once(sleeper, 'exit');
  });
});

describe('paths', () => {
  it('uses a short folder for the socket when the home is deep, whatever XDG_RUNTIME_DIR says', async () => {
    const base = homes.make();
    const home = path.join(base, 'd'.repeat(60), 'e'.repeat(60));
    mkdirSync(home, { recursive: true });
    for (const runtime of [undefined, '/nonexistent', '/proc/1']) {
      const { socket } = ledgerLayout(home, { XDG_RUNTIME_DIR: runtime });
      expect(socket.startsWith(tmpdir())).toBe(true);
    }
    expect(ledgerLayout(home, { XDG_RUNTIME_DIR: base }).socket.startsWith(base)).toBe(true);
    const { socket } = await start(home);
    expect(Buffer.byteLength(`${socket}/.s.PGSQL.5432`)).toBeLessThanOrEqual(107);
    // Another process with another runtime folder finds the same server.
    const elsewhere = await ensureServer({ home, env: { ...env, XDG_RUNTIME_DIR: base }, clock, programs });
    expect(elsewhere).toEqual({ socket, started: false });
    await stop(home);
    expect([socket, path.dirname(socket)].map((folder) => existsSync(folder))).toEqual([false, false]);
    expect((await start(home)).socket).toBe(socket);
    await stop(home);
  });

  it('refuses a home that everybody may write to', async () => {
    const home = homes.make();
    chmodSync(home, 0o777);
    await expect(start(home)).rejects.toMatchObject({ code: 'LEDGER_HOME_OPEN' });
  });

  it('refuses a home that is a file', async () => {
    const home = path.join(homes.make(), 'file');
    writeFileSync(home, '');
    await expect(start(home)).rejects.toMatchObject({ code: 'LEDGER_FOLDER_REFUSED' });
  });
});

describe('a data folder that is not whole', () => {
  it('is never made over', async () => {
    const home = homes.make();
    const { data } = layoutOf(home);
    mkdirSync(data, { recursive: true });
    writeFileSync(path.join(data, 'precious'), 'rows');
    await expect(start(home)).rejects.toMatchObject({ code: 'LEDGER_DAMAGED' });
    expect(readFileSync(path.join(data, 'precious'), 'utf8')).toBe('rows');
    expect(existsSync(path.join(data, 'PG_VERSION'))).toBe(false);
  });

  it.each([['global/pg_control'], ['global/pg_filenode.map']])(
    'is named as damaged when %s is cut',
    async (file) => {
      const home = homes.make();
      await start(home);
      await stop(home);
      truncateSync(path.join(layoutOf(home).data, file), 100);
      await expect(start(home)).rejects.toMatchObject({ code: 'LEDGER_DAMAGED' });
    },
  );

  it('of another major version names both versions', async () => {
    const home = homes.make();
    await start(home);
    await stop(home);
    writeFileSync(path.join(layoutOf(home).data, 'PG_VERSION'), '12\n');
    const refused = { code: 'LEDGER_DATA_VERSION', message: expect.stringContaining('PostgreSQL 12') };
    await expect(start(home)).rejects.toMatchObject(refused);
  });
});

describe('a full disk', () => {
  it('is named as such by what PostgreSQL says of it', () => {
    const failure = startFailure('FATAL:  could not write to file: No space left on device', layoutOf('/h'));
    expect(failure).toMatchObject({ code: 'LEDGER_DISK_FULL', status: 507 });
  });

  const canMount = spawnSync('unshare', ['-Urm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
  it.runIf(canMount)('stops the making of a ledger with a clear error and no half-made data', () => {
    const home = homes.make();
    const order = JSON.stringify({ home: `${home}/small`, programs });
    const script = `mount -t tmpfs -o size=12m tmpfs ${home} && '${process.execPath}' '${installed.program}' '${order}' && ls ${home}/small/ledger`;
    const { stdout } = spawnSync('unshare', ['-Urm', 'sh', '-c', script], { encoding: 'utf8' });
    expect(stdout).toContain('LEDGER_DISK_FULL');
    expect(stdout).not.toMatch(/^data/m);
  });
});

describe('who runs the server', () => {
  const machine: Machine = {
    uid: 0,
    known: true,
    namespaces: async () => false,
    stateFolder: '/var/lib',
  };

  it('is oneself, a namespace for root, another account without namespaces, nobody for an unknown uid', async () => {
    expect(await serverAccount({ ...machine, uid: 1000 })).toEqual({ kind: 'self' });
    const mapped = await serverAccount({ ...machine, namespaces: async () => true });
    expect(mapped).toMatchObject({
      kind: 'namespace',
      mapping: ['-U', expect.any(String), expect.any(String)],
    });
    expect(await serverAccount(machine)).toMatchObject({ kind: 'other', name: /^(postgres|nobody)$/ });
    const unknown = serverAccount({ ...machine, uid: 54_321, known: false });
    await expect(unknown).rejects.toMatchObject({ code: 'LEDGER_UID_UNKNOWN' });
  });

  const isRoot = thisMachine().uid === 0;

  it.runIf(isRoot)(
    'keeps state outside of root folders when namespaces are forbidden, and finds it again',
    async () => {
      const home = homes.make();
      const stateFolder = mkdtempSync(path.join(tmpdir(), 'reeve-state-'));
      chmodSync(stateFolder, 0o755);
      const closed = { ...machine, stateFolder };
      const { socket } = await start(home, closed);
      const root = readFileSync(movedFile(home), 'utf8').trim();
      expect(path.dirname(root)).toBe(stateFolder);
      expect(statSync(path.join(root, 'data')).uid).not.toBe(0);
      expect(statSync(root).mode & 0o777).toBe(0o700);
      expect(await ask(socket, 'select 1')).toBe(1);
      // Namespaces are allowed again: the data stays where it is.
      await stop(home);
      expect((await start(home, closed)).socket).toBe(socket);
      await stop(home);
      rmSync(stateFolder, { recursive: true });
    },
  );

  it.runIf(isRoot)(
    'says what to do when the data is root-owned and namespaces are forbidden now',
    async () => {
      const home = homes.make();
      mkdirSync(layoutOf(home).data, { recursive: true });
      await expect(start(home, machine)).rejects.toMatchObject({ code: 'LEDGER_ROOT_MOVED' });
    },
  );

  it.runIf(isRoot)(
    'can be an ordinary user, on a read-only package whose install scripts never ran',
    async () => {
      const home = homes.make();
      const nobody = { uid: 65_534, gid: 65_534 };
      chownSync(home, nobody.uid, nobody.gid);
      expect(await runClient(installed.program, { home, programs }, nobody)).toEqual({ started: true });
      const { uid } = statSync(layoutOf(home).data);
      expect(uid).toBe(nobody.uid);
      expect(readPidFile(layoutOf(home))?.pid).toBeGreaterThan(1);
    },
  );

  it.runIf(isRoot)('cannot be a uid that the machine does not know, and the error says so', async () => {
    const home = homes.make();
    chownSync(home, 54_321, 54_321);
    const order = { home, programs, namespaces: false };
    const answer = await runClient(installed.program, order, { uid: 54_321, gid: 54_321 });
    expect(answer).toMatchObject({ code: 'LEDGER_UID_UNKNOWN', message: expect.stringContaining('54321') });
  });
});
