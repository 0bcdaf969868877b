import { sql } from "drizzle-orm";
import { brokersRead, everybody, row, signedIn, type Table } from "./row";
import type { Things } from "./things";

const listed = ({ product: productId }: Things) => ({ productId });
const draft = ({ draft: productId }: Things) => ({ productId });
const line = ({ assuranceItem: itemId }: Things) => ({ itemId });
const checked = (things: Things) => ({ ...line(things), depth: "We read the certificate." });
const paper = ({ document: documentId }: Things) => ({ documentId });
const named = { name: "Something new", kind: "service" };

const versionIs =
  (status: string) =>
  ({ draft: id }: Things) => [sql`update product_version set status = ${status} where product_id = ${id}`];
const isOnBehalf = ({ draft: id }: Things) => [
  sql`update product set drafted_on_behalf = true, confirmed_at = null where id = ${id}`,
];

/** Whatever is listed everybody reads; what a suspended company lists is hidden from all but it and the brokers. */
const readers = "yy yyyy yyyy yyy yyyy yyy0";
const editors = "sn yynn nnnn nnn nnnn nnn0";
const reviewers = "sn nnnn nnnn yny nnnn nnn0";
const draftReviewers = "s0 nnn0 0000 yny 0000 n0n0";
const archivers = "sn ynnn nnnn yny nnnn nnn0";

export const productTable: Table = {
  "product.find": row(readers, ({ product }) => ({ product })),
  "product.find a draft": row("00 yyy0 0000 yyy 0000 y0y0", ({ draft: product }) => ({ product })),
  "product.findInWork": row("s0 yyy0 0000 yyy 0000 y0y0", ({ draft: product }) => ({ product })),
  "product.listPublic": row(everybody, () => ({})),
  "product.countFacets": row(everybody, () => ({})),
  "product.compare": row(readers, ({ product }) => ({ product, from: 1, to: 2 })),
  "product.listOwn": row(signedIn, () => ({})),
  "product.listForReview": row(brokersRead, () => ({})),
  "product.listDraftedOnBehalf": row(brokersRead, () => ({})),

  "product.passport.claim": row(editors, (things) => ({ ...listed(things), kind: "iso_27001" })),
  "product.passport.see": row(reviewers, checked),
  "product.passport.verify": row(reviewers, checked, ({ assuranceItem: id, partner: checker }) => [
    sql`update assurance_item set status = 'seen', checked_by = ${checker}, checked_at = now() where id = ${id}`,
  ]),
  "product.passport.remove": row(editors, line),
  "product.document.add": row(editors, (things) => ({
    ...listed(things),
    audience: "public",
    file: new File(["How to use it."], "guide.txt"),
  })),
  "product.document.changeAudience": row(editors, (things) => ({ ...paper(things), audience: "own" })),
  "product.document.remove": row(editors, paper),

  // Without an organisation there is nothing for a listing to belong to.
  "product.draft": row("sc yyny yyny yny cccc yynn", () => named),
  "product.draft for an organisation": row(
    "s0 yyn0 0000 yny 0000 yynn",
    ({ organisation: organisationId }) => ({ ...named, organisationId }),
  ),
  "product.confirm": row("s0 ynn0 0000 nnn 0000 n0n0", draft, isOnBehalf),
  "product.saveSection": row("s0 yyn0 0000 nnn 0000 y0n0", (things) => ({
    ...draft(things),
    section: "fairness",
    revision: 1000,
  })),
  "product.saveSection of what a broker drafted": row(
    "s0 yyn0 0000 yny 0000 y0n0",
    (things) => ({ ...draft(things), section: "fairness", revision: 1000 }),
    isOnBehalf,
  ),
  "product.submit": row("s0 ynn0 0000 nnn 0000 n0n0", draft),
  "product.takeBack": row("s0 ynn0 0000 nnn 0000 y0n0", draft, versionIs("submitted")),
  "product.requestChanges": row(
    draftReviewers,
    (things) => ({ ...draft(things), revision: things.draftRevision, reason: "Say for whom." }),
    versionIs("submitted"),
  ),
  "product.publish": row(
    draftReviewers,
    (things) => ({ ...draft(things), revision: things.draftRevision }),
    versionIs("submitted"),
  ),
  "product.startNewVersion": row(editors, listed),
  "product.archive": row(archivers, (things) => ({ ...listed(things), reason: "No longer made." })),
  "product.unarchive": row(archivers, listed, ({ product: id }) => [
    sql`update product set archived_at = now(), archive_reason = 'No longer made.' where id = ${id}`,
  ]),
};
