import type { ReactNode } from "react";
import { BrandMark } from "./brand-mark";
import { NavLink } from "./nav-link";

type HeaderProps = {
  nav: { href: string; text: string; current?: boolean }[];
  person?: { name: string };
  organisation?: { name: string };
  /** How many notifications this person has not read. */
  waiting?: number;
  /** More items of the account list, each an <li>: switch organisation, sign out. */
  children?: ReactNode;
  notificationsHref?: string;
  accountHref?: string;
  signInHref?: string;
};

export function Header(props: HeaderProps) {
  return (
    <header className="ix-header">
      <div className="nhsuk-width-container ix-header__bar">
        <a className="ix-header__brand" href="/">
          <BrandMark />
          <span>
            <small>Care City</small> Innovation Exchange
          </span>
        </a>
        <Account {...props} />
      </div>
      <nav className="ix-header__nav" aria-label="Main">
        <div className="nhsuk-width-container">
          <ul className="ix-header__list">
            {props.nav.map((item) => (
              <li key={item.href}>
                <NavLink {...item} />
              </li>
            ))}
          </ul>
        </div>
      </nav>
    </header>
  );
}

function Account({
  person,
  organisation,
  waiting = 0,
  children,
  notificationsHref = "/notifications",
  accountHref = "/person",
  signInHref = "/sign-in",
}: HeaderProps) {
  return (
    <nav className="ix-header__account" aria-label="Account">
      <ul className="ix-header__list">
        {person ? (
          <>
            <li>
              <a href={notificationsHref}>
                Notifications
                {waiting > 0 ? <span className="ix-header__count">{waiting}</span> : null}
              </a>
            </li>
            <li>
              <a href={accountHref}>{person.name}</a>
              {organisation ? <span className="ix-header__who">{organisation.name}</span> : null}
            </li>
          </>
        ) : (
          <li>
            <a href={signInHref}>Sign in</a>
          </li>
        )}
        {children}
      </ul>
    </nav>
  );
}
