import { ButtonLink } from "@/components/ui/button";
import { DoneBanner } from "@/components/ui/done-banner";
import { SectionHeading } from "@/components/ui/heading";
import {
  AddColleagueForm,
  AddSiteForm,
  InvitationList,
  InviteForm,
  PeopleTable,
  SiteTable,
} from "@/features/pilot/components/people-lists";
import { PilotFrame } from "@/features/pilot/components/pilot-frame";
import { exchange } from "@/trpc/server";
import { asked, loadPilot, type PilotParams, titled } from "../load-pilot";

export const generateMetadata = (props: PilotParams) => titled("People and sites", props);

export default async function PeoplePage(props: PilotParams) {
  const pilot = await loadPilot((await props.params).slug);
  const chosen = await asked(props, "do");
  const api = await exchange();
  const { invitations, colleagues } = await api.pilot.person.findInvitable({ pilotId: pilot.id });
  const here = `/pilots/${pilot.slug}/people`;
  return (
    <PilotFrame pilot={pilot} current="/people" heading="People and sites">
      <DoneBanner
        done={await asked(props, "done")}
        messages={{
          "taken-back": "The invitation was taken back. Its link no longer works, and we told them.",
        }}
      />
      <SectionHeading level={3} id="people">
        People
      </SectionHeading>
      <PeopleTable pilot={pilot} />
      <InvitationList pilot={pilot} invitations={invitations} />
      {pilot.can.invite && chosen === "invite" ? <InviteForm pilot={pilot} /> : null}
      {pilot.can.invite && chosen === "colleague" ? (
        <AddColleagueForm pilot={pilot} colleagues={colleagues} />
      ) : null}
      {pilot.can.invite && chosen !== "invite" && chosen !== "colleague" ? (
        <div className="ix-form__buttons">
          <ButtonLink href={`${here}?do=invite#people`} variant="secondary">
            Invite somebody by email
          </ButtonLink>
          {colleagues.length > 0 ? (
            <ButtonLink href={`${here}?do=colleague#people`} variant="secondary">
              Add a colleague
            </ButtonLink>
          ) : null}
        </div>
      ) : null}
      <SectionHeading level={3} id="sites">
        Sites
      </SectionHeading>
      <SiteTable pilot={pilot} />
      {pilot.can.edit && chosen === "site" ? <AddSiteForm pilot={pilot} /> : null}
      {pilot.can.edit && chosen !== "site" ? (
        <ButtonLink href={`${here}?do=site#sites`} variant="secondary">
          Add a site
        </ButtonLink>
      ) : null}
    </PilotFrame>
  );
}
