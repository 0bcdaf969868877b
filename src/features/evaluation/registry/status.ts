/** Where a locked plan stands with its result. */
export const registryStates = ["waiting", "due", "reported"] as const;
export type RegistryState = (typeof registryStates)[number];

export const registryStateLabels: Record<RegistryState, string> = {
  waiting: "Not due yet",
  due: "Due, not reported",
  reported: "Reported",
};
