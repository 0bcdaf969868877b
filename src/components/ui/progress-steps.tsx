type ProgressStepsProps = {
  label: string;
  steps: { text: string; state: "done" | "current" | "todo" }[];
};

const spoken = { done: " (done)", current: " (now)", todo: " (still to come)" } as const;

/** Where a thing stands in its lifecycle. */
export function ProgressSteps({ label, steps }: ProgressStepsProps) {
  return (
    <ol className="ix-steps" aria-label={label}>
      {steps.map(({ text, state }) => (
        <li
          key={text}
          className={`ix-steps__item ix-steps__item--${state}`}
          aria-current={state === "current" ? "step" : undefined}
        >
          {text}
          <span className="nhsuk-u-visually-hidden">{spoken[state]}</span>
        </li>
      ))}
    </ol>
  );
}
