import { Select } from "@/components/form/select";
import { Button } from "@/components/ui/button";
import { SectionHeading } from "@/components/ui/heading";
import { formatDate } from "@/lib/dates";
import { versionLabels } from "../status";
import type { ShownProduct } from "./product-notice";

type VersionListProps = Pick<ShownProduct, "slug" | "versions">;

/** Every version with a link to what changed since the one before. */
export function VersionList({ slug, versions }: VersionListProps) {
  if (versions.length === 0) return null;
  return (
    <section className="ix-answer" id="versions">
      <SectionHeading>Versions of this page</SectionHeading>
      <ol className="nhsuk-list" reversed>
        {versions.map(({ number, status, publishedAt }, place) => {
          const before = versions[place + 1];
          return (
            <li key={number}>
              Version {number}:{" "}
              {publishedAt ? `published on ${formatDate(publishedAt)}` : versionLabels[status].toLowerCase()}
              {before ? (
                <>
                  {" – "}
                  <a href={`/products/${slug}/versions?from=${before.number}&to=${number}`}>
                    what changed since version {before.number}
                  </a>
                </>
              ) : null}
            </li>
          );
        })}
      </ol>
      {versions.length > 2 ? <CompareForm slug={slug} versions={versions} /> : null}
    </section>
  );
}

function CompareForm({ slug, versions }: VersionListProps) {
  const options = versions.map(({ number }) => ({ value: String(number), label: `Version ${number}` }));
  return (
    <form action={`/products/${slug}/versions`} method="get" className="ix-form">
      <Select name="from" label="Compare" options={options} defaultValue={options.at(-1)?.value} />
      <Select name="to" label="with" options={options} defaultValue={options[0]?.value} />
      <Button variant="secondary">Show what changed</Button>
    </form>
  );
}
