/** What only DuckDB understands, and why. */
export class NotPortable extends Error {}
