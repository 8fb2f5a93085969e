/** IAM's credential report: what each user has to sign in with, and when it was last used. */
import type { Ask } from './ask.ts';

export interface CredentialLine {
  readonly console: boolean | null;
  readonly mfa: boolean | null;
  readonly passwordUsedAt: Date | null;
  readonly passwordChangedAt: Date | null;
  readonly keysUsedAt: Date | null;
  readonly activeKeys: number | null;
}

/** The limiter lets one through every two seconds, and AWS writes the report of a large account within a minute or so. */
const PATIENCE = 45;

/** Lines by user ARN; undefined where AWS gave no report. It may be four hours old. */
export async function readCredentialReport(
  ask: Ask<'iam:GenerateCredentialReport' | 'iam:GetCredentialReport'>,
): Promise<ReadonlyMap<string, CredentialLine> | undefined> {
  for (let turn = 0; turn < PATIENCE; turn += 1) {
    const answer = await ask.detail('iam:GenerateCredentialReport', {});
    if (!answer) return undefined;
    if (answer.State === 'COMPLETE') break;
  }
  const report = await ask.detail('iam:GetCredentialReport', {});
  return report?.Content && parseCredentialReport(new TextDecoder().decode(report.Content));
}

export function parseCredentialReport(text: string): ReadonlyMap<string, CredentialLine> {
  const [head = '', ...lines] = text.split(/\r?\n/);
  const columns = head.split(',').slice(2);
  return new Map(
    lines.flatMap((line) => {
      const fields = line.split(',');
      // User names may hold commas, and stand in the first two columns only.
      const values = fields.splice(-columns.length);
      const arn = /arn:[^:]+:iam::\d{12}:.*$/.exec(fields.join(',').replaceAll('"', ''))?.[0];
      const said = new Map(columns.map((column, index) => [column, values[index] ?? '']));
      return arn ? [[arn, lineOf((column) => said.get(column) ?? '')] as const] : [];
    }),
  );
}

function lineOf(of: (column: string) => string): CredentialLine {
  const keys = ['1', '2'].map((number) => ({
    active: flag(of(`access_key_${number}_active`)),
    usedAt: time(of(`access_key_${number}_last_used_date`)),
  }));
  return {
    console: flag(of('password_enabled')),
    mfa: flag(of('mfa_active')),
    passwordUsedAt: time(of('password_last_used')),
    passwordChangedAt: time(of('password_last_changed')),
    keysUsedAt: latest(keys.map(({ usedAt }) => usedAt)),
    activeKeys: keys.some(({ active }) => active === null)
      ? null
      : keys.filter(({ active }) => active).length,
  };
}

/** The latest of some moments. */
export function latest(dates: readonly (Date | null)[]): Date | null {
  const times = dates.flatMap((date) => date?.getTime() ?? []);
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}

const flag = (value: string): boolean | null =>
  /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : null;

/** `N/A`, `no_information` and `not_supported` are no times. */
const time = (value: string): Date | null => (/^\d{4}-/.test(value) ? new Date(value) : null);
