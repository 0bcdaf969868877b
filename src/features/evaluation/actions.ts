"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "@/lib/form-state";
import { ask, submit } from "@/trpc/form";
import type { ImportState } from "./components/import-state";
import { decideSchema } from "./decision/schema";
import { looksPersonal } from "./import/rules";
import { checkImportSchema, importIdSchema } from "./import/schema";
import { correctObservationSchema, recordObservationsSchema } from "./observation/schema";
import { nextPlanPart } from "./plan/rules";
import { savePlanPartSchema } from "./plan/schema";
import { setScheduleSchema } from "./schedule/schema";
import * as schema from "./schema";

export async function savePlanPart(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, savePlanPartSchema, async (exchange, input) => {
    await exchange.evaluation.savePlanPart(input);
    const next = form.get("then") === "next" ? nextPlanPart(input.part) : null;
    return workspace(form, next ? `/edit/${next}` : "/edit?done=saved");
  });
  // Brings the number of what somebody else saved meanwhile under the answers that stay in the form.
  if (state?.message) refresh();
  return state;
}

export async function addMeasure(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, schema.addMeasureSchema, async (exchange, input) => {
    await exchange.evaluation.addMeasure(input);
    return workspace(form, "/edit/measures");
  });
}

export async function changeMeasure(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, schema.changeMeasureSchema, async (exchange, input) => {
    await exchange.evaluation.changeMeasure(input);
    return workspace(form, "/edit/measures");
  });
}

export async function removeMeasure(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, schema.measureIdSchema, async (exchange, input) => {
    await exchange.evaluation.removeMeasure(input);
    return workspace(form, "/edit/measures");
  });
}

export async function signPlan(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, schema.evaluationIdSchema, async (exchange, input) => {
    await exchange.evaluation.signPlan(input);
    return workspace(form);
  });
}

export async function lockPlan(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, schema.evaluationIdSchema, async (exchange, input) => {
    await exchange.evaluation.lock(input);
    return workspace(form);
  });
}

export async function recordDeviation(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, schema.recordDeviationSchema, async (exchange, input) => {
    await exchange.evaluation.recordDeviation(input);
    return workspace(form);
  });
}

export async function recordObservations(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, recordObservationsSchema, async (exchange, input) => {
    await exchange.evaluation.recordObservations(input);
    return workspace(form, "/data");
  });
  return state && { ...state, errors: atTypedRows(state.errors, form) };
}

/** The first step of an import: the file is read, and only when all of it can be recorded the page of its rows follows. */
export async function checkImport(_: ImportState, form: FormData): Promise<ImportState> {
  const read = new FormData();
  read.set("evaluationId", String(form.get("evaluationId") ?? ""));
  const file = fileOf(form);
  if (file) read.set("file", file);
  const outcome = await ask(read, checkImportSchema, (exchange, input) =>
    exchange.evaluation.import.check(input),
  );
  if ("problem" in outcome) {
    const { message, errors } = outcome.problem;
    const told = message ?? Object.values(errors).flat().join(" ");
    return { problems: [], problemCount: 0, message: told, text: await textOf(file) };
  }
  const { importId, problems, problemCount, isPersonal } = outcome.answer;
  if (!importId) {
    return { problems, problemCount, text: isPersonal ? undefined : await textOf(file) };
  }
  redirect(workspace(form, `/data/import/${importId}`));
}

export async function recordImport(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, importIdSchema, async (exchange, input) => {
    await exchange.evaluation.import.record(input);
    return workspace(form, `/data/import/${input.importId}`);
  });
}

export async function setSchedule(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, setScheduleSchema, async (exchange, input) => {
    await exchange.evaluation.setSchedule(input);
    return workspace(form, "/data");
  });
}

export async function correctObservation(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, correctObservationSchema, async (exchange, input) => {
    await exchange.evaluation.correctObservation(input);
    return workspace(form, "/data");
  });
}

export async function finishCollecting(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, schema.evaluationIdSchema, async (exchange, input) => {
    await exchange.evaluation.finishCollecting(input);
    return workspace(form, "/findings");
  });
}

export async function signFindings(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, schema.offerFindingsSchema, async (exchange, input) => {
    await exchange.evaluation.sign(input);
    return workspace(form, "/findings");
  });
}

export async function answerFindings(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, schema.answerFindingsSchema, async (exchange, input) => {
    await exchange.evaluation.answer(input);
    return workspace(form, "/findings");
  });
}

export async function publishFindings(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, schema.evaluationIdSchema, async (exchange, input) => {
    const { slug } = await exchange.evaluation.publish(input);
    return `/evaluations/${slug}`;
  });
}

export async function correctFindings(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, schema.correctFindingsSchema, async (exchange, input) => {
    const { slug } = await exchange.evaluation.correct(input);
    return `/evaluations/${slug}`;
  });
}

export async function retractFindings(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, schema.retractFindingsSchema, async (exchange, input) => {
    const { slug } = await exchange.evaluation.retract(input);
    return `/evaluations/${slug}`;
  });
}

export async function decideOnFindings(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, decideSchema, async (exchange, input) => {
    await exchange.evaluation.decide(input);
    return workspace(form, "/findings");
  });
}

/** Where the pilot's evaluation is worked on; the form carries the pilot's slug. */
function workspace(form: FormData, part = ""): string {
  return `/pilots/${encodeURIComponent(String(form.get("pilot") ?? ""))}/evaluation${part}`;
}

/** A chosen file goes before pasted text, which is read as a file of its own. */
function fileOf(form: FormData): File | null {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) return file;
  const text = String(form.get("csv") ?? "").trim();
  return text ? new File([text], "Pasted text", { type: "text/csv" }) : null;
}

const mostTextToMend = 100_000;

/** A short text can be put right where it stands; one that may be about people is not shown again, read or not. */
async function textOf(file: File | null): Promise<string | undefined> {
  if (!file || file.size > mostTextToMend || /\.xlsx$/i.test(file.name)) return undefined;
  const text = await file.text();
  return looksPersonal(text) ? undefined : text;
}

/** Rows left empty are skipped when a form is read, so an error's row number is put back to the row on the screen. */
function atTypedRows(errors: Record<string, string[]>, form: FormData): Record<string, string[]> {
  const typed = new Set<number>();
  for (const [name, answer] of form.entries()) {
    const row = /^rows\.(\d+)\./.exec(name)?.[1];
    if (row && answer !== "") typed.add(Number(row));
  }
  const places = [...typed].sort((one, other) => one - other);
  const renamed = Object.entries(errors).map(([name, texts]) => {
    const [, row, field] = /^rows\.(\d+)(?:\.(.+))?$/.exec(name) ?? [];
    if (row === undefined) return [name, texts] as const;
    const place = places[Number(row)] ?? Number(row);
    return [`rows.${place}.${field ?? "measure"}`, texts.map((text) => `Row ${place + 1}: ${text}`)] as const;
  });
  return Object.fromEntries(renamed);
}
