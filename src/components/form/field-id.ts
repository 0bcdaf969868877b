/** The element id of a field: error links, labels and hints all point at it. */
export function fieldId(name: string) {
  return `field-${name.replace(/[^A-Za-z0-9]+/g, "-").replace(/-+$/, "")}`;
}
