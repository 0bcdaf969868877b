import type { SeedProduct } from "./product-record";
import { cardiacProducts } from "./products-cardiac";
import { communityProducts } from "./products-community";
import { dementiaProducts, roleProducts } from "./products-dementia-and-roles";
import { fallsProducts } from "./products-falls";
import { jointProducts } from "./products-joints";
import { longTermProducts } from "./products-long-term";
import { monitoringProducts } from "./products-monitoring";

export const products: SeedProduct[] = [
  ...cardiacProducts,
  ...jointProducts,
  ...longTermProducts,
  ...monitoringProducts,
  ...fallsProducts,
  ...communityProducts,
  ...dementiaProducts,
  ...roleProducts,
];
