/** Where the lake keeps its files, and how a half-written file is told from one whose writer still lives. */
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import type { Table } from './table.ts';

export interface LakeLayout {
  readonly root: string;
  readonly tables: string;
  /** Folders of writers, one per process and lake: `<host>.<pid>.<start>.<id>`. */
  readonly temporary: string;
  /** This process's own folder below `temporary`. */
  readonly own: string;
  /** Rows put down for a later comparison; their owners are not processes but jobs. */
  readonly spool: string;
  readonly lostAndFound: string;
}

export function lakeLayout(dir: string, id: string): LakeLayout {
  const root = path.resolve(dir);
  const temporary = path.join(root, '_tmp');
  return {
    root,
    tables: path.join(root, 'tables'),
    temporary,
    own: path.join(temporary, `${hostName()}.${process.pid}.${startOf(process.pid)}.${id}`),
    spool: path.join(root, '_spool'),
    lostAndFound: path.join(root, 'lost+found'),
  };
}

/** `tables/<table>/<column>=<value>/<id>.parquet`, relative to the root, with values escaped for any file system. */
export function filePath(table: Table, partition: Readonly<Record<string, string>>, id: string): string {
  const folders = table.partitionBy.map((name) => `${name}=${escapeValue(partition[name] ?? '')}`);
  return path.posix.join('tables', table.name, ...folders, `${id}.parquet`);
}

const escapeValue = (value: string): string =>
  encodeURIComponent(value).replaceAll(/[.!'()*~]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);

/** Whether the process that owns a folder below `_tmp` still lives; another host's cannot be known from here. */
export function ownerState(folder: string): 'alive' | 'dead' | 'unknown' {
  const [host, pid = '', start] = folder.split('.');
  if (host !== hostName() || !/^\d+$/.test(pid)) return 'unknown';
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return 'dead';
  }
  return startOf(Number(pid)) === start ? 'alive' : 'dead';
}

const hostName = (): string => hostname().replaceAll(/[^A-Za-z0-9-]/g, '-');

/** The start time of a process in kernel ticks, so that a reused pid is not taken for its predecessor. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '0';
  } catch {
    return '0'; // no /proc here (macOS, Windows): the pid alone must do
  }
}
