/**
 * `npm ci` refuses a lockfile that lacks an optional package, and `npm install` leaves one out, without a word, where the
 * registry it asks does not have that platform's version. Then everybody's clean checkout fails. So each must be listed.
 */
import { listFiles, readText } from './files.ts';
import { findings, type Gate } from './gate.ts';

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      { readonly version?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }
    >
  >;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export function missingOptionals({ packages }: Lock): string[] {
  const known = new Set(Object.keys(packages).map((place) => place.replace(/^.*node_modules\//, '')));
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !known.has(name))
      .map(
        ([name, version]) => `package-lock.json: ${name}@${version}, optional for ${place}, is not listed`,
      ),
  );
}

/** Ranges would let two installations differ, and the registry decide which. */
export function inexact(
  file: string,
  { dependencies, devDependencies, optionalDependencies }: Manifest,
): string[] {
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${file}: ${name} is pinned to «${version}»; name one exact version`);
}

export const lockfile: Gate = {
  name: 'lockfile',
  what: 'every version exact, every platform listed',
  run: async () => {
    const manifests = listFiles().filter((file) => /(^|\/)package\.json$/.test(file));
    const ranges = manifests.flatMap((file) => inexact(file, JSON.parse(readText(file)) as Manifest));
    return findings([...ranges, ...missingOptionals(JSON.parse(readText('package-lock.json')) as Lock)]);
  },
};
