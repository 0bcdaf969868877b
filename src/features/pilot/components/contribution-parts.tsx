import { Select } from "@/components/form/select";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { Card } from "@/components/ui/card";
import { CardGrid } from "@/components/ui/card-grid";
import { ExternalLink } from "@/components/ui/external-link";
import { formatDate } from "@/lib/dates";
import { addContribution, signOffContribution } from "../contribution/actions";
import type { listContributions } from "../contribution/queries";
import { contributionKindLabels } from "../contribution/schema";
import type { PilotPage } from "../workspace/queries";
import { ActForm } from "./act-form";
import { PersonSelect } from "./person-select";

type Contribution = Awaited<ReturnType<typeof listContributions>>[number];
type ContributionListProps = { pilot: PilotPage; contributions: Contribution[] };

export function ContributionList({ pilot, contributions }: ContributionListProps) {
  return (
    <CardGrid>
      {contributions.map((contribution) => (
        <Card
          key={contribution.id}
          caption={contributionKindLabels[contribution.kind]}
          heading={contribution.contributor}
          headingLevel={3}
          footer={<SignOff pilot={pilot} contribution={contribution} />}
        >
          <p>{contribution.description}</p>
          {contribution.sourceUrl ? (
            <p>
              <ExternalLink href={contribution.sourceUrl}>
                Source<span className="nhsuk-u-visually-hidden"> for {contribution.contributor}</span>
              </ExternalLink>
            </p>
          ) : null}
        </Card>
      ))}
    </CardGrid>
  );
}

function SignOff({ pilot, contribution }: { pilot: PilotPage; contribution: Contribution }) {
  const { id, signedOffAt, personId, contributor, can } = contribution;
  if (signedOffAt) {
    return `Signed off on ${formatDate(signedOffAt)}${pilot.isIllustration ? " (illustration)" : ""}`;
  }
  if (can.signOff) {
    return (
      <ActForm
        action={signOffContribution}
        ids={{ pilotId: pilot.id, contributionId: id }}
        button="This is right"
        about={`for ${contributor}`}
      />
    );
  }
  return personId ? "Not signed off yet" : "Names nobody in this pilot, so nobody can sign it off";
}

export function AddContributionForm({ pilot }: { pilot: PilotPage }) {
  return (
    <ActForm action={addContribution} ids={{ pilotId: pilot.id }} button="Add the contribution">
      <Select
        name="kind"
        label="What was developed?"
        emptyText="Choose one"
        options={Object.entries(contributionKindLabels).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        name="contributor"
        label="Who developed it?"
        hint="A person, a team or an organisation, as it should be cited"
      />
      <PersonSelect
        name="personId"
        label="Who in this pilot can say that this is right?"
        people={pilot.people}
        emptyText="Nobody"
      />
      <TextArea name="description" label="What did they do?" rows={3} maxLength={1000} />
      <TextField name="sourceUrl" label="Web address of a source (optional)" type="url" />
    </ActForm>
  );
}
