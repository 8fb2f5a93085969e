/** A moment as people hand it in: in UTC, to the second or finer. */
import * as z from 'zod';

export const timeSchema = z.iso.datetime({ error: 'must be a time such as 2026-01-31T00:00:00Z' });
