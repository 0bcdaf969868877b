import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { Table } from "@/components/ui/table";
import { Tag, type TagColour } from "@/components/ui/tag";
import { settings } from "@/lib/vocabulary";
import type { PublishedFindings } from "../../rules";
import { compareSite, type Likeness, type ReaderSite } from "../rules";
import { siteRoles, siteSystems } from "../status";

type LikeMySiteProps = {
  address: string;
  /** The version that is read, where the address names one: comparing must not lead to another one. */
  version?: string;
  findings: Pick<PublishedFindings, "siteProfiles" | "baseline">;
  reader: ReaderSite | null;
};

const tags: Record<Likeness, { text: string; colour: TagColour }> = {
  alike: { text: "Alike", colour: "green" },
  different: { text: "Different", colour: "orange" },
  unknown: { text: "Not known", colour: "grey" },
};

/** A reader's site beside the study sites. The answers stand in the address, so they can be shared; nothing is stored. */
export function LikeMySite({ address, version, findings, reader }: LikeMySiteProps) {
  const sites = findings.siteProfiles ?? [];
  const baseline = findings.baseline ?? null;
  const words = { settings, roles: siteRoles, systems: siteSystems };
  const rows = reader ? compareSite(reader, sites, baseline, words) : [];
  const differ = rows.filter(({ likeness }) => likeness === "different");
  return (
    <>
      <p>
        What worked there may not work here. Say what you know of your site; leave out what you do not know.
        Nothing is stored.
      </p>
      {reader ? (
        <>
          {Object.keys(reader.unread ?? {}).length > 0 ? (
            <p>We could not read every number that you typed. It is marked below.</p>
          ) : null}
          <p>
            <strong>
              {differ.length === 0
                ? "Nothing that you entered differs from the study sites."
                : `What may not transfer: ${differ.map(({ aspect }) => aspect.toLowerCase()).join(", ")}.`}
            </strong>{" "}
            {rows.filter(({ likeness }) => likeness === "unknown").length} of {rows.length} aspects are not
            known on one side or the other.
          </p>
          <Table
            caption="Your site beside the study sites"
            head={["Aspect", "Your site", "Study sites", "How like", "What it means"]}
            rows={rows.map(({ aspect, yours, study, likeness, meaning }) => [
              aspect,
              yours,
              study,
              <Tag key={aspect} colour={tags[likeness].colour}>
                {tags[likeness].text}
              </Tag>,
              likeness === "alike" ? "" : meaning,
            ])}
          />
        </>
      ) : null}
      <Details summary="Compare your site" open={reader !== null}>
        <SiteForm address={address} version={version} reader={reader ?? {}} hasBaseline={baseline} />
      </Details>
    </>
  );
}

type SiteFormProps = {
  address: string;
  version?: string;
  reader: ReaderSite;
  hasBaseline: PublishedFindings["baseline"];
};

function SiteForm({ address, version, reader, hasBaseline }: SiteFormProps) {
  return (
    <form action={`${address}#like-my-site`} method="get" className="ix-form">
      {version ? <input type="hidden" name="version" value={version} /> : null}
      <Choice name="setting" label="Setting" options={settings} chosen={reader.setting} />
      <Percent name="older" label="People aged 65 and over (%)" reader={reader} />
      <Percent name="deprived" label="People in the most deprived fifth of areas (%)" reader={reader} />
      <Percent name="online" label="People who go online (%)" reader={reader} />
      <fieldset className="nhsuk-fieldset nhsuk-u-margin-bottom-4">
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Who could do the work</legend>
        <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
          {Object.entries(siteRoles).map(([value, label]) => (
            <div className="nhsuk-checkboxes__item" key={value}>
              <input
                className="nhsuk-checkboxes__input"
                id={`role-${value}`}
                type="checkbox"
                name="role"
                value={value}
                defaultChecked={reader.roles?.includes(value)}
              />
              <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={`role-${value}`}>
                {label}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <Choice name="system" label="Record system" options={siteSystems} chosen={reader.system} />
      {hasBaseline ? (
        <Percent
          name="baseline"
          label={`Your start value: ${hasBaseline.name}${hasBaseline.unit ? ` (${hasBaseline.unit})` : ""}`}
          reader={reader}
        />
      ) : null}
      <Button>Compare</Button>
    </form>
  );
}

function Choice({
  name,
  label,
  options,
  chosen,
}: {
  name: string;
  label: string;
  options: Record<string, string>;
  chosen?: string;
}) {
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label" htmlFor={`like-${name}`}>
        {label}
      </label>
      <select className="nhsuk-select" id={`like-${name}`} name={name} defaultValue={chosen ?? ""}>
        <option value="">Not said</option>
        {Object.entries(options).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

type NumberName = "older" | "deprived" | "online" | "baseline";

function Percent({ name, label, reader }: { name: NumberName; label: string; reader: ReaderSite }) {
  const typed = reader.unread?.[name];
  const id = `like-${name}`;
  return (
    <div className={`nhsuk-form-group ${typed ? "nhsuk-form-group--error" : ""}`.trim()}>
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      {typed ? (
        <span className="nhsuk-error-message" id={`${id}-error`}>
          <span className="nhsuk-u-visually-hidden">Error:</span>{" "}
          {name === "baseline" ? "Enter a number that is not below 0" : "Enter a number from 0 to 100"}
        </span>
      ) : null}
      <input
        className={`nhsuk-input nhsuk-input--width-5 ${typed ? "nhsuk-input--error" : ""}`.trim()}
        id={id}
        name={name}
        inputMode="decimal"
        aria-describedby={typed ? `${id}-error` : undefined}
        defaultValue={typed ?? reader[name] ?? ""}
      />
    </div>
  );
}
