"use client";

import { usePathname } from "next/navigation";

/** A link that knows whether the reader stands in its section. Rendered on the server too. */
export function NavLink({ href, text, current }: { href: string; text: string; current?: boolean }) {
  const path = usePathname();
  const here = current ?? (path === href || path.startsWith(`${href}/`));
  return (
    <a href={href} aria-current={here ? "page" : undefined}>
      {text}
    </a>
  );
}
