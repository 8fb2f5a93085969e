/** Each room's SQL names only its own schema of the ledger; others are asked through their door. */
import { isTest, lineAt, listFiles, readText } from './files.ts';
import { findings, type Gate } from './gate.ts';

const ROOM = /^engine\/src\/(?:domains|platform)\/([^/]+)\//;

/** A relation after a word of SQL (`from access.keys`, `references "audit"."entries"`) or in a Kysely call. */
const IN_SQL =
  /\b(?:from|join|into|update|table|references|view|on|using|only|exists)\s+"?([a-z_][a-z0-9_]*)"?\."?[a-z_][a-z0-9_]*"?/gi;
const IN_KYSELY =
  /\.(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto|replaceInto|(?:inner|left|right|full|cross)Join(?:Lateral)?)\(\s*\[?\s*['"`]([a-z_][a-z0-9_]*)\.[a-z_]/g;

/** PostgreSQL's own, which everyone may read. */
const SHARED = new Set(['pg_catalog', 'information_schema']);

const schemaOf = (room: string): string => room.replaceAll('-', '_');

/** `schemas` are the ones that exist; a word before a dot that is none of them is an alias. */
export function foreignSchemas(file: string, text: string, schemas: ReadonlySet<string>): string[] {
  const room = ROOM.exec(file)?.[1];
  if (!room) return [];
  const own = schemaOf(room);
  const matches = file.endsWith('.sql')
    ? [...text.matchAll(IN_SQL)]
    : [...sqlStrings(text).matchAll(IN_SQL), ...text.matchAll(IN_KYSELY)];
  return matches
    .filter(([, schema = '']) => schema !== own && schemas.has(schema) && !SHARED.has(schema))
    .map(({ 0: found, 1: schema, index }) => {
      const place = `${file}:${lineAt(text, index)}`;
      return `${place}: «${found}» names the schema of ${schema}; ${room} may only name ${own}`;
    });
}

/** The text of string and template literals in place, everything else blanked: prose in code is not SQL. */
function sqlStrings(text: string): string {
  const literal = /`(?:[^`\\]|\\[\s\S])*`|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g;
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
  let result = '';
  let end = 0;
  for (const match of text.matchAll(literal)) {
    result += blank(text.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return result + blank(text.slice(end));
}

const createdSchemas = (texts: readonly string[]): string[] =>
  texts.flatMap((text) =>
    [...text.matchAll(/create schema (?:if not exists )?"?([a-z_0-9]+)"?/gi)].map(([, name = '']) => name),
  );

export const ledgerSql: Gate = {
  name: 'ledger-sql',
  what: "a room's SQL names only its own schema",
  run: async () => {
    const files = listFiles().filter(
      (file) => ROOM.test(file) && /\.(ts|sql)$/.test(file) && !isTest(file) && !file.includes('.generated.'),
    );
    const rooms = files.map((file) => schemaOf(ROOM.exec(file)?.[1] ?? ''));
    const texts = files.map((file) => readText(file));
    const schemas = new Set([...rooms, ...createdSchemas(texts)]);
    const found = files.flatMap((file, at) => foreignSchemas(file, texts[at] ?? '', schemas));
    return findings(found, `${files.length} files`);
  },
};
