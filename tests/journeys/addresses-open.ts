import type { Addresses } from "./addresses";
import type { Cast } from "./cast";
import { linkSentTo } from "./support";

const to = (at: string) => () => ({ visitor: [at] });
const own = (at: string, who: "innovator" | "leader" | "broker") => () => ({ newcomer: [at], [who]: [at] });

export async function growOpen({ newcomer, administrator }: Cast) {
  const mark = crypto.randomUUID().slice(0, 8);
  const { id } = await newcomer.api.organisation.found.mutate({
    name: `Newcomers ${mark}`,
    kind: "company",
    place: "Ilford",
  });
  const { members } = await newcomer.api.organisation.find.query({ organisationId: id });
  const { items } = await administrator.api.organisation.list.query({ status: "verified" });
  const colleague = `colleague-${mark}@example.org`;
  await newcomer.api.organisation.invitation.invite.mutate({
    organisationId: id,
    email: colleague,
    role: "member",
  });
  const invitation = await linkSentTo(newcomer.page, colleague, "invites you");
  return { founded: id, verified: items[0]?.id, personId: members[0]?.personId, invitation };
}

/** What everyone may open, and the pages of one person and one organisation. */
export const openAddresses: Addresses<Awaited<ReturnType<typeof growOpen>>> = {
  "/": () => ({ visitor: ["/"], newcomer: ["/"] }),
  "/accessibility": to("/accessibility"),
  "/contact": to("/contact"),
  "/cookies": to("/cookies"),
  "/privacy": to("/privacy"),
  "/terms": to("/terms"),
  "/sorry": to("/sorry"),
  "/dev/components": to("/dev/components"),
  "/dev/outbox": to("/dev/outbox"),
  "/dev/sign-in": to("/dev/sign-in"),
  "/sign-in": to("/sign-in"),
  "/sign-in/confirm": () => ({
    visitor: ["/sign-in/confirm", "/sign-in/confirm?email=a@example.org&token=b"],
  }),
  "/sign-in/sent": to("/sign-in/sent"),
  "/sign-out": () => ({ newcomer: ["/sign-out"] }),
  "/unsubscribe": to("/unsubscribe"),
  "/unsubscribe/done": to("/unsubscribe/done"),
  "/evaluations": () => ({
    visitor: ["/evaluations", "/evaluations?verdict=unclear&from=2020-01-01&product=kardiamobile"],
  }),
  "/evaluations/plans": () => ({ visitor: ["/evaluations/plans", "/evaluations/plans?state=due"] }),
  "/evaluations/elsewhere/new": () => ({ broker: ["/evaluations/elsewhere/new?product=escape-pain"] }),
  "/evaluations/elsewhere/[slug]": () => ({
    visitor: ["capture-af-diagnosed", "kidney-barking-completed"].map(
      (slug) => `/evaluations/elsewhere/${slug}`,
    ),
    broker: ["/evaluations/elsewhere/escape-total-cost"],
  }),
  "/evaluations/elsewhere/[slug]/edit": () => ({
    broker: ["/evaluations/elsewhere/capture-af-diagnosed/edit"],
  }),
  "/work": () => ({
    ...own("/work", "innovator")(),
    leader: ["/work"],
    broker: ["/work"],
    evaluator: ["/work"],
  }),
  "/notifications": own("/notifications", "leader"),
  "/person": own("/person", "leader"),
  "/person/name": () => ({ newcomer: ["/person/name"] }),
  "/people": () => ({ administrator: ["/people", "/people?q=nobody-is-called-this"] }),
  "/people/[personId]": ({ personId }) => ({ administrator: [`/people/${personId}`] }),
  "/board": () => ({ broker: ["/board"] }),
  "/board/failures": () => ({ broker: ["/board/failures", "/board/failures?cause=price"] }),
  "/invitations": ({ invitation }) => ({ visitor: [invitation, "/invitations"], newcomer: [invitation] }),
  "/organisations": to("/organisations"),
  "/organisations/new": () => ({ newcomer: ["/organisations/new"] }),
  "/organisations/ask": () => ({ newcomer: ["/organisations/ask", "/organisations/ask?odsCode=R1H"] }),
  "/organisations/waiting": () => ({ administrator: ["/organisations/waiting"] }),
  "/organisations/[organisationId]": ({ founded, verified }) => ({
    visitor: [`/organisations/${verified}`],
    newcomer: [`/organisations/${founded}`],
    administrator: [`/organisations/${founded}`],
  }),
  "/organisations/[organisationId]/edit": ({ founded }) => ({
    newcomer: [`/organisations/${founded}/edit`],
  }),
  "/organisations/[organisationId]/invite": ({ founded }) => ({
    newcomer: [`/organisations/${founded}/invite`],
  }),
  "/organisations/[organisationId]/members/[personId]": ({ founded, personId }) => ({
    newcomer: [`/organisations/${founded}/members/${personId}`],
  }),
  "/organisations/[organisationId]/refuse": ({ founded }) => ({
    administrator: [`/organisations/${founded}/refuse`],
  }),
  "/organisations/[organisationId]/suspend": ({ verified }) => ({
    administrator: [`/organisations/${verified}/suspend`],
  }),
};
