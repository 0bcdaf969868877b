type TabsNavProps = {
  label: string;
  items: { href: string; text: string; current?: boolean; count?: number }[];
};

/** Sections of one thing, each with its own address: links, not script-driven tabs. */
export function TabsNav({ label, items }: TabsNavProps) {
  return (
    <nav className="ix-tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? "page" : undefined}>
              {item.text}
              {item.count === undefined ? null : <span className="ix-tabs__count">{item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
