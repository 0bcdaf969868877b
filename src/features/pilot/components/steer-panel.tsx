import { TextArea } from "@/components/form/text-area";
import { ButtonLink } from "@/components/ui/button";
import {
  analysePilot,
  closePilot,
  markReady,
  pausePilot,
  prepareAgain,
  resumePilot,
  startPilot,
  stopPilot,
} from "../actions";
import type { PilotPage } from "../workspace/queries";
import { ActForm, type FormAction } from "./act-form";

type Move = keyof Pick<
  PilotPage["can"],
  "markReady" | "prepareAgain" | "start" | "pause" | "resume" | "stop" | "analyse" | "close"
>;

type Steer = {
  action: FormAction;
  button: string;
  /** What must be written with it; a move without it is one button. */
  asks?: { name: "reason" | "outcome"; label: string };
  isWarning?: boolean;
};

const steers: Record<Move, Steer> = {
  markReady: { action: markReady, button: "Mark as ready to start" },
  start: { action: startPilot, button: "Start the pilot" },
  resume: { action: resumePilot, button: "Resume the pilot" },
  analyse: { action: analysePilot, button: "End testing and analyse" },
  close: {
    action: closePilot,
    button: "Close the pilot",
    asks: { name: "outcome", label: "How did it end?" },
  },
  prepareAgain: {
    action: prepareAgain,
    button: "Go back to preparing",
    asks: { name: "reason", label: "Why does it need more preparation?" },
  },
  pause: {
    action: pausePilot,
    button: "Pause the pilot",
    asks: { name: "reason", label: "Why is it paused?" },
  },
  stop: {
    action: stopPilot,
    button: "Stop the pilot",
    asks: { name: "reason", label: "Why does it stop?" },
    isWarning: true,
  },
};

/** The moves this person can make now. One that needs words opens on the same page, one at a time. */
export function SteerPanel({ pilot, chosen }: { pilot: PilotPage; chosen?: string }) {
  const moves = (Object.keys(steers) as Move[]).filter(
    // What a gate blocks is not offered: the page says on whom it waits instead.
    (move) => pilot.can[move] && !(pilot.blockedBy && (move === "markReady" || move === "start")),
  );
  if (moves.length === 0) return null;
  const asking = moves.find((move) => move === chosen);
  return (
    <>
      {asking && steers[asking].asks ? <AskingForm pilot={pilot} steer={steers[asking]} /> : null}
      <div className="ix-form__buttons">
        {moves
          .filter((move) => move !== asking)
          .map((move) => (
            <MoveButton key={move} pilot={pilot} move={move} />
          ))}
      </div>
    </>
  );
}

function MoveButton({ pilot, move }: { pilot: PilotPage; move: Move }) {
  const { action, button, asks } = steers[move];
  if (!asks) return <ActForm action={action} ids={{ pilotId: pilot.id }} button={button} />;
  return (
    <ButtonLink href={`/pilots/${pilot.slug}?do=${move}#steer`} variant="secondary">
      {button}
    </ButtonLink>
  );
}

function AskingForm({ pilot, steer }: { pilot: PilotPage; steer: Steer }) {
  if (!steer.asks) return null;
  return (
    <ActForm
      action={steer.action}
      ids={{ pilotId: pilot.id }}
      button={steer.button}
      variant={steer.isWarning ? "warning" : "primary"}
    >
      <TextArea
        name={steer.asks.name}
        label={steer.asks.label}
        hint="Everyone in the pilot reads this."
        maxLength={1000}
        rows={3}
      />
    </ActForm>
  );
}
