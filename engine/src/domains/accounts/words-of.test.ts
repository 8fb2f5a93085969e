/** Words of a name are whole words, however they are joined. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from './words-of.ts';

const word = fc.stringMatching(/^[a-z]{2,8}$/);
const separator = fc.constantFrom('-', '_', '.', ' ', '/', ':', '--', ' - ', '+', '(', '\u00a0', '→');

describe('wordsOf', () => {
  it.each([
    ['product-catalog-dev', ['product', 'catalog', 'dev']],
    ['usbilling', ['usbilling']],
    ['ProductCatalogDev', ['product', 'catalog', 'dev']],
    ['ACMEProd_2', ['acme', 'prod', '2']],
    ['prod01', ['prod', '01']],
    ['Zürich·Straße QA', ['zürich', 'straße', 'qa']],
    ['ｐｒｏｄ', ['prod']],
    ['--', []],
    ['', []],
  ])('%s', (name, words) => expect(wordsOf(name)).toEqual(words));

  it('finds the words again whatever joins them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, separator), { maxLength: 6 }), (parts) => {
        expect(wordsOf(parts.flat().join(''))).toEqual(parts.map(([text]) => text));
      }),
    );
  });

  it('does not mind case where the words stand apart', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const name = words.join('-');
        expect(wordsOf(name.toUpperCase())).toEqual(wordsOf(name));
      }),
    );
  });

  it('finds capitalised words that stand together', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const name = words.map((text) => text.charAt(0).toUpperCase() + text.slice(1)).join('');
        expect(wordsOf(name)).toEqual(words);
      }),
    );
  });

  it('takes any text and loses no letter or digit', () => {
    const bare = (text: string) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        expect(wordsOf(name).join('')).toBe(bare(name));
        expect(wordsOf(wordsOf(name).join(' ')).join('')).toBe(bare(name));
      }),
    );
  });
});
