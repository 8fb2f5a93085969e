/** An independent reader of Trino's SQL: sqlglot, which knows nothing of ours. */
import { spawnSync } from 'node:child_process';
import { pythonWith } from './python-venv.ts';

const PROGRAM = `
import json, sys, sqlglot
from sqlglot import exp
answers = []
for text in json.load(sys.stdin):
    try:
        (tree,) = sqlglot.parse(text, read="trino", error_level=sqlglot.ErrorLevel.RAISE)
        unknown = sorted({f.name for f in tree.find_all(exp.Anonymous)})
        commands = [c.sql() for c in tree.find_all(exp.Command)]
        answers.append({"problem": "a command" if commands else None, "unknown": unknown})
    except Exception as error:
        answers.append({"problem": str(error), "unknown": []})
json.dump(answers, sys.stdout)
`;

/** For the hook that asks it first: making the virtual environment takes a while. */
export const JUDGE_START_MS = 120_000;

export interface Judgement {
  readonly problem: string | null;
  /** Functions that Trino has none of that name. */
  readonly unknown: readonly string[];
}

export async function judgeTrino(texts: readonly string[]): Promise<readonly Judgement[]> {
  const own = await pythonWith('sqlglot', 'sqlglot==30.30.0');
  const { stdout, stderr } = spawnSync(own('python'), ['-c', PROGRAM], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Judgement[];
}
