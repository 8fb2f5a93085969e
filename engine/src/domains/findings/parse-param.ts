/** Reads one param of a rule's header: `min_age_days = 14 "Days a volume may lie idle"`. */
import { findingsErrors } from './errors.ts';
import type { ParamValue, Rule, RuleParam } from './rule.ts';

export function parseParam(file: string, line: number, text: string): RuleParam {
  const [, name, value = '', description = ''] =
    /^([a-z][a-z_]*)\s*=\s*('[^']*'|\S+)\s+"([^"]+)"$/.exec(text) ?? [];
  if (name === undefined || name === 'now')
    throw wrong(file, line, `is not of the form: name = 14 "what it decides"`);
  return { name, default: readValue(file, line, value), description };
}

function readValue(file: string, line: number, text: string): ParamValue {
  if (text.startsWith("'")) return text.slice(1, -1);
  if (text === 'true' || text === 'false') return text === 'true';
  const number = Number(text);
  if (!/^-?\d+(\.\d+)?$/.test(text) || !Number.isFinite(number))
    throw wrong(file, line, `has the default ${text}, which is no number, 'text', true or false`);
  return number;
}

const wrong = (file: string, line: number, problem: string) =>
  findingsErrors.RULE_HEADER_INVALID(
    { file, line, field: 'param', problem },
    { at: { file, line, field: 'param' } },
  );

/** The rule's defaults, with what somebody chose instead. */
export function paramsOf(
  rule: Rule,
  chosen: Readonly<Record<string, unknown>> = {},
): Record<string, ParamValue> {
  const values = Object.fromEntries(rule.params.map((param) => [param.name, param.default]));
  for (const [param, value] of Object.entries(chosen)) {
    const known = values[param];
    if (known === undefined || !sameType(known, value)) {
      const problem =
        known === undefined ? 'it has no such param' : `${JSON.stringify(value)} is no ${typeof known}`;
      throw findingsErrors.RULE_PARAM_INVALID({ rule: rule.id, param, problem });
    }
    values[param] = value;
  }
  return values;
}

const sameType = (known: ParamValue, value: unknown): value is ParamValue => typeof value === typeof known;
