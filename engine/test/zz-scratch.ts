import { DuckDBInstance } from '@duckdb/node-api';
const c=await (await DuckDBInstance.create()).connect();
for (const q of process.argv.slice(2)) { const r=await c.runAndReadAll(q); for (const x of r.getRowObjectsJson()) console.log(Object.values(x).join(' | ')); console.log('--'); }
