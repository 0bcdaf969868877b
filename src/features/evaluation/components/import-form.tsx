"use client";

import { useActionState, useEffect, useRef } from "react";
import { FileField } from "@/components/form/file-field";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { importObservations } from "../actions";
import type { ImportState } from "./import-state";
import { RowPreview } from "./row-preview";

type ImportFormProps = { pilot: string; evaluationId: string };

/** Reads a file and shows what would be recorded; only the second button stores anything. Works without scripts. */
export function ImportForm({ pilot, evaluationId }: ImportFormProps) {
  const [state, submit] = useActionState<ImportState, FormData>(importObservations, null);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state) answer.current?.focus();
  }, [state]);
  const isGood = state !== null && !state.message && state.errors.length === 0;
  return (
    <form action={submit} className="ix-form ix-form--wide" noValidate>
      <HiddenField name="pilot" value={pilot} />
      <HiddenField name="evaluationId" value={evaluationId} />
      <div ref={answer} tabIndex={-1}>
        {state ? <ImportAnswer state={state} /> : null}
      </div>
      {isGood ? (
        <>
          <textarea name="csv" value={state.csv} readOnly hidden />
          <div className="ix-form__buttons">
            <SubmitButton name="intent" value="record" pendingText="Recording…">
              {`Record ${countOf(state.rows.length)}`}
            </SubmitButton>
            <a href={`/pilots/${pilot}/evaluation/data/import`}>Choose another file</a>
          </div>
        </>
      ) : (
        <FileOrText state={state} />
      )}
    </form>
  );
}

function ImportAnswer({ state }: { state: NonNullable<ImportState> }) {
  if (state.message) return <ErrorSummary errors={[]} message={`${state.message} Nothing was stored.`} />;
  if (state.errors.length > 0) {
    return (
      <ErrorSummary
        message="Nothing was stored. Put these lines right, then check again."
        errors={state.errors.map(({ line, message }) => ({ text: `Line ${line}: ${message}` }))}
      />
    );
  }
  return (
    <>
      <h2 className="nhsuk-heading-m">Check what was read</h2>
      <p>
        {countOf(state.rows.length)} can be recorded. <strong>Nothing is stored yet.</strong>
      </p>
      <RowPreview rows={state.rows} />
    </>
  );
}

function FileOrText({ state }: { state: ImportState }) {
  return (
    <>
      <FileField name="file" label="CSV file" accept=".csv,text/csv" hint="Up to 1 MB and 2,000 rows." />
      <div className="nhsuk-form-group">
        <label className="nhsuk-label nhsuk-label--s" htmlFor="field-csv">
          Or paste its text
        </label>
        <div className="nhsuk-hint" id="field-csv-hint">
          The first line names the columns.
        </div>
        <textarea
          key={state?.csv}
          className="nhsuk-textarea"
          id="field-csv"
          name="csv"
          rows={8}
          defaultValue={state?.csv}
          aria-describedby="field-csv-hint"
          spellCheck={false}
        />
      </div>
      <div className="ix-form__buttons">
        <SubmitButton name="intent" value="preview" pendingText="Reading…">
          Check the figures
        </SubmitButton>
      </div>
    </>
  );
}

function countOf(rows: number): string {
  return rows === 1 ? "1 row" : `${rows.toLocaleString("en-GB")} rows`;
}
