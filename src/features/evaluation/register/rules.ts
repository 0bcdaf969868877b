type Chosen = Record<string, string | number | readonly string[] | undefined>;

/** The address of a list: only what was chosen, in a fixed order, so that it can be shared. */
export function registerAddress(path: string, chosen: Chosen): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(chosen)) {
    const values = Array.isArray(value) ? value : value === undefined || value === "" ? [] : [value];
    for (const one of values) query.append(name, String(one));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}
