/** Events are CloudEvents 1.0 that anyone can read, and malformed ones do not leave. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEvent, type EventParts, eventSchema } from './event.ts';

const parts: EventParts = {
  id: '01ARYZ6S410000000000000000',
  source: '/findings',
  type: 'finding.opened',
  time: new Date('2026-03-01T10:20:30.456Z'),
  subject: 'fnd_01ARYZ6S410000000000000000',
  data: { severity: 'low' },
};

describe('buildEvent', () => {
  it('fills the envelope', () => {
    expect(buildEvent({ ...parts, extensions: { traceparent: '00-abc-01', attempt: 1 } })).toEqual({
      specversion: '1.0',
      id: '01ARYZ6S410000000000000000',
      source: '/findings',
      type: 'finding.opened',
      time: '2026-03-01T10:20:30.456Z',
      subject: 'fnd_01ARYZ6S410000000000000000',
      datacontenttype: 'application/json',
      data: { severity: 'low' },
      traceparent: '00-abc-01',
      attempt: 1,
    });
  });

  it('leaves out what there is not', () => {
    const { subject: _subject, data: _data, ...least } = parts;
    expect(Object.keys(buildEvent(least))).not.toEqual(expect.arrayContaining(['subject']));
    expect(Object.keys(buildEvent(least))).not.toEqual(expect.arrayContaining(['data']));
  });

  it('survives JSON with any data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const event = buildEvent({ ...parts, data: JSON.parse(JSON.stringify(value)) });
        expect(eventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
      }),
    );
  });

  it.each([
    { id: '' },
    { source: '' },
    { source: 'a b' },
    { type: 'Opened' },
    { type: 'opened' },
    { subject: '' },
    { time: new Date(Number.NaN) },
    { extensions: { traceParent: 'x' } },
    { extensions: { ['a'.repeat(21)]: 'x' } },
    { extensions: { share: 0.5 } },
  ] satisfies Partial<EventParts>[])('refuses %j', (wrong) => {
    expect(() => buildEvent({ ...parts, ...wrong })).toThrow();
  });

  it('does not let an extension replace an attribute', () => {
    expect(buildEvent({ ...parts, extensions: { id: 'forged', specversion: '9' } })).toMatchObject({
      id: parts.id,
      specversion: '1.0',
    });
  });
});

describe('eventSchema', () => {
  it('refuses another version and times that are none', () => {
    const event = buildEvent(parts);
    for (const wrong of [{ specversion: '0.3' }, { time: 'yesterday' }, { datacontenttype: 'text/xml' }]) {
      expect(eventSchema.safeParse({ ...event, ...wrong }).success).toBe(false);
    }
  });
});
