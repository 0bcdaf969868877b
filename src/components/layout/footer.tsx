const links = [
  { href: "/contact", text: "Contact a broker" },
  { href: "/accessibility", text: "Accessibility" },
  { href: "/privacy", text: "Privacy" },
  { href: "/cookies", text: "Cookies" },
  { href: "/terms", text: "Terms" },
] as const;

export function Footer() {
  return (
    <footer className="ix-footer">
      <div className="nhsuk-width-container">
        <nav aria-label="About this service">
          <ul className="ix-footer__list">
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.text}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p>
          The Innovation Exchange is run by Care City, the innovation centre for healthy ageing in East
          London.
        </p>
        <p>
          It is not an NHS website, and posting a need here does not meet any legal duty to publish a
          procurement notice.
        </p>
      </div>
    </footer>
  );
}
