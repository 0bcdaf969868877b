import { Select } from "@/components/form/select";
import { TextField } from "@/components/form/text-field";
import { Table } from "@/components/ui/table";
import { formatDate } from "@/lib/dates";
import { settings } from "@/lib/vocabulary";
import { addPerson, cancelPilotInvitation, inviteToPilot, removePerson } from "../person/actions";
import type { findInvitable } from "../person/queries";
import { invitedRoles } from "../person/schema";
import { addSite, removeSite } from "../site/actions";
import { pilotRoleLabels } from "../status";
import type { PilotPage } from "../workspace/queries";
import { ActForm } from "./act-form";
import { PersonSelect } from "./person-select";

type Invitable = Awaited<ReturnType<typeof findInvitable>>;

export function PeopleTable({ pilot }: { pilot: PilotPage }) {
  const removable = (personId: string) => pilot.can.edit && personId !== pilot.brokerId;
  return (
    <Table
      caption="People"
      hideCaption
      head={["Name", "Organisation", "Role", ...(pilot.can.edit ? ["Change"] : [])]}
      rows={pilot.people.map(({ personId, name, organisationName, role }) => [
        name,
        organisationName ?? "None",
        pilotRoleLabels[role],
        ...(pilot.can.edit
          ? [
              removable(personId) ? (
                <ActForm
                  key="remove"
                  action={removePerson}
                  ids={{ pilotId: pilot.id, personId }}
                  button="Take out"
                  about={name}
                  variant="link"
                />
              ) : (
                ""
              ),
            ]
          : []),
      ])}
    />
  );
}

export function InvitationList({
  pilot,
  invitations,
}: { pilot: PilotPage } & Pick<Invitable, "invitations">) {
  if (invitations.length === 0) return null;
  return (
    <>
      <h3 className="nhsuk-heading-s">Invited, not answered yet</h3>
      <ul>
        {invitations.map(({ id, email, role, expiresAt, can }) => (
          <li key={id}>
            {email}, {pilotRoleLabels[role as keyof typeof pilotRoleLabels].toLowerCase()}, until{" "}
            {formatDate(expiresAt)}{" "}
            {can.takeBack ? (
              <ActForm
                action={cancelPilotInvitation}
                ids={{ pilotId: pilot.id, invitationId: id }}
                button="Take back"
                about={`the invitation to ${email}`}
                variant="link"
              />
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

const roleOptions = invitedRoles.map((role) => ({ value: role, label: pilotRoleLabels[role] }));
const roleHint =
  "An evaluator locks the plan and signs the findings. A partner is a patient, carer or front-line member of staff. A viewer only reads.";

export function InviteForm({ pilot }: { pilot: PilotPage }) {
  return (
    <ActForm action={inviteToPilot} ids={{ pilotId: pilot.id }} button="Send the invitation">
      <TextField name="email" label="Email address" type="email" autoComplete="off" />
      <Select name="role" label="Role" hint={roleHint} options={roleOptions} emptyText="Choose one" />
    </ActForm>
  );
}

export function AddColleagueForm({
  pilot,
  colleagues,
}: { pilot: PilotPage } & Pick<Invitable, "colleagues">) {
  return (
    <ActForm action={addPerson} ids={{ pilotId: pilot.id }} button="Add to the pilot">
      <PersonSelect
        name="personId"
        label="Colleague"
        emptyText="Choose one"
        people={colleagues.map(({ personId, name, organisationName }) => ({
          personId,
          name: `${name}, ${organisationName}`,
        }))}
      />
      <Select name="role" label="Role" hint={roleHint} options={roleOptions} emptyText="Choose one" />
    </ActForm>
  );
}

export function SiteTable({ pilot }: { pilot: PilotPage }) {
  if (pilot.sites.length === 0) return <p>No site yet. A site is a place where the pilot happens.</p>;
  return (
    <Table
      caption="Sites"
      hideCaption
      head={["Site", "Place", "Setting", ...(pilot.can.edit ? ["Change"] : [])]}
      rows={pilot.sites.map(({ id, name, place, setting }) => [
        name,
        place || "Not given",
        setting && setting in settings ? settings[setting as keyof typeof settings] : "Not given",
        ...(pilot.can.edit
          ? [
              <ActForm
                key="remove"
                action={removeSite}
                ids={{ pilotId: pilot.id, siteId: id }}
                button="Remove"
                about={name}
                variant="link"
              />,
            ]
          : []),
      ])}
    />
  );
}

export function AddSiteForm({ pilot }: { pilot: PilotPage }) {
  return (
    <ActForm action={addSite} ids={{ pilotId: pilot.id }} button="Add the site">
      <TextField name="name" label="Name of the site" hint="For example, Green Lane Pharmacy" />
      <TextField name="place" label="Place (optional)" hint="For example, Leyton" />
      <Select
        name="setting"
        label="Care setting (optional)"
        emptyText="Choose one"
        options={Object.entries(settings).map(([value, label]) => ({ value, label }))}
      />
    </ActForm>
  );
}
