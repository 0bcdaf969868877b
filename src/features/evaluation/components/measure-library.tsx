import { SearchForm } from "@/components/form/search-form";
import { ButtonLink } from "@/components/ui/button";
import { ExternalLink } from "@/components/ui/external-link";
import { Tag } from "@/components/ui/tag";
import { licenceText, searchLibrary } from "../measure/library/rules";
import { type LibraryMeasure, type LicenceKind, licenceLabels } from "../measure/library/status";
import {
  type MeasureDomain,
  measureDirectionLabels,
  measureDomainLabels,
  measureDomains,
  measureKindLabels,
} from "../status";

type MeasureLibraryProps = { address: string; q: string; domain: string };

/** Measures that others have defined already, to find by a word or by what they are about. */
export function MeasureLibrary({ address, q, domain }: MeasureLibraryProps) {
  const chosen = measureDomains.find((one) => one === domain);
  const found = searchLibrary({ q, domain: chosen });
  return (
    <>
      <SearchForm
        action={address}
        defaultValue={q}
        label="Search the library"
        buttonText="Search the library"
      >
        {chosen ? <input type="hidden" name="domain" value={chosen} /> : null}
      </SearchForm>
      <DomainLinks address={address} q={q} chosen={chosen} />
      <p>
        {found.length === 0
          ? "Nothing in the library holds all of these words."
          : `${found.length} ${found.length === 1 ? "measure" : "measures"}.`}{" "}
        You can also <a href={`${address}?use=own`}>write a measure of your own</a>.
      </p>
      <ul className="ix-library">
        {found.map((one) => (
          <li key={one.key}>
            <Entry entry={one} address={address} />
          </li>
        ))}
      </ul>
    </>
  );
}

type DomainLinksProps = { address: string; q: string; chosen: MeasureDomain | undefined };

function DomainLinks({ address, q, chosen }: DomainLinksProps) {
  const href = (domain: string) => {
    const query = new URLSearchParams({ ...(q ? { q } : {}), ...(domain ? { domain } : {}) }).toString();
    return query ? `${address}?${query}` : address;
  };
  return (
    <nav aria-label="What a measure is about" className="ix-tags ix-library__domains">
      <a href={href("")} aria-current={chosen ? undefined : "true"}>
        All
      </a>
      {measureDomains.map((domain) => (
        <a key={domain} href={href(domain)} aria-current={domain === chosen ? "true" : undefined}>
          {measureDomainLabels[domain]}
        </a>
      ))}
    </nav>
  );
}

const colours: Record<LicenceKind, "green" | "yellow" | "grey"> = {
  free: "green",
  not_instrument: "green",
  registration: "yellow",
  permission: "yellow",
  paid: "yellow",
};

function Entry({ entry, address }: { entry: LibraryMeasure; address: string }) {
  return (
    <article className="ix-library__entry">
      <h2 className="nhsuk-heading-s">{entry.name}</h2>
      <p className="ix-tags">
        <Tag colour="blue">{measureDomainLabels[entry.domain]}</Tag>
        <Tag colour={colours[entry.licence]}>{licenceLabels[entry.licence]}</Tag>
      </p>
      <p>{entry.definition}</p>
      <p className="ix-count">
        {measureKindLabels[entry.kind]}. {measureDirectionLabels[entry.direction]}. Source:{" "}
        {entry.sourceUrl ? <ExternalLink href={entry.sourceUrl}>{entry.source}</ExternalLink> : entry.source}.{" "}
        {licenceText(entry)}
      </p>
      <ButtonLink href={`${address}?use=${entry.key}`} variant="secondary">
        Use this measure<span className="nhsuk-u-visually-hidden">: {entry.name}</span>
      </ButtonLink>
    </article>
  );
}
