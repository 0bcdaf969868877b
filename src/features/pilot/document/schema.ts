import { z } from "zod";
import { id, upload } from "@/lib/fields";

export const addPilotDocumentSchema = z.object({ pilotId: id, file: upload });
export type AddPilotDocument = z.output<typeof addPilotDocumentSchema>;

export const pilotDocumentSchema = z.object({ pilotId: id, documentId: id });
export type PilotDocumentInput = z.output<typeof pilotDocumentSchema>;
