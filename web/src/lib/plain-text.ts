/** Text from elsewhere without the marks that make it read otherwise than it is written. */

/** Overrides and isolates of the direction; letters bring their own direction with them. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export const plainText = (text: string): string => text.replace(DIRECTION_MARKS, '\ufffd');
