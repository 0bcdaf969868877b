/** The public address of the exchange, for addresses that are printed; the environment is checked at the start. */
export function siteAddress(): string {
  return process.env.NEXTAUTH_URL ?? "http://localhost:3000";
}
