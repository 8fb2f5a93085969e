/** `${NAME}` and `${NAME:-default}` inside a value; `$${` is a literal `${`. One pass: what a variable holds is never expanded. */
import { err, ok, type Result } from '#kernel/result.ts';
import type { Environment } from './home.ts';

export interface Expansion {
  readonly text: string;
  /** The variables the text asked for, in order; empty when there was nothing to expand. */
  readonly variables: readonly string[];
}

export type ExpansionProblem =
  | { readonly kind: 'missing'; readonly variable: string }
  | { readonly kind: 'syntax'; readonly problem: string };

const ESCAPE = '$${';
const OPEN = '${';

/** As in a shell, `:-` also stands in for a variable that is set but empty. */
export function expand(source: string, env: Environment): Result<Expansion, ExpansionProblem> {
  const variables: string[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    if (source.startsWith(ESCAPE, at)) {
      text += OPEN;
      at += ESCAPE.length;
    } else if (source.startsWith(OPEN, at)) {
      const end = source.indexOf('}', at);
      if (end < 0) return syntax('it is never closed with }');
      const found = lookUp(source.slice(at + OPEN.length, end), env);
      if (!found.ok) return found;
      variables.push(found.value.name);
      text += found.value.value;
      at = end + 1;
    } else {
      text += source[at];
      at += 1;
    }
  }
  return ok({ text, variables });
}

function lookUp(inner: string, env: Environment): Result<{ name: string; value: string }, ExpansionProblem> {
  const { name, fallback } = /^(?<name>[A-Za-z_]\w*)(?::-(?<fallback>.*))?$/s.exec(inner)?.groups ?? {};
  if (name === undefined) return syntax(`"${inner.slice(0, 40)}" is not a variable's name`);
  if (fallback?.includes(OPEN)) return syntax('a default cannot hold another variable');
  // Own properties only: `${constructor}` is not a variable.
  const value = Object.hasOwn(env, name) ? env[name] : undefined;
  if (fallback !== undefined) return ok({ name, value: value || fallback });
  return value === undefined ? err({ kind: 'missing', variable: name }) : ok({ name, value });
}

const syntax = (problem: string) => err({ kind: 'syntax', problem } as const);

/** The text that expands to `literal`. */
export const escapeExpansion = (literal: string): string => literal.replaceAll(OPEN, () => ESCAPE);
