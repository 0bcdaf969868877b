/** Lists whose items have no name of their own are keyed by their place: they are drawn once and never reordered. */
export function keyed<Item>(items: readonly Item[]) {
  return items.map((item, place) => ({ key: String(place), place, item }));
}
