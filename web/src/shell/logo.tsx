/** The mark: a split tally stick, the two halves of which must match; reeves kept their accounts on them. */

export function LogoMark({ className = 'size-5' }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 20 20" className={className} aria-hidden="true">
      <rect width="20" height="20" rx="4.5" className="fill-accent" />
      <g className="fill-on-accent">
        <path d="M5 4.5h3.6v2.2L7.2 7.6l1.4.9v2.6l-1.4.9 1.4.9v2.6H5z" />
        <path opacity=".65" d="M11.4 4.5H15v11h-3.6v-2.6l-1.4-.9 1.4-.9V8.5L10 7.6l1.4-.9z" />
      </g>
    </svg>
  );
}

export function Logo() {
  return (
    <span className="inline-flex items-center gap-2">
      <LogoMark />
      <span className="text-md font-semibold tracking-tight">Reeve</span>
    </span>
  );
}
