/** The files that are ours: what git tracks or would track, without what is generated. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './gate.ts';

export function listFiles(root = ROOT): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return [...new Set(listed.split('\0'))].filter((file) => file !== '' && existsSync(path.join(root, file)));
}

export const isGenerated = (file: string): boolean =>
  /\.generated\.tsx?$|^sdk\/[a-z]+\/src\/generated\/|^openapi\.json$|^package-lock\.json$|^docs\/reference\//.test(
    file,
  );

export const isTest = (file: string): boolean => /\.test\.tsx?$|^(engine|web)\/test\//.test(file);

export const isSource = (file: string): boolean => /\.(tsx?|mjs|cjs|js)$/.test(file);

export const readText = (file: string, root = ROOT): string => readFileSync(path.join(root, file), 'utf8');

/** 1-based line of an offset. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
