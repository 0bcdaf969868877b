import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { sendDraft, takeBackChallenge, unwatchChallenge, watchChallenge } from "../actions";
import type { ShownChallenge } from "../queries";

type Action = typeof watchChallenge;

/** What this reader can do now; the router said so, and checks again. */
export function ChallengeActions({ challenge }: { challenge: ShownChallenge }) {
  const { can, slug, id, isWatching } = challenge;
  const at = `/challenges/${slug}`;
  const links = [
    { may: can.approve || can.requestChanges, href: `${at}/review`, text: "Review this need" },
    { may: can.confirm, href: `${at}/check`, text: "Check and confirm" },
    { may: can.edit || can.shape, href: `${at}/edit`, text: can.edit ? "Edit this need" : "Shape this need" },
    { may: can.submit, href: `${at}/check`, text: "Check and send for review" },
    { may: can.addAddendum, href: `${at}/addendum`, text: "Add something or extend" },
    { may: can.decide || can.closeWithoutAward, href: `${at}/end`, text: "Say how it ended" },
    { may: can.withdraw, href: `${at}/end`, text: "Withdraw it" },
  ].filter(({ may }) => may);
  return (
    <div className="ix-verbs">
      {links.map(({ href, text }, place) => (
        <ButtonLink key={text} href={href} variant={place === 0 ? "primary" : "secondary"}>
          {text}
        </ButtonLink>
      ))}
      {can.send ? <OneButton id={id} action={sendDraft} text="Send to a broker" /> : null}
      {can.takeBack ? (
        <OneButton id={id} action={takeBackChallenge} text="Take it back to change it" />
      ) : null}
      {can.watch && !isWatching ? <OneButton id={id} action={watchChallenge} text="Watch this need" /> : null}
      {isWatching ? <OneButton id={id} action={unwatchChallenge} text="Stop watching" /> : null}
    </div>
  );
}

function OneButton({ id, action, text }: { id: string; action: Action; text: string }) {
  return (
    <ActionForm
      action={action}
      submitText={null}
      secondary={<SubmitButton variant="secondary">{text}</SubmitButton>}
    >
      <HiddenField name="challengeId" value={id} />
    </ActionForm>
  );
}
