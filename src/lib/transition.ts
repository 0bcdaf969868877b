/** For every state, the states that may follow it. A forgotten state does not compile. */
export type Transitions<Status extends string> = Record<Status, readonly Status[]>;

export function canMove<Status extends string>(
  table: Transitions<Status>,
  from: Status,
  to: Status,
): boolean {
  return table[from].includes(to);
}

export function isFinal<Status extends string>(table: Transitions<Status>, status: Status): boolean {
  return table[status].length === 0;
}
