import { z } from "zod";
import { choice, email, id } from "@/lib/fields";
import { pilotRoles } from "../status";

/** Brokers take part by their office, so nobody is invited as one. */
export const invitedRoles = pilotRoles.filter((role) => role !== "broker") as [
  Exclude<(typeof pilotRoles)[number], "broker">,
  ...Exclude<(typeof pilotRoles)[number], "broker">[],
];

export const inviteToPilotSchema = z.object({
  pilotId: id,
  email,
  role: choice("what they do in the pilot", invitedRoles),
});
export type InviteToPilot = z.output<typeof inviteToPilotSchema>;

export const addPersonSchema = z.object({
  pilotId: id,
  personId: id,
  role: choice("what they do in the pilot", invitedRoles),
});
export type AddPerson = z.output<typeof addPersonSchema>;

export const cancelPilotInvitationSchema = z.object({ pilotId: id, invitationId: id });
export type CancelPilotInvitation = z.output<typeof cancelPilotInvitationSchema>;

export const pilotPersonSchema = z.object({ pilotId: id, personId: id });
export type PilotPersonInput = z.output<typeof pilotPersonSchema>;
