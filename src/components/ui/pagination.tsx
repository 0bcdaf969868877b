type PageLink = { href: string; label?: string };

export function Pagination({ previous, next }: { previous?: PageLink; next?: PageLink }) {
  if (!previous && !next) return null;
  return (
    <nav className="ix-pagination" aria-label="Pages">
      {previous ? (
        <a href={previous.href} rel="prev">
          <span aria-hidden="true">← </span>
          {previous.label ?? "Previous page"}
        </a>
      ) : (
        <span />
      )}
      {next ? (
        <a href={next.href} rel="next">
          {next.label ?? "Next page"}
          <span aria-hidden="true"> →</span>
        </a>
      ) : null}
    </nav>
  );
}
