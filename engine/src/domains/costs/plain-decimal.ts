/** Decimals without the zeros at their end: `0.096000` says no more than `0.096`. */
export const plainDecimal = (text: string): string =>
  text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
