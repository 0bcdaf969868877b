import { Fieldset } from "@/components/form/fieldset";
import { Select } from "@/components/form/select";
import { TextField } from "@/components/form/text-field";
import { Details } from "@/components/ui/details";
import { SectionHeading } from "@/components/ui/heading";
import { formatDate } from "@/lib/dates";
import { hidePathway, publishPathway } from "../pathway/actions";
import type { findPathway } from "../pathway/queries";
import { type Phase, timeBasisLabels } from "../pathway/schema";
import type { PilotPage } from "../workspace/queries";
import { ActForm } from "./act-form";

type Pathway = Awaited<ReturnType<typeof findPathway>>;

/** Closed to the public until the leader or a broker opens it; what goes out is a copy, kept as it was. */
export function PublishPathway({ pilot, pathway }: { pilot: PilotPage; pathway: Pathway }) {
  const { published, before, after } = pathway;
  const isNewest = before.version === before.latest && after.version === after.latest;
  return (
    <section>
      <SectionHeading level={3}>Who can read this</SectionHeading>
      <p>
        {published
          ? `Everybody: a copy of this pathway and of the contributions was published on ${formatDate(published.publishedAt)}. Later changes stay in here until you publish again.`
          : "Only the people of this pilot, until you publish it."}
      </p>
      {pathway.can.publish && !isNewest ? (
        <p>
          You are reading an earlier version.{" "}
          <a href={`/pilots/${pilot.slug}/pathway`}>Read the newest version to publish it</a>.
        </p>
      ) : null}
      {pathway.can.publish && isNewest ? (
        <>
          <Details summary={published ? "Publish it again as it is now" : "Publish this pathway"}>
            <ActForm
              action={publishPathway}
              ids={{
                pilotId: pilot.id,
                "basedOn.before": String(before.version),
                "basedOn.after": String(after.version),
              }}
              button="Publish the pathway and contributions"
            >
              <p>
                Everybody will read the steps, their owners, roles, minutes and notes, and who developed what.
                A contribution that names somebody here is left out until they have signed it off. One that
                names nobody here needs a source, or the name of an organisation as it is listed here.
              </p>
              <TimeFields phase="before" pathway={pathway} />
              <TimeFields phase="after" pathway={pathway} />
            </ActForm>
          </Details>
          {published ? (
            <ActForm
              action={hidePathway}
              ids={{ pilotId: pilot.id }}
              button="Take it off the public pages"
              variant="warning"
            />
          ) : null}
        </>
      ) : null}
    </section>
  );
}

function TimeFields({ phase, pathway }: { phase: Phase; pathway: Pathway }) {
  const time = pathway.published?.content[phase].time;
  const name = (field: string) => `${phase}.${field}`;
  return (
    <Fieldset legend={`The whole time ${phase}, if it is known`}>
      <TextField
        name={name("from")}
        label="Weeks, or the shorter number of a range"
        inputMode="decimal"
        width={5}
        defaultValue={time?.from ?? ""}
      />
      <TextField
        name={name("to")}
        label="The longer number of a range (optional)"
        inputMode="decimal"
        width={5}
        defaultValue={time && time.to !== time.from ? time.to : ""}
      />
      <Select
        name={name("basis")}
        label="How is it known?"
        emptyText="Choose one"
        options={Object.entries(timeBasisLabels)
          .filter(([value]) => value !== "measured" || pathway.isMeasured)
          .map(([value, label]) => ({ value, label }))}
        defaultValue={time?.basis}
      />
      <TextField
        name={name("sourceUrl")}
        label="Web address of the source (optional)"
        type="url"
        defaultValue={time?.sourceUrl ?? ""}
      />
    </Fieldset>
  );
}
