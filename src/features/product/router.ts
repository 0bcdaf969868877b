import type { Context } from "@/server/kernel/context";
import { limit } from "@/server/kernel/rate-limit";
import { countByWords, listByWords } from "@/server/kernel/search";
import { personProcedure, publicProcedure, router } from "@/server/kernel/trpc";
import { countFacets, listProducts } from "./catalogue/queries";
import { listProductsSchema } from "./catalogue/schema";
import { documentRouter } from "./document/router";
import { passportRouter } from "./passport/router";
import { findProduct } from "./queries";
import {
  compareVersions,
  findProductInWork,
  listDraftedOnBehalf,
  listOwnProducts,
  listProductsForReview,
} from "./review/queries";
import {
  archiveProductSchema,
  compareVersionsSchema,
  draftProductSchema,
  pageSchema,
  productAddressSchema,
  productIdSchema,
  publishProductSchema,
  requestChangesSchema,
} from "./schema";
import { saveSectionSchema } from "./section/schema";
import { saveSection } from "./section/service";
import { archiveProduct, unarchiveProduct } from "./service/archive";
import { confirmProduct, draftProduct, startNewVersion } from "./service/draft";
import { publishProduct, requestChanges, submitProduct, takeBackProduct } from "./service/review";

const searcherOf = ({ actor, address }: Context) => (actor.is === "person" ? actor.personId : address);

export const productRouter = router({
  find: publicProcedure
    .input(productAddressSchema)
    .query(({ ctx, input }) => findProduct(ctx, input.product)),
  findInWork: personProcedure
    .input(productAddressSchema)
    .query(({ ctx, input }) => findProductInWork(ctx, input.product)),
  listPublic: publicProcedure.input(listProductsSchema).query(async ({ ctx, input }) => {
    if (input.q) await limit(ctx, "search", searcherOf(ctx));
    return listByWords(input, (asked) => listProducts(ctx, asked));
  }),
  countFacets: publicProcedure.input(listProductsSchema).query(async ({ ctx, input }) => {
    // Counted apart: the page of a search asks for both.
    if (input.q) await limit(ctx, "search", `facets:${searcherOf(ctx)}`);
    return countByWords(input, (asked) => countFacets(ctx, asked));
  }),
  passport: passportRouter,
  document: documentRouter,
  compare: publicProcedure
    .input(compareVersionsSchema)
    .query(({ ctx, input }) => compareVersions(ctx, input)),
  listOwn: personProcedure.input(pageSchema).query(({ ctx, input }) => listOwnProducts(ctx, input)),
  listForReview: personProcedure
    .input(pageSchema)
    .query(({ ctx, input }) => listProductsForReview(ctx, input)),
  listDraftedOnBehalf: personProcedure
    .input(pageSchema)
    .query(({ ctx, input }) => listDraftedOnBehalf(ctx, input)),
  draft: personProcedure.input(draftProductSchema).mutation(({ ctx, input }) => draftProduct(ctx, input)),
  confirm: personProcedure
    .input(productIdSchema)
    .mutation(({ ctx, input }) => confirmProduct(ctx, input.productId)),
  saveSection: personProcedure.input(saveSectionSchema).mutation(({ ctx, input }) => saveSection(ctx, input)),
  submit: personProcedure
    .input(productIdSchema)
    .mutation(({ ctx, input }) => submitProduct(ctx, input.productId)),
  takeBack: personProcedure
    .input(productIdSchema)
    .mutation(({ ctx, input }) => takeBackProduct(ctx, input.productId)),
  requestChanges: personProcedure
    .input(requestChangesSchema)
    .mutation(({ ctx, input }) => requestChanges(ctx, input)),
  publish: personProcedure
    .input(publishProductSchema)
    .mutation(({ ctx, input }) => publishProduct(ctx, input)),
  startNewVersion: personProcedure
    .input(productIdSchema)
    .mutation(({ ctx, input }) => startNewVersion(ctx, input.productId)),
  archive: personProcedure
    .input(archiveProductSchema)
    .mutation(({ ctx, input }) => archiveProduct(ctx, input)),
  unarchive: personProcedure
    .input(productIdSchema)
    .mutation(({ ctx, input }) => unarchiveProduct(ctx, input)),
});
