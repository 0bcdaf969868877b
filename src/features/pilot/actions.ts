"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import {
  addProductSchema,
  closePilotSchema,
  editPilotSchema,
  pilotIdSchema,
  preparePilotSchema,
  reasonedPilotSchema,
} from "./schema";

export async function preparePilot(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, preparePilotSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.prepare(input);
    return `/pilots/${slug}`;
  });
}

export async function addProduct(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, addProductSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.addProduct(input);
    return `/pilots/${slug}`;
  });
}

export async function editPilot(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, editPilotSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.edit(input);
    return `/pilots/${slug}`;
  });
}

export async function markReady(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, pilotIdSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.markReady(input);
    return `/pilots/${slug}`;
  });
}

export async function prepareAgain(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, reasonedPilotSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.prepareAgain(input);
    return `/pilots/${slug}`;
  });
}

export async function startPilot(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, pilotIdSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.start(input);
    return `/pilots/${slug}`;
  });
}

export async function pausePilot(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, reasonedPilotSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.pause(input);
    return `/pilots/${slug}`;
  });
}

export async function resumePilot(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, pilotIdSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.resume(input);
    return `/pilots/${slug}`;
  });
}

export async function stopPilot(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, reasonedPilotSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.stop(input);
    return `/pilots/${slug}`;
  });
}

export async function analysePilot(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, pilotIdSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.analyse(input);
    return `/pilots/${slug}`;
  });
}

export async function closePilot(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, closePilotSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.close(input);
    return `/pilots/${slug}`;
  });
}
