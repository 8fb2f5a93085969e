/** The migrations this version brings: SQL files per room, platform first, then by room and number. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageFolder } from '#platform/package-folder.ts';

export interface Migration {
  /** `<room>/<file>`, the identity in the ledger. */
  readonly file: string;
  readonly sql: string;
  readonly sha256: string;
  /** Removes what the version before still uses; declared by a first line `-- contract`. */
  readonly contract: boolean;
}

/** A room's tables live in the schema of its name; so do the job queue's. */
export const schemaOf = (file: string): string => (file.split('/')[0] ?? '').replaceAll('-', '_');

export async function readMigrations(): Promise<Migration[]> {
  const migrations: Migration[] = [];
  for (const tier of ['platform', 'domains']) {
    const tierFolder = path.join(packageFolder(), 'src', tier);
    for (const room of (await readdir(tierFolder)).sort()) {
      const folder = path.join(tierFolder, room, 'migrations');
      const files = await readdir(folder).catch(() => []);
      for (const file of files.filter((name) => name.endsWith('.sql')).sort())
        migrations.push(migration(`${room}/${file}`, await readFile(path.join(folder, file), 'utf8')));
    }
  }
  return migrations;
}

export const migration = (file: string, sql: string): Migration => ({
  file,
  sql,
  sha256: createHash('sha256').update(sql).digest('hex'),
  contract: /^-- contract\b/.test(sql),
});
