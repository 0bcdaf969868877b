import { InsetText } from "@/components/ui/inset-text";
import { WarningCallout } from "@/components/ui/warning-callout";

type SizeWarningsProps = { warnings: readonly string[]; note: string | null; heading?: string };

/** What the planned number cannot do, said before anybody is asked to take part. */
export function SizeWarnings({
  warnings,
  note,
  heading = "Can this pilot answer its question?",
}: SizeWarningsProps) {
  return (
    <>
      {warnings.length > 0 ? (
        <WarningCallout heading={heading}>
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
