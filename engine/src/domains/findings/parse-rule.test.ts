import { describe, expect, it } from 'vitest';
import { paramsOf } from './parse-param.ts';
import { parseRule } from './parse-rule.ts';

const header = {
  title: 'EBS volume is attached',
  severity: 'low',
  kind: 'waste',
  remedy: 'delete-volume',
  identity: 'resource_id',
  needs: 'AWS::EC2::Volume, AWS::EC2::Instance',
  param: 'min_age_days = 14 "Days before it counts"',
};

const written = (fields: object = header, sql = 'SELECT $min_age_days AS reason;') =>
  `${Object.entries(fields)
    .map(([name, value]) => `-- ${name}: ${value}`)
    .join('\n')}\n\n${sql}\n`;

const read = (text: string) => parseRule('aws/ec2/ebs-volume-unattached.sql', text);

describe('a rule file', () => {
  it('says everything about the rule', () => {
    expect(read(written())).toEqual({
      id: 'ebs-volume-unattached',
      file: 'aws/ec2/ebs-volume-unattached.sql',
      title: 'EBS volume is attached',
      severity: 'low',
      kind: 'waste',
      remedy: 'delete-volume',
      identity: ['resource_id'],
      needs: ['AWS::EC2::Volume', 'AWS::EC2::Instance'],
      params: [{ name: 'min_age_days', default: 14, description: 'Days before it counts' }],
      sql: 'SELECT $min_age_days AS reason',
    });
    expect(read(written({ ...header, remedy: 'none' })).remedy).toBeNull();
  });

  it.each([
    [
      { ...header, severity: 'urgent' },
      2,
      'severity',
      'is "urgent", not one of critical, high, medium, low, info',
    ],
    [{ ...header, kind: 'cost' }, 3, 'kind', 'not one of waste'],
    [{ ...header, title: 'Ensure that volumes are attached' }, 1, 'title', 'without Ensure or Check'],
    [{ ...header, identity: 'resource_id, zone' }, 5, 'identity', 'is "zone"'],
    [{ ...header, needs: 'ec2 volumes' }, 6, 'needs', 'no CloudFormation type name'],
    [{ ...header, param: 'min_age_days 14' }, 7, 'param', 'is not of the form'],
    [{ ...header, param: 'min_age_days = soon "When"' }, 7, 'param', 'has the default soon'],
    [{ ...header, param: 'now = 1 "Time"' }, 7, 'param', 'is not of the form'],
    [{ title: 'A disk', sevrity: 'low' }, 2, 'sevrity', 'Did you mean severity'],
    [{ title: 'A disk', severity: '' }, 2, 'severity', 'is empty'],
    [{ title: 'A disk' }, 1, 'severity', 'is missing'],
  ])('is refused with its line and field: %o', (fields, line, field, problem) => {
    const message = expect.stringContaining(problem);
    const at = { file: 'aws/ec2/ebs-volume-unattached.sql', line, field };
    expect(() => read(written(fields))).toThrow(
      expect.objectContaining({ code: 'RULE_HEADER_INVALID', message, at }),
    );
  });

  it('is refused when a field comes twice', () => {
    expect(() => read(`-- title: Another\n${written()}`)).toThrow(':2: title is given twice');
  });

  it.each([
    ['', 'is missing'],
    ['SELECT 1', 'does not use the param min_age_days'],
    ['SELECT $min_age_days, $limit', 'uses $limit, which is no param'],
  ])('is refused when params and SELECT disagree: %s', (sql, problem) => {
    expect(() => read(written(header, sql))).toThrow(problem);
  });

  it('has its id as its name', () => {
    expect(() => parseRule('aws/EBS_volume.sql', written())).toThrow('lower-case words');
  });
});

describe('params', () => {
  const rule = read(written());
  it('are the defaults unless somebody chose others', () => {
    expect(paramsOf(rule)).toEqual({ min_age_days: 14 });
    expect(paramsOf(rule, { min_age_days: 3 })).toEqual({ min_age_days: 3 });
  });
  it('are refused when unknown or of another type', () => {
    expect(() => paramsOf(rule, { max_age: 3 })).toThrow('it has no such param');
    expect(() => paramsOf(rule, { min_age_days: '3' })).toThrow('"3" is no number');
  });
});
