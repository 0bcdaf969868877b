/**
 * The fallback of a Suspense boundary around a part that needs scripts anyway. Not for a whole page: streamed
 * content stays hidden without JavaScript, and "not found" would answer with status 200.
 */
export function Loading({ children = "Loading…" }: { children?: string }) {
  return (
    <p className="nhsuk-body ix-count" role="status">
      {children}
    </p>
  );
}
