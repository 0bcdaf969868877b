"use client";

import { type FormEvent, useActionState, useEffect, useRef, useState } from "react";
import { FileField } from "@/components/form/file-field";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { checkImport } from "../actions";
import { maxImportBytes } from "../import/rules";
import type { ImportState } from "./import-state";

type ImportFormProps = { pilot: string; evaluationId: string };

/** Sends a file to be read; its rows are shown on a page of their own before anything is stored. Works without scripts. */
export function ImportForm({ pilot, evaluationId }: ImportFormProps) {
  const [answered, submit] = useActionState<ImportState, FormData>(checkImport, null);
  const [isTooLarge, setTooLarge] = useState(false);
  const state = isTooLarge ? tooLarge : answered;
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state) answer.current?.focus();
  }, [state]);
  // What is too large is not sent at all, which would take minutes to be refused.
  const measure = (event: FormEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get("file");
    const exceeds = file instanceof File && file.size > maxImportBytes;
    setTooLarge(exceeds);
    if (exceeds) event.preventDefault();
  };
  return (
    <form action={submit} onSubmit={measure} className="ix-form ix-form--wide" noValidate>
      <HiddenField name="pilot" value={pilot} />
      <HiddenField name="evaluationId" value={evaluationId} />
      <div ref={answer} tabIndex={-1}>
        {state ? <Refusal state={state} /> : null}
      </div>
      <FileField
        name="file"
        label="CSV or Excel file"
        accept=".csv,text/csv,.xlsx"
        hint="Up to 60 MB. An Excel workbook has up to 100,000 rows; its first sheet is read."
      />
      <div className="nhsuk-form-group">
        <label className="nhsuk-label nhsuk-label--s" htmlFor="field-csv">
          Or paste its text
        </label>
        <div className="nhsuk-hint" id="field-csv-hint">
          The first line names the columns.
        </div>
        <textarea
          key={state?.text}
          defaultValue={state?.text}
          className="nhsuk-textarea"
          id="field-csv"
          name="csv"
          rows={6}
          aria-describedby="field-csv-hint"
          spellCheck={false}
        />
      </div>
      <div className="ix-form__buttons">
        <SubmitButton pendingText="Reading…">Check the figures</SubmitButton>
      </div>
    </form>
  );
}

const tooLarge: ImportState = {
  problems: [],
  problemCount: 0,
  message: "The file must be smaller than 60 MB. Send it in parts, such as one for each measure.",
};

function Refusal({ state }: { state: NonNullable<ImportState> }) {
  const { problems, problemCount, message } = state;
  if (message) return <ErrorSummary errors={[]} message={`${message} Nothing was stored.`} />;
  const more = problemCount - problems.length;
  return (
    <ErrorSummary
      message={`Nothing was stored. Put these rows right, then check again.${
        more > 0
          ? ` These are the first ${problems.length} of ${problemCount.toLocaleString("en-GB")} problems.`
          : ""
      }`}
      errors={problems.map((one) => ({ text: `Row ${one.row}: ${one.message}` }))}
    />
  );
}
