/** What a request asks, checked against what the route declares: path, query and body, strictly. */
import * as z from 'zod';
import { didYouMean } from '#kernel/nearest.ts';
import { httpErrors } from './errors.ts';
import { parseJson, requireText } from './json-text.ts';

/** More parameters than any route has; a cheap end to queries made to burn time. */
const MOST_PARAMETERS = 100;

export function readParams<T>(schema: z.ZodType<T>, raw: Readonly<Record<string, string>>): T {
  for (const [name, value] of Object.entries(raw)) requireText(value, `The path's ${name}`);
  return checked(schema, raw);
}

/** An unknown parameter is a filter that would silently not filter, so it is refused. */
export function readQuery<T>(schema: z.ZodType<T> | undefined, search: URLSearchParams): T {
  const shape: Readonly<Record<string, z.ZodType>> = schema instanceof z.ZodObject ? schema.shape : {};
  if (search.size > MOST_PARAMETERS) throw invalid('query', `more than ${MOST_PARAMETERS} parameters`);
  const raw: Record<string, string | string[]> = {};
  for (const name of new Set(search.keys())) {
    if (!Object.hasOwn(shape, name))
      throw httpErrors.QUERY_UNKNOWN(
        { name: name.slice(0, 100), hint: didYouMean(name, Object.keys(shape)) },
        { at: { field: name.slice(0, 100) } },
      );
    const values = search.getAll(name);
    for (const value of values) requireText(value, `The query parameter ${name}`);
    const many = takesMany(shape[name]);
    if (!many && values.length > 1) throw httpErrors.QUERY_REPEATED({ name }, { at: { field: name } });
    raw[name] = many ? values : (values[0] ?? '');
  }
  return schema ? checked(schema, raw) : (undefined as T);
}

/** Whether a parameter may be given more than once. */
export function takesMany(schema: z.ZodType | undefined): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return takesMany(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodArray;
}

export function readBody<T>(schema: z.ZodType<T>, bytes: Uint8Array, contentType: string | undefined): T {
  requireJsonType(contentType);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw httpErrors.TEXT_INVALID({ where: 'The body', fault: 'bytes that are not UTF-8' });
  }
  // A field nobody declared is a typing error or an attempt to set what is not theirs to set.
  const strict =
    schema instanceof z.ZodObject && schema.def.catchall === undefined ? schema.strict() : schema;
  return checked(strict as unknown as z.ZodType<T>, parseJson(text));
}

function requireJsonType(contentType: string | undefined): void {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? 'absent';
  if (type !== 'application/json') throw httpErrors.BODY_TYPE({ type: type.slice(0, 100) });
}

function checked<T>(schema: z.ZodType<T>, raw: unknown): T {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.map(String) ?? [];
  if (issue?.code === 'unrecognized_keys') {
    const [name = ''] = issue.keys;
    const known = path.length === 0 && schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    throw invalid([...path, name].join('.'), `there is no such field.${didYouMean(name, known)}`);
  }
  throw invalid(path.join('.') || 'body', issue?.message ?? 'not valid');
}

const invalid = (field: string, problem: string) =>
  httpErrors.REQUEST_INVALID({ field, problem }, { at: { field } });
