/** One event is one line of JSON, whatever is in it, and no secret is in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReeveError } from '#kernel/error.ts';
import { manualClock } from '../clock/manual-clock.ts';
import { createLogger, type LoggerOptions } from './logger.ts';

function recorder(options: Partial<LoggerOptions> = {}) {
  const lines: string[] = [];
  const log = createLogger({
    level: 'trace',
    format: 'json',
    clock: manualClock(new Date('2026-03-01T10:20:30.456Z')),
    destination: { write: (line) => lines.push(line) },
    ...options,
  });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? 'null') };
}

describe('createLogger', () => {
  it('writes level, time, message and fields', () => {
    const { log, lines } = recorder();
    log.info('scan finished', { account: '111111111111', resources: 12 });
    expect(lines).toEqual([
      '{"level":"info","time":"2026-03-01T10:20:30.456Z","account":"111111111111","resources":12,"msg":"scan finished"}\n',
    ]);
  });

  it('keeps quiet below its level', () => {
    const { log, lines } = recorder({ level: 'warn' });
    log.info('no');
    log.warn('yes');
    expect(lines).toHaveLength(1);
    expect([log.writes('info'), log.writes('error')]).toEqual([false, true]);
  });

  it('carries the fields of a child on every line', () => {
    const { log, last } = recorder();
    log.child({ job: 'a' }).child({ token: 'abc', run: 2 }).info('x', { y: 1 });
    expect(last()).toMatchObject({ job: 'a', token: '[redacted]', run: 2, y: 1, msg: 'x' });
  });

  it('writes an error with code, remedy, cause and stack', () => {
    const { log, last } = recorder();
    const cause = new Error('connect postgres://reeve:hunter2@db/x failed');
    log.error('failed', {
      err: new ReeveError('X_Y', { message: 'm {a}', remedy: 'r', status: 500 }, { a: 1 }, { cause }),
    });
    expect(last().err).toMatchObject({
      type: 'ReeveError',
      code: 'X_Y',
      message: 'm 1',
      remedy: 'r',
      cause: { type: 'Error', message: 'connect postgres://reeve:[redacted]@db/x failed' },
      stack: expect.stringContaining('logger.test.ts'),
    });
    expect(JSON.stringify(last())).not.toContain('hunter2');
  });

  it('does not let fields pass for the line itself', () => {
    const { log, lines, last } = recorder();
    log.info('real', { msg: 'forged', level: 'fatal', time: 'never' });
    expect(last()).toMatchObject({ msg: 'real', level: 'info', msg_: 'forged', level_: 'fatal' });
    expect(lines[0]?.match(/"msg":/g)).toHaveLength(1);
  });

  it('formats nothing inside a message', () => {
    const { log, last } = recorder();
    log.info('100%s %d %j %%', { a: 1 });
    expect(last().msg).toBe('100%s %d %j %%');
  });

  const nasty = fc.string({
    unit: fc.constantFrom(
      'a',
      '\r',
      '\n',
      '\u001b[2J',
      '\u202e',
      '\u2028',
      '\u0085',
      '\ud800',
      '"',
      '\\',
      '\u0000',
      '😀',
    ),
    maxLength: 12,
  });

  it.each(['json', 'pretty'] as const)('writes exactly one visible line as %s', (format) => {
    fc.assert(
      fc.property(nasty, nasty, fc.anything(), (message, name, value) => {
        const { log, lines } = recorder({ format });
        log.child({ [name]: message }).info(message, { [name]: message, value });
        expect(lines).toHaveLength(1);
        expect(lines[0]?.indexOf('\n')).toBe((lines[0]?.length ?? 0) - 1);
        expect(lines[0]?.slice(0, -1)).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  it('gives the text back from JSON unchanged', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const { log, last } = recorder();
        log.info(text, { text });
        expect(last()).toMatchObject({ msg: text, text });
      }),
    );
  });

  it('shows a person time, level, message and fields', () => {
    const { log, lines } = recorder({ format: 'pretty' });
    log.warn('slow query', { ms: 1200, table: 'costs', why: 'cold cache' });
    expect(lines).toEqual(['10:20:30.456 WARN  slow query ms=1200 table=costs why="cold cache"\n']);
    const coloured = recorder({ format: 'pretty', colour: true });
    coloured.log.warn('x');
    expect(coloured.lines[0]).toContain('\u001b[');
  });
});
