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
    </section>
  );
}
