/** Variables expand anywhere in a text, exactly once, and never silently to nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeExpansion, expand } from './expand.ts';

const text = (source: string, env: Record<string, string> = {}) => {
  const result = expand(source, env);
  return result.ok ? result.value.text : result.error;
};

/** Written apart so that no linter takes it for a template. */
const ref = (inner: string) => `$\{${inner}}`;

describe('expand', () => {
  it('fills variables anywhere, with defaults', () => {
    expect(text(`a${ref('B')}c${ref('B')}`, { B: 'x' })).toBe('axcx');
    expect(text(ref('A:-one two'))).toBe('one two');
    expect(text(ref('A:-'))).toBe('');
    expect(text(ref('A:-d'), { A: '' })).toBe('d');
    expect(text(ref('A'), { A: '' })).toBe('');
    expect(text('$A costs $5 {x}', { A: 'no' })).toBe('$A costs $5 {x}');
  });

  it('takes the escape literally', () => {
    expect(text(`$${ref('A')}`)).toBe(ref('A'));
    expect(text(`$$${ref('A')}`)).toBe(`$${ref('A')}`);
  });

  it('names what is missing or malformed', () => {
    expect(text(ref('NOPE'))).toEqual({ kind: 'missing', variable: 'NOPE' });
    expect(text(ref('constructor'))).toEqual({ kind: 'missing', variable: 'constructor' });
    expect(text('${A')).toMatchObject({ kind: 'syntax', problem: expect.stringContaining('never closed') });
    expect(text(ref(''))).toMatchObject({ kind: 'syntax' });
    expect(text(ref('A-B'))).toMatchObject({ kind: 'syntax' });
    expect(text(ref(`A:-${ref('B')}`))).toMatchObject({ kind: 'syntax' });
  });

  const mixed = fc.string({
    unit: fc.constantFrom('$', '{', '}', 'A', ':', '-', ' ', 'é', '\n'),
    maxLength: 20,
  });

  it('gives any escaped text back unchanged', () => {
    fc.assert(
      fc.property(mixed, (literal) => {
        expect(text(escapeExpansion(literal))).toBe(literal);
      }),
    );
  });

  it('never expands what a variable holds', () => {
    fc.assert(
      fc.property(mixed, mixed, (value, around) => {
        // A dollar before a reference would make it an escape.
        const before = around.replaceAll('$', '');
        expect(text(`${before}${ref('V')}${before}`, { V: value })).toBe(`${before}${value}${before}`);
      }),
    );
  });

  it('leaves a text that uses no variable as it is, but for escapes', () => {
    fc.assert(
      fc.property(mixed, (source) => {
        const result = expand(source, { A: '1', AA: '2' });
        if (result.ok && result.value.variables.length === 0) {
          expect(escapeExpansion(result.value.text)).toBe(
            escapeExpansion(source.replaceAll('$${', () => '${')),
          );
        }
      }),
    );
  });
});
