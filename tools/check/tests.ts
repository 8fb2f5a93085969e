/** The tests, last and alone: they use every core. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Gate, runTool } from './gate.ts';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

export const tests: Gate = {
  name: 'tests',
  what: 'every test passes',
  alone: true,
  run: async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'reeve-tests-'));
    // Where the caller wants the counts, as .ci/run does, the report stays there.
    const report = process.env.REEVE_TEST_REPORT ?? path.join(folder, 'report.json');
    try {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const { code, output } = await runTool('vitest', ['run', ...reporters]);
      return { held: code === 0, output, note: counts(report) };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function counts(report: string): string {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as Report;
    return `${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} left out`;
  } catch {
    return 'no report was written';
  }
}
