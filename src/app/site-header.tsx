import { Header } from "@/components/layout/header";
import { isBroker } from "@/lib/actor";
import { currentContext, exchange } from "@/trpc/server";
import { signOut } from "./sign-out/actions";

const nav = [
  { href: "/challenges", text: "Needs" },
  { href: "/products", text: "Products" },
  { href: "/evaluations", text: "Results" },
];

export async function SiteHeader() {
  const { actor } = await currentContext();
  if (actor.is !== "person") return <Header nav={nav} />;
  const api = await exchange();
  const links = [...nav, { href: "/work", text: "Your work" }];
  if (isBroker(actor, "viewer")) links.push({ href: "/board", text: "Board" });
  return (
    <Header
      nav={links}
      person={{ name: actor.name }}
      organisation={actor.membership ? { name: actor.membership.organisationName } : undefined}
      waiting={await api.notification.countUnread()}
      accountHref="/person"
    >
      <li>
        <form action={signOut}>
          <button type="submit">Sign out</button>
        </form>
      </li>
    </Header>
  );
}
