/** Fills `{{part.form}}` in paths and texts of templates; a part or form that is none is an error, not an empty string. */

export type Parts = Readonly<Record<string, string>>;

/** `EC2`, `DBInstance`, `budget-plans`, `ebs_volume` → their words, in small letters. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const FORMS: Readonly<Record<string, (text: string) => string>> = {
  verbatim: (text) => text,
  kebab: (text) => wordsOf(text).join('-'),
  snake: (text) => wordsOf(text).join('_'),
  constant: (text) => wordsOf(text).join('_').toUpperCase(),
  pascal: (text) => wordsOf(text).map(capital).join(''),
  camel: (text) => {
    const [first = '', ...rest] = wordsOf(text);
    return [first, ...rest.map(capital)].join('');
  },
  words: (text) => wordsOf(text).join(' '),
  title: (text) => capital(wordsOf(text).join(' ')),
  lower: (text) => text.toLowerCase(),
};

export const fill = (template: string, parts: Parts): string =>
  template.replace(/\{\{(\w+)(?:\.(\w+))?\}\}/g, (placeholder, part: string, form = 'verbatim') => {
    const value = parts[part];
    const shape = FORMS[String(form)];
    if (value === undefined || !shape)
      throw new Error(
        `${placeholder}: there is ${Object.keys(parts).join(', ')} in the forms ${Object.keys(FORMS).join(', ')}`,
      );
    return shape(value);
  });
