import { Card } from "@/components/ui/card";
import { CardGrid } from "@/components/ui/card-grid";
import { SectionHeading } from "@/components/ui/heading";
import { challengeLabels } from "@/features/challenge/status";
import { pilotLabels } from "@/features/pilot/status";
import { versionLabels } from "@/features/product/status";
import type { Work } from "../work/queries";

/** What is the reader's own: pilots, needs and products, the newest first. */
export function OwnWork({ work }: { work: Work }) {
  return (
    <>
      {work.pilots.length > 0 ? (
        <OwnList
          heading="Pilots"
          all={{ href: "/pilots", text: "All your pilots" }}
          items={work.pilots.map(({ slug, title, status, challengeTitle }) => ({
            href: `/pilots/${slug}`,
            title,
            caption: pilotLabels[status],
            text: challengeTitle,
          }))}
        />
      ) : null}
      {work.challenges.length > 0 ? (
        <OwnList
          heading="Needs"
          all={{ href: "/challenges/mine", text: "All your needs" }}
          items={work.challenges.map(({ slug, title, status }) => ({
            href: `/challenges/${slug}`,
            title,
            caption: challengeLabels[status],
          }))}
        />
      ) : null}
      {work.products.length > 0 ? (
        <OwnList
          heading="Products"
          all={{ href: "/products/mine", text: "All your products" }}
          items={work.products.map(({ slug, name, status, archivedAt, summary }) => ({
            href: `/products/${slug}`,
            title: name,
            caption: archivedAt ? "Archived" : versionLabels[status],
            text: summary,
          }))}
        />
      ) : null}
    </>
  );
}

type OwnListProps = {
  heading: string;
  all: { href: string; text: string };
  items: { href: string; title: string; caption: string; text?: string }[];
};

function OwnList({ heading, all, items }: OwnListProps) {
  return (
    <section>
      <SectionHeading>{heading}</SectionHeading>
      <CardGrid>
        {items.map(({ href, title, caption, text }) => (
          <Card key={href} href={href} heading={title} caption={caption}>
            {text ? <p>{text}</p> : null}
          </Card>
        ))}
      </CardGrid>
      <p>
        <a href={all.href}>{all.text}</a>
      </p>
    </section>
  );
}
