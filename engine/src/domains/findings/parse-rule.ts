/** Reads a rule file: the header above, the SELECT below; whatever is wrong is told with file, line and field. */
import path from 'node:path';
import { didYouMean } from '#kernel/nearest.ts';
import { KINDS, SEVERITIES } from './contract.ts';
import { findingsErrors } from './errors.ts';
import { parseParam } from './parse-param.ts';
import { IDENTITY_COLUMNS, type Rule } from './rule.ts';

interface Field {
  readonly value: string;
  readonly line: number;
}

const REQUIRED = ['title', 'severity', 'kind', 'remedy', 'identity', 'needs'] as const;
type FieldName = (typeof REQUIRED)[number] | 'param';
const FIELDS: readonly string[] = [...REQUIRED, 'param'];

export function parseRule(file: string, text: string): Rule {
  const { fields, sql, sqlLine } = readHeader(file, text);
  const one = (name: (typeof REQUIRED)[number]): Field => {
    const [first, second] = fields.get(name) ?? [];
    if (!first) throw headerError(file, 1, name, 'is missing');
    if (second) throw headerError(file, second.line, name, 'is given twice');
    return first;
  };
  const list = <T extends string>(name: 'identity' | 'needs', allowed?: readonly T[]): T[] => {
    const { value, line } = one(name);
    const items = value.split(',').map((item) => item.trim());
    return items.map((item) => (allowed ? choice(file, line, name, item, allowed) : (item as T)));
  };
  const title = one('title');
  if (/^(ensure|check|verify)\b/i.test(title.value) || title.value.length > 150)
    throw headerError(
      file,
      title.line,
      'title',
      'states the good state in at most 150 letters, without Ensure or Check',
    );
  const severity = one('severity');
  const kind = one('kind');
  const remedy = one('remedy').value;
  const needs = list<string>('needs');
  const badType = needs.find((type) => !/^AWS(::[A-Z][A-Za-z0-9]*){2}$/.test(type));
  if (badType !== undefined)
    throw headerError(
      file,
      one('needs').line,
      'needs',
      `has ${badType || 'an empty item'}, which is no CloudFormation type name`,
    );
  const params = (fields.get('param') ?? []).map(({ value, line }) => parseParam(file, line, value));
  checkSql(
    file,
    sqlLine,
    sql,
    params.map(({ name }) => name),
  );
  return Object.freeze({
    id: idOf(file),
    file,
    title: title.value,
    severity: choice(file, severity.line, 'severity', severity.value, SEVERITIES),
    kind: choice(file, kind.line, 'kind', kind.value, KINDS),
    remedy: remedy === 'none' ? null : remedy,
    identity: list('identity', IDENTITY_COLUMNS),
    params,
    needs,
    sql,
  });
}

function idOf(file: string): string {
  const id = path.basename(file, '.sql');
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw headerError(file, 1, 'the file name', 'is not lower-case words joined by dashes');
  return id;
}

function readHeader(file: string, text: string) {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('--'));
  const fields = new Map<FieldName, Field[]>();
  for (const [index, line] of lines.slice(0, end < 0 ? lines.length : end).entries()) {
    if (line.trim() === '') continue;
    const [, name = '', value = ''] = /^--\s*([a-z]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (!FIELDS.includes(name))
      throw headerError(
        file,
        index + 1,
        name || 'the header',
        `is no field of a rule.${didYouMean(name, FIELDS)}`.replace(/[.?]$/, ''),
      );
    if (value === '') throw headerError(file, index + 1, name, 'is empty');
    const known = name as FieldName;
    fields.set(known, [...(fields.get(known) ?? []), { value, line: index + 1 }]);
  }
  const sql = end < 0 ? '' : lines.slice(end).join('\n').trim().replace(/;$/, '');
  return { fields, sql, sqlLine: end < 0 ? lines.length : end + 1 };
}

/** The lake decides what may run; here only that params and SELECT agree. */
function checkSql(file: string, line: number, sql: string, params: readonly string[]): void {
  const wrong = (problem: string) =>
    findingsErrors.RULE_SQL_INVALID({ file, line, problem }, { at: { file, line } });
  if (sql === '') throw wrong('is missing');
  const used = new Set([...sql.matchAll(/\$([a-z_]+)/g)].map(([, name = '']) => name));
  const idle = params.find((name) => !used.has(name));
  if (idle !== undefined) throw wrong(`does not use the param ${idle}`);
  const unknown = [...used].find((name) => name !== 'now' && !params.includes(name));
  if (unknown !== undefined) throw wrong(`uses $${unknown}, which is no param`);
}

function choice<T extends string>(
  file: string,
  line: number,
  field: string,
  value: string,
  allowed: readonly T[],
): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined)
    throw headerError(file, line, field, `is "${value}", not one of ${allowed.join(', ')}`);
  return found;
}

const headerError = (file: string, line: number, field: string, problem: string) =>
  findingsErrors.RULE_HEADER_INVALID({ file, line, field, problem }, { at: { file, line, field } });
