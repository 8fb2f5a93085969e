/** The languages in which a graph can be taken away. */
import type { FORMATS } from '../contract.ts';
import { dot } from './dot.ts';
import type { Format } from './drawing.ts';
import { graphml } from './graphml.ts';
import { json } from './json.ts';
import { mermaid } from './mermaid.ts';

export const formats: Readonly<Record<(typeof FORMATS)[number], Format>> = { json, dot, mermaid, graphml };
