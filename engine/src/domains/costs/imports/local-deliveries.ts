/** Deliveries that lie on this machine: files, folders of files, or folders with the manifests that AWS put there. */
import type { Stats } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { costsErrors } from '../errors.ts';
import type { DeliveredFile, Delivery } from './delivery.ts';
import { versionOf } from './delivery.ts';
import { type ChosenManifest, isManifest, newestManifests, parseManifest, type Stored } from './manifest.ts';

interface LocalFile extends Stored {
  readonly path: string;
}

const IS_BILL = /\.(csv|csv\.gz|gz|zip|parquet)$/i;

/** What is given file by file belongs together; each manifest is a delivery of its own. */
export async function localDeliveries(given: readonly string[]): Promise<Delivery[]> {
  const deliveries: Delivery[] = [];
  const plain = new Map<string, LocalFile>();
  for (const one of given) {
    const what = await look(one);
    // A pipe would be waited for, and a device never ends.
    if (!what.isDirectory() && !what.isFile())
      throw costsErrors.COST_FILE_UNREADABLE({ file: one, detail: 'it is neither a file nor a folder' });
    const folder = what.isDirectory() ? one : folderOf(one);
    const files = what.isDirectory() ? await walk(one) : [await localFile(one, keyIn(folder, one))];
    const manifests = newestManifests(files, one);
    const around = what.isDirectory() || manifests.length === 0 ? files : await walk(folder);
    const bills = files.filter(({ key }) => !what.isDirectory() || IS_BILL.test(key));
    if (manifests.length === 0 && bills.length === 0) throw costsErrors.COST_FOLDER_EMPTY({ folder: one });
    // Whatever names lead to a file, it is one.
    if (manifests.length === 0) for (const file of bills) plain.set(await realpath(file.path), file);
    for (const manifest of manifests) deliveries.push(await byManifest(manifest, around));
  }
  const files = [...plain.values()];
  refuseVersions(files);
  if (files.length > 0) deliveries.push({ ...asDelivery(null, '', files), isChosen: true });
  return deliveries;
}

/** Where a file's bill lies: an export has its manifests and its data in two folders side by side. */
const folderOf = (file: string): string =>
  /^(.+)\/metadata\/BILLING_PERIOD=[^/]+\/(?:[^/]+\/)?[^/]+-Manifest\.json$/.exec(file)?.[1] ??
  path.dirname(file);

const keyIn = (folder: string, file: string): string => path.relative(folder, file).replaceAll(path.sep, '/');

/** What may not be looked at is not missing. */
async function look(place: string): Promise<Stats> {
  try {
    return await stat(place);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(code)) throw error;
    throw costsErrors.COST_FILE_MISSING({ file: place }, { cause: error });
  }
}

async function byManifest(
  { stored, period }: ChosenManifest<LocalFile>,
  around: readonly LocalFile[],
): Promise<Delivery> {
  const content = parseManifest(await readFile(stored.path, 'utf8'), stored.path);
  const files = content.keys.map((key) => {
    const found = around.find((file) => !isManifest(file) && endsAlike(key, file.key));
    if (!found) throw costsErrors.COST_FILE_MISSING({ file: key });
    return found;
  });
  return asDelivery(period ?? content.period, content.version, files);
}

/** The folder may hold the bucket's tree from any depth on. */
const endsAlike = (key: string, local: string): boolean =>
  key === local || key.endsWith(`/${local}`) || local.endsWith(`/${key}`);

function asDelivery(period: string | null, version: string, files: readonly LocalFile[]): Delivery {
  const facts = files.map(({ path: file, bytes, modified }) => `${file} ${bytes} ${modified.toISOString()}`);
  return {
    period,
    version: versionOf(version, ...facts),
    files: files.map(
      (file): DeliveredFile => ({ name: file.path, bytes: file.bytes, fetch: async () => file.path }),
    ),
  };
}

async function walk(folder: string): Promise<LocalFile[]> {
  const found = await filesIn(folder, new Set());
  return Promise.all(found.toSorted().map((file) => localFile(file, keyIn(folder, file))));
}

/** Links are followed, each folder once. */
async function filesIn(folder: string, seen: Set<string>): Promise<string[]> {
  const real = await realpath(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  const files: string[] = [];
  for (const name of (await readdir(folder)).toSorted()) {
    if (name.startsWith('.')) continue;
    const place = path.join(folder, name);
    const what = await look(place);
    if (what.isDirectory()) files.push(...(await filesIn(place, seen)));
    else if (what.isFile()) files.push(place);
  }
  return files;
}

async function localFile(file: string, key: string): Promise<LocalFile> {
  const { size, mtime } = await stat(file);
  return { path: file, key, bytes: size, modified: mtime };
}

/** Two versions of one bill without a manifest to say which counts would be added up. */
function refuseVersions(files: readonly LocalFile[]): void {
  const seen = new Map<string, LocalFile>();
  for (const file of files) {
    const period = /BILLING_PERIOD=\d{4}-\d{2}|\d{8}-\d{8}/i.exec(file.path)?.[0];
    const mark = `${path.basename(file.path)} ${period ?? file.bytes}`;
    const before = seen.get(mark);
    if (before && before.path !== file.path && path.dirname(before.path) !== path.dirname(file.path))
      throw costsErrors.COST_FILES_AMBIGUOUS({ first: before.path, second: file.path });
    seen.set(mark, file);
  }
}
