import { expect, it } from 'vitest';
import { parseCredentialReport } from './credential-report.ts';

const HEAD =
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,mfa_active,' +
  'access_key_1_active,access_key_1_last_used_date,access_key_2_active,access_key_2_last_used_date';
const arnOf = (name: string) => `arn:aws:iam::111122223333:${name}`;

it('reads users, also those with commas in their names', () => {
  const report = parseCredentialReport(
    [
      HEAD,
      `<root_account>,${arnOf('root')},2020-01-01T00:00:00+00:00,not_supported,2026-01-01T00:00:00+00:00,not_supported,true,false,N/A,false,N/A`,
      `ada,lovelace,${arnOf('user/ada,lovelace')},2026-01-01T00:00:00+00:00,true,no_information,2026-02-01T00:00:00+00:00,false,true,2026-03-01T00:00:00+00:00,true,2026-04-01T00:00:00+00:00`,
    ].join('\r\n'),
  );
  expect([...report]).toEqual([
    [
      arnOf('root'),
      {
        console: null,
        mfa: true,
        passwordUsedAt: new Date('2026-01-01T00:00:00Z'),
        passwordChangedAt: null,
        keysUsedAt: null,
        activeKeys: 0,
      },
    ],
    [
      arnOf('user/ada,lovelace'),
      {
        console: true,
        mfa: false,
        passwordUsedAt: null,
        passwordChangedAt: new Date('2026-02-01T00:00:00Z'),
        keysUsedAt: new Date('2026-04-01T00:00:00Z'),
        activeKeys: 2,
      },
    ],
  ]);
});

it('knows nothing of columns that the report lacks', () => {
  const [[, line] = []] = parseCredentialReport(`user,arn,mfa_active\nbo,${arnOf('user/bo')},true`);
  expect(line).toMatchObject({ mfa: true, console: null, activeKeys: null });
});
