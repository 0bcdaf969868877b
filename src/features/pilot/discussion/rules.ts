export type Named = { personId: string; name: string };

/**
 * Who a message calls by "@name": the full name, or the first name where only one person of the pilot has it. Longer names
 * are tried first, so that "@Ann Lee" is not taken for "@Ann".
 */
export function findMentions(body: string, people: readonly Named[]): string[] {
  const firstNames = people.map(({ name }) => firstName(name));
  const callable = people.flatMap(({ personId, name }) => {
    const first = firstName(name);
    const isOnly = firstNames.filter((other) => other === first).length === 1;
    return [{ personId, call: name.toLowerCase() }, ...(isOnly ? [{ personId, call: first }] : [])];
  });
  const longestFirst = callable.sort((a, b) => b.call.length - a.call.length);
  const mentioned = new Set<string>();
  for (const { index } of body.matchAll(/(?<![\p{L}\p{N}.])@/gu)) {
    const rest = body.slice(index + 1).toLowerCase();
    const called = longestFirst.find(({ call }) => rest.startsWith(call) && endsThere(rest, call.length));
    if (called) mentioned.add(called.personId);
  }
  return [...mentioned];
}

function firstName(name: string): string {
  return (name.split(/\s+/)[0] ?? name).toLowerCase();
}

function endsThere(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(at));
}
