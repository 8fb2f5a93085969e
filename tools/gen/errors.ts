/** docs/reference/errors.md: every code with its message, its remedy and its status, from the error tables themselves. */
import { globSync } from 'node:fs';
