/** The words for periods that every command, page and API takes: `30d`, `last month`, `mtd`, `2026-10`, `Q3`, `FY2026`. */
import { kernelErrors } from './errors.ts';
import { didYouMean } from './nearest.ts';
import { addMonths, DAY_MS, type Period, period, startOfDay, startOfMonth, utcDate } from './period.ts';

export interface PeriodContext {
  readonly now: Date;
  /** 1 to 12; 1 makes the fiscal year the calendar year. */
  readonly fiscalYearStartMonth?: number | undefined;
}

/** A part of the text and where it stands, so that a refusal can point at it. */
interface Token {
  readonly text: string;
  readonly at: number;
}

interface Reader {
  readonly whole: string;
  readonly now: Date;
  /** Months by which the fiscal year starts before the calendar year of the same name: 0 to 11. */
  readonly lead: number;
}

const MAX_LENGTH = 100;
const FIRST_YEAR = 1970;
const LAST_YEAR = 2999;

/**
 * Also ranges: `2026-01..2026-03`, `2026-01-05..now`. Days, months and years are UTC; `Q`, `FY`, `qtd`, `fytd` and the
 * quarter words follow the fiscal year, which is named after the year it ends in.
 */
export function parsePeriod(text: string, context: PeriodContext): Period {
  const { reader, token } = begin(text, context);
  const dots = token.text.indexOf('..');
  if (dots < 0) return readPeriod(reader, token);
  const from = readEndpoint(reader, trimmed({ text: token.text.slice(0, dots), at: token.at }));
  const last = trimmed({ text: token.text.slice(dots + 2), at: token.at + dots + 2 });
  const to = readEndpoint(reader, last);
  // Two equal moments are an empty range, as "month to date" is when a month begins; `2026-10..2026-09` is a mistake.
  const empty = to.end <= from.start && to.start < to.end;
  if (empty || to.end < from.start) throw refuse(reader, last, 'the range ends before it starts');
  return period(from.start, to.end);
}

/**
 * The instant that `as of` these words means: a moment or `now` itself, `7d` that long ago, and the end of any other
 * period, as `2026-10` is what was known when that month was over.
 */
export function parseMoment(text: string, context: PeriodContext): Date {
  const { reader, token } = begin(text, context);
  return readRolling(reader, token)?.start ?? readEndpoint(reader, token).end;
}

function begin(text: string, { now, fiscalYearStartMonth = 1 }: PeriodContext) {
  const reader: Reader = { whole: text, now, lead: (13 - fiscalYearStartMonth) % 12 };
  const token = trimmed({ text, at: 0 });
  if (text.length > MAX_LENGTH) throw refuse(reader, token, `it is longer than ${MAX_LENGTH} characters`);
  if (token.text === '') throw refuse(reader, token, 'it is empty');
  return { reader, token };
}

function readPeriod(reader: Reader, token: Token): Period {
  return (
    readRolling(reader, token) ??
    readWords(reader, token) ??
    readCalendar(reader, token) ??
    readFiscal(reader, token) ??
    refuseUnknown(reader, token)
  );
}

/** One side of a range: any period that stands still, a moment, or `now`. */
function readEndpoint(reader: Reader, token: Token): Period {
  if (token.text === '') throw refuse(reader, token, 'one side of the range is missing');
  if (token.text.toLowerCase() === 'now') return period(reader.now, reader.now);
  if (/^\d+[a-z]+$/i.test(token.text)) throw refuse(reader, token, 'a length cannot be one side of a range');
  if (/^\d{4}-\d\d-\d\dT/i.test(token.text)) {
    const moment = new Date(token.text.toUpperCase());
    const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/i;
    if (!form.test(token.text) || Number.isNaN(moment.getTime())) {
      throw refuse(reader, token, 'a moment reads 2026-10-05T12:30Z');
    }
    // The engine would take 30 February for 2 March: the day is checked on its own.
    readCalendar(reader, { text: token.text.slice(0, 10), at: token.at });
    return period(moment, moment);
  }
  return readPeriod(reader, token);
}

const HOUR_MS = 3_600_000;
const UNITS: Readonly<Record<string, number>> = { h: HOUR_MS, d: DAY_MS, w: 7 * DAY_MS };

/** `30d`: exactly that long, up to now. */
function readRolling(reader: Reader, token: Token): Period | undefined {
  const { count, unit } = /^(?<count>\d+)(?<unit>[a-z]+)$/i.exec(token.text)?.groups ?? {};
  if (count === undefined || unit === undefined) return undefined;
  const length = Object.hasOwn(UNITS, unit.toLowerCase()) ? UNITS[unit.toLowerCase()] : undefined;
  const unitToken = { text: unit, at: token.at + count.length };
  if (length === undefined) throw refuse(reader, unitToken, 'the unit is none of h, d, w');
  const start = reader.now.getTime() - Number(count) * length;
  const countToken = { text: count, at: token.at };
  if (Number(count) === 0) throw refuse(reader, countToken, 'the length must be at least 1');
  if (start < Date.UTC(FIRST_YEAR, 0))
    throw refuse(reader, countToken, `it reaches back before ${FIRST_YEAR}`);
  return period(new Date(start), reader.now);
}

const DATE_WORDS = ['today', 'yesterday', 'mtd', 'qtd', 'ytd', 'fytd'] as const;
const SPANS = ['week', 'month', 'quarter', 'year'] as const;

function readWords(reader: Reader, token: Token): Period | undefined {
  const { now } = reader;
  const today = startOfDay(now);
  const { which, space, span } =
    /^(?<which>this|last)(?<space>\s+)(?<span>\S.*)$/i.exec(token.text)?.groups ?? {};
  if (which !== undefined && space !== undefined && span !== undefined) {
    const known = SPANS.find((name) => name === span.toLowerCase());
    const spanToken = { text: span, at: token.at + which.length + space.length };
    if (known === undefined) throw refuse(reader, spanToken, `it is none of ${SPANS.join(', ')}`);
    return spanOf(reader, known, which.toLowerCase() === 'last' ? 1 : 0);
  }
  switch (DATE_WORDS.find((word) => word === token.text.toLowerCase())) {
    case 'today':
      return period(today, new Date(today.getTime() + DAY_MS));
    case 'yesterday':
      return period(new Date(today.getTime() - DAY_MS), today);
    case 'mtd':
      return period(startOfMonth(now), now, { months: 1 });
    case 'qtd':
      return period(fiscalStart(reader, 3), now, { months: 3 });
    case 'ytd':
      return period(utcDate(now.getUTCFullYear(), 0), now, { months: 12 });
    case 'fytd':
      return period(fiscalStart(reader, 12), now, { months: 12 });
    default:
      return undefined;
  }
}

function spanOf(reader: Reader, span: (typeof SPANS)[number], back: 0 | 1): Period {
  const { now } = reader;
  if (span === 'week') {
    // Weeks start on Monday, as in ISO 8601.
    const today = startOfDay(now).getTime();
    const monday = today - (((now.getUTCDay() + 6) % 7) + 7 * back) * DAY_MS;
    return period(new Date(monday), new Date(monday + 7 * DAY_MS));
  }
  const months = { month: 1, quarter: 3, year: 12 }[span];
  const current = {
    month: () => startOfMonth(now),
    quarter: () => fiscalStart(reader, 3),
    year: () => utcDate(now.getUTCFullYear(), 0),
  }[span]();
  const start = addMonths(current, -months * back);
  return period(start, addMonths(start, months));
}

/** `2026`, `2026-10`, `2026-10-05`. */
function readCalendar(reader: Reader, token: Token): Period | undefined {
  const match = /^(?<y>\d+)(?:-(?<m>\d+)(?:-(?<d>\d+))?)?$/.exec(token.text)?.groups;
  if (match === undefined) return undefined;
  const { y = '', m, d } = match;
  const year = readYear(reader, { text: y, at: token.at });
  if (m === undefined) return period(utcDate(year, 0), utcDate(year + 1, 0));
  const monthToken = { text: m, at: token.at + y.length + 1 };
  const month = Number(m);
  if (m.length !== 2 || month < 1 || month > 12) throw refuse(reader, monthToken, 'a month is 01 to 12');
  if (d === undefined) return period(utcDate(year, month - 1), utcDate(year, month));
  const days = utcDate(year, month, 0).getUTCDate();
  const dayToken = { text: d, at: monthToken.at + m.length + 1 };
  if (d.length !== 2 || Number(d) < 1 || Number(d) > days) {
    throw refuse(reader, dayToken, `a day of ${y}-${m} is 01 to ${days}`);
  }
  return period(utcDate(year, month - 1, Number(d)), utcDate(year, month - 1, Number(d) + 1));
}

/** `FY2026`, `2026-Q3`, and `Q3` of the fiscal year we are in. */
function readFiscal(reader: Reader, token: Token): Period | undefined {
  const fiscalYear = /^FY(?<y>\d+)$/i.exec(token.text)?.groups?.y;
  if (fiscalYear !== undefined) {
    const year = readYear(reader, { text: fiscalYear, at: token.at + 2 });
    return period(utcDate(year, -reader.lead), utcDate(year + 1, -reader.lead));
  }
  const { y, q } = /^(?:(?<y>\d+)-)?Q(?<q>\d+)$/i.exec(token.text)?.groups ?? {};
  if (q === undefined) return undefined;
  const quarter = Number(q);
  const quarterToken = { text: q, at: token.at + token.text.length - q.length };
  if (!/^[1-4]$/.test(q)) throw refuse(reader, quarterToken, 'a quarter is 1 to 4');
  const first =
    y === undefined
      ? fiscalStart(reader, 12)
      : utcDate(readYear(reader, { text: y, at: token.at }), -reader.lead);
  const start = addMonths(first, (quarter - 1) * 3);
  return period(start, addMonths(start, 3));
}

function readYear(reader: Reader, token: Token): number {
  const year = Number(token.text);
  if (token.text.length === 4 && year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  throw refuse(reader, token, `a year is ${FIRST_YEAR} to ${LAST_YEAR}`);
}

/** The start of the fiscal quarter (3) or year (12) that `now` lies in. */
function fiscalStart({ now, lead }: Reader, months: 3 | 12): Date {
  const into = (now.getUTCMonth() + lead) % months;
  return addMonths(startOfMonth(now), -into);
}

function refuseUnknown(reader: Reader, token: Token): never {
  const words = [...DATE_WORDS, ...SPANS.flatMap((span) => [`this ${span}`, `last ${span}`])];
  const hint = didYouMean(token.text, words).trim();
  throw refuse(reader, token, hint === '' ? 'no such period' : `no such period (${hint})`);
}

function trimmed({ text, at }: Token): Token {
  return { text: text.trim(), at: at + text.length - text.trimStart().length };
}

const refuse = (reader: Reader, token: Token, problem: string) =>
  kernelErrors.PERIOD_INVALID({
    text: reader.whole.slice(0, MAX_LENGTH),
    problem,
    token: token.text.slice(0, 40),
    position: token.at + 1,
  });
