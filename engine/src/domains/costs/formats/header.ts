/** The columns of one cost file as it spells them, and SQL that reads them; a column it lacks is no SQL at all. */

export type Sql = string;

export interface Header {
  /** As the file spells them. */
  readonly names: readonly string[];
  /** Columns that were asked for and that the file has more than once. */
  readonly doubled: ReadonlySet<string>;
  /** The column under the first of these names, however the file spells it; empty text and `NULL` are no value. */
  text(...names: string[]): Sql | undefined;
  /** A sum of money with every digit of the source, as DECIMAL(38,18): to be calculated with. */
  exact(...names: string[]): Sql | undefined;
  /** A sum of money to eight decimals, as it is kept: in a fraction of the time. */
  money(...names: string[]): Sql | undefined;
  /** A moment, in UTC where the file names no zone. */
  time(...names: string[]): Sql | undefined;
  /** A map of texts: JSON, or a MAP or STRUCT of Parquet; keys lose the prefix by which AWS marks those of users. */
  map(...names: string[]): Sql | undefined;
  /** One value out of a map. */
  entry(name: string, key: string): Sql | undefined;
  /** Columns made of what AWS calls a family, `resourceTags/user:team`, put together into one map. */
  gathered(family: string): Sql | undefined;
}

export interface FileColumn {
  readonly name: string;
  /** As the file spells it, where another column before it has that name. */
  readonly spelled?: string;
  /** DuckDB's name of its type; VARCHAR for everything in a CSV. */
  readonly type: string;
  /** Of a text: empty text or `NULL` may stand for no value; whoever knows that none does saves its reading time. */
  readonly blanks?: boolean;
  /** Of a map: its keys may bear the prefix of users' tags. */
  readonly prefixed?: boolean;
}

const EXACT = 'DECIMAL(38,18)';
const MONEY = 'DECIMAL(18,8)';
const MAP = 'MAP(VARCHAR, VARCHAR)';
/** DuckDB reads 4/1/25 as a day of the year 4, so days whose first number has one or two digits are read by these. */
const SLASHED = ['%m/%d/%y', '%m/%d/%Y', '%m/%d/%y %H:%M', '%m/%d/%Y %H:%M'];

const quoted = (name: string): Sql => `"${name.replaceAll('"', '""')}"`;
export const literal = (text: string): Sql => `'${text.replaceAll("'", "''")}'`;

export function headerOf(columns: readonly FileColumn[]): Header {
  const byName = new Map<string, FileColumn>();
  const again = new Set<string>();
  for (const column of columns) {
    const name = plain(column.spelled ?? column.name);
    if (byName.has(name)) again.add(name);
    else byName.set(name, column);
  }
  const doubled = new Set<string>();
  const find = (names: readonly string[]): FileColumn | undefined => {
    const column = names.map((name) => byName.get(plain(name))).find((one) => one !== undefined);
    if (column && again.has(plain(column.name))) doubled.add(column.name);
    return column;
  };
  const read = ({ name, type, blanks = true }: FileColumn): Sql =>
    type === 'VARCHAR' && blanks ? `nullif(nullif(${quoted(name)}, ''), 'NULL')` : quoted(name);
  const reading =
    (how: (value: Sql, type: string, column: FileColumn) => Sql) =>
    (...names: string[]): Sql | undefined => {
      const column = find(names);
      return column && how(read(column), column.type, column);
    };
  return {
    names: columns.map(({ name }) => name),
    doubled,
    text: reading((value) => value),
    exact: reading(exactly),
    money: reading(rounded),
    time: reading(moment),
    map: reading(mapOf),
    entry(name, key) {
      const column = find([name]);
      if (!column) return undefined;
      const value = read(column);
      if (column.type.startsWith('MAP')) return `nullif(${value}[${literal(key)}], '')`;
      const json = column.type === 'VARCHAR' ? value : `to_json(${value})`;
      return `nullif(json_extract_string(${json}, ${literal(`$."${key}"`)}), '')`;
    },
    gathered: (family) => gather(columns, family, read),
  };
}

/**
 * A float knows some fifteen digits, and cast to eighteen decimals it would show noise as if it were money: so many
 * decimals are taken as the source can have written. Text with an exponent goes the same way: as a decimal at once it
 * takes DuckDB thirty times as long. Text that fits 64 bits is read in a fifth of the time that 128 bits need.
 */
function exactly(value: Sql, type: string): Sql {
  const float = (of: Sql) => {
    const decimals = (count: number) => `CAST(CAST(${of} AS DECIMAL(38,${count})) AS ${EXACT})`;
    return `CASE WHEN abs(${of}) < 90 THEN ${decimals(14)} ELSE ${decimals(10)} END`;
  };
  if (type === 'DOUBLE' || type === 'FLOAT') return float(value);
  if (type !== 'VARCHAR') return `CAST(${value} AS ${EXACT})`;
  const point = `position('.' IN ${value})`;
  const isShort = `${point} BETWEEN 1 AND 9 AND length(${value}) - ${point} <= 10`;
  return `CASE WHEN ${hasExponent(value)} THEN ${float(`CAST(${value} AS DOUBLE)`)}
    WHEN ${isShort} THEN CAST(CAST(${value} AS DECIMAL(18,10)) AS ${EXACT}) ELSE CAST(${value} AS ${EXACT}) END`;
}

function rounded(value: Sql, type: string): Sql {
  const plain = `CAST(${value} AS ${MONEY})`;
  return type === 'VARCHAR'
    ? `CASE WHEN ${hasExponent(value)} THEN CAST(CAST(${value} AS DOUBLE) AS ${MONEY}) ELSE ${plain} END`
    : plain;
}

const hasExponent = (value: Sql): Sql => `contains(${value}, 'E') OR contains(${value}, 'e')`;

/** DuckDB casts a time without a zone to one with a zone by the calendar, thirty times slower than UTC needs. */
function moment(value: Sql, type: string): Sql {
  if (type === 'VARCHAR') return spelledMoment(value);
  return type === 'TIMESTAMP WITH TIME ZONE'
    ? value
    : `make_timestamptz(epoch_us(CAST(${value} AS TIMESTAMP)))`;
}

/** The clock of UTC at a moment: what days and months are made of, without the calendar of a zone. */
export const inUtc = (moment: Sql): Sql => `make_timestamp(epoch_us(${moment}))`;

const spelledMoment = (value: Sql): Sql =>
  `CASE WHEN position('/' IN ${value}) IN (2, 3) THEN CAST(strptime(${value}, [${SLASHED.map(literal).join(', ')}]) AS TIMESTAMPTZ) ELSE CAST(${value} AS TIMESTAMPTZ) END`;

function mapOf(value: Sql, type: string, { prefixed = true }: FileColumn): Sql {
  if (type.startsWith('MAP')) {
    if (!prefixed) return value;
    const bare = `lambda k: CASE WHEN starts_with(k, 'user:') OR starts_with(k, 'user_') THEN substr(k, 6) ELSE k END`;
    return `CASE WHEN cardinality(${value}) > 0 THEN map(list_transform(map_keys(${value}), ${bare}), map_values(${value})) ELSE ${value} END`;
  }
  const json = type === 'VARCHAR' ? value : `CAST(to_json(${value}) AS VARCHAR)`;
  // Inside a value a quote is escaped, so what follows a brace or a comma is a key.
  const stripped = `regexp_replace(${json}, '([{,]\\s*)"user[:_]', '\\1"', 'g')`;
  // A list or a text is JSON too, and as a map it would silently be none: a lone brace is refused.
  const isNone = `NOT starts_with(${json}, '{') AND NOT starts_with(ltrim(${json}), '{') AND ${json} <> 'null'`;
  const clean = `CASE WHEN ${isNone} THEN '{' WHEN contains(${json}, '"user') THEN ${stripped} ELSE ${json} END`;
  return `CAST(from_json(${clean}, '"${MAP}"') AS ${MAP})`;
}

/** `resourceTags/user:team` and `resource_tags_user_team` are both of the family `resourceTags`, and mean `team`. */
function gather(
  columns: readonly FileColumn[],
  family: string,
  read: (column: FileColumn) => Sql,
): Sql | undefined {
  const snake = family.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const entries = new Map<string, Sql>();
  for (const column of columns) {
    const own = [`${family}/`, `${snake}_`].find((start) => column.name.startsWith(start));
    if (own === undefined) continue;
    const key = column.name.slice(own.length).replace(/^user[:_]/, '');
    if (!entries.has(key)) entries.set(key, read(column));
  }
  if (entries.size === 0) return undefined;
  const values = [...entries.values()];
  const list = [...entries].map(([key, value]) => `{'k': ${literal(key)}, 'v': ${value}}`);
  const there = `list_filter([${list.join(', ')}], lambda e: e.v IS NOT NULL)`;
  return `CASE WHEN coalesce(${values.join(', ')}) IS NULL THEN NULL ELSE map_from_entries(${there}) END`;
}

/** `lineItem/UnblendedCost`, `line_item_unblended_cost` and `reservation_reservation_a_r_n` differ in spelling alone. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
