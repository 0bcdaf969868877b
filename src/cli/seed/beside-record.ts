import type { AddLedgerEntry, SaveEconomicCase } from "@/features/evaluation/economics/schema";
import type { AddScaleUp, AddScaleUpLink } from "@/features/evaluation/scale-up/schema";
import type { SaveSiteProfile } from "@/features/evaluation/transfer/schema";
import type { AddWorkforceChange } from "@/features/evaluation/workforce/schema";

type Given<Of> = Omit<Of, "evaluationId">;

/** What stands beside the results of a demo pilot; whatever has no public source says that it is an illustration. */
export type SeedBeside = {
  about: Given<SaveEconomicCase>;
  entries: Given<AddLedgerEntry>[];
  tasks: Given<AddWorkforceChange>[];
  claims: (Given<AddScaleUp> & { links: Omit<Given<AddScaleUpLink>, "scaleUpId">[] })[];
  /** The same for every site of the pilot. */
  site: Omit<Given<SaveSiteProfile>, "siteId">;
};
