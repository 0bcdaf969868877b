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
    <header className={props.person ? "ix-header ix-header--menu" : "ix-header"}>
      <div className="nhsuk-width-container ix-header__bar">
        <a className="ix-header__brand" href="/">
          <BrandMark />
          <span>
            <small>Care City</small> Innovation Exchange
          </span>
        </a>
        <nav className="ix-header__account" aria-label="Account">
          <ul className="ix-header__list">
            <AccountItems {...props} />
          </ul>
        </nav>
        {props.person ? <Menu {...props} /> : null}
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

/** Both lists behind one button on a narrow screen, where they would take four lines; works without scripts. */
function Menu(props: HeaderProps) {
  return (
    <details className="ix-header__menu">
      <summary>
        Menu
        <Waiting count={props.waiting} />
      </summary>
      <nav aria-label="Menu">
        <ul className="ix-header__list">
          {props.nav.map((item) => (
            <li key={item.href}>
              <NavLink {...item} />
            </li>
          ))}
          <AccountItems {...props} />
        </ul>
      </nav>
    </details>
  );
}

function Waiting({ count = 0 }: { count?: number }) {
  return count > 0 ? <span className="ix-header__count">{count}</span> : null;
}

function AccountItems({
  person,
  organisation,
  waiting,
  children,
  notificationsHref = "/notifications",
  accountHref = "/person",
  signInHref = "/sign-in",
}: HeaderProps) {
  return (
    <>
      {person ? (
        <>
          <li>
            <a href={notificationsHref}>
              Notifications
              <Waiting count={waiting} />
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
    </>
  );
}
