/** The product's sign: one line that goes through, whatever lies in between. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" fill="none" aria-hidden className={className}>
      <rect x="1" y="1" width="30" height="30" rx="8" fill="currentColor" opacity="0.14" />
      <path d="M6 20c4 0 4-8 8-8s4 8 8 8c2 0 3-2 4-4" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" />
      <circle cx="6" cy="20" r="2.4" fill="currentColor" />
      <circle cx="26" cy="16" r="2.4" fill="currentColor" />
    </svg>
  );
}
