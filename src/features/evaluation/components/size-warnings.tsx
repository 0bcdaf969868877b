import { InsetText } from "@/components/ui/inset-text";
import { WarningCallout } from "@/components/ui/warning-callout";

type SizeWarningsProps = { warnings: readonly string[]; note: string | null };

/** What the planned number cannot do, said before anybody is asked to take part. */
export function SizeWarnings({ warnings, note }: SizeWarningsProps) {
  return (
    <>
      {warnings.length > 0 ? (
        <WarningCallout heading="Can this pilot answer its question?">
          {warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </WarningCallout>
      ) : null}
      {note ? (
        <InsetText>
          <p>{note}</p>
        </InsetText>
      ) : null}
    </>
  );
}
