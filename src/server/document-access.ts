import { mayDownloadMatchDocument } from "@/features/match/thread/queries";
import { mayDownloadPilotDocument } from "@/features/pilot/document/queries";
import { mayDownloadProductDocument } from "@/features/product/document/queries";
import type { DocumentAccess } from "@/server/kernel/documents";

/** For every kind of owner, who may download its documents; asked on each download. */
export const documentAccess: DocumentAccess = {
  productId: mayDownloadProductDocument,
  matchId: mayDownloadMatchDocument,
  pilotId: mayDownloadPilotDocument,
};
