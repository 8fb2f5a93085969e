/** A command, a path or a name as it is typed. */
export function Code({ children }: { readonly children: string }) {
  return <code className="rounded bg-sunken px-1 py-px font-mono text-sm text-ink">{children}</code>;
}
