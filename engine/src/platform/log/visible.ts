/** Text that can be shown without fooling the reader: controls, line breaks and direction marks become escapes. */

/** DEL and C1 controls, direction marks and overrides, line and paragraph separators, byte order mark, lone surrogates. */
const DECEPTIVE =
  /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const CONTROL = /\p{Cc}/gu;

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** For text that is JSON already: only what JSON lets through, and it stays the same JSON. */
export const escapeDeceptive = (json: string): string => json.replace(DECEPTIVE, escapeUnit);

/** For bare text. */
export const escapeInvisible = (text: string): string => escapeDeceptive(text.replace(CONTROL, escapeUnit));
