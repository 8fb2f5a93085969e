/** TypeScript over every part that has sources: engine, web, SDK, CDK, and the tools themselves. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Gate, ROOT, runTool } from './gate.ts';

const PROJECTS = [
  'tsconfig.json',
  'engine/tsconfig.json',
  'web/tsconfig.json',
  'sdk/typescript/tsconfig.json',
];

export const types: Gate = {
  name: 'types',
  what: 'TypeScript finds no error',
  run: async () => {
    const projects = PROJECTS.filter((project) => existsSync(path.join(ROOT, project)));
    const runs = await Promise.all(
      projects.map((project) => runTool('tsc', ['-p', project, '--pretty', 'false'])),
    );
    const output = runs.map((run) => run.output).filter((text) => text !== '');
    return {
      held: runs.every(({ code }) => code === 0),
      output: output.join('\n'),
      note: `${projects.length} projects`,
    };
  },
};
