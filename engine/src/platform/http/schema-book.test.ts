/** The description says of a list what the server takes: the parameter several times, or one text with commas. */
import { expect, it } from 'vitest';
import * as z from 'zod';
import { readQuery } from './input.ts';
import { SchemaBook } from './schema-book.ts';

it('tells lists as they are read', () => {
  const query = z.object({
    filter: z.array(z.string()).max(5).default([]),
    by: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(z.string())),
  });
  const told = new SchemaBook().parameters('query', query);
  expect(told).toMatchObject([
    { name: 'filter', explode: true },
    { name: 'by', explode: false },
  ]);
  const read = readQuery(query, new URLSearchParams('filter=a,b&filter=c&by=d,e'));
  expect(read).toEqual({ filter: ['a,b', 'c'], by: ['d', 'e'] });
});
