const pounds = new Intl.NumberFormat("en-GB", {
  style: "currency",
  currency: "GBP",
  maximumFractionDigits: 0,
});
const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** "£12,000" */
export function formatPounds(amount: number): string {
  return pounds.format(amount);
}

/** "1,737" */
export function formatCount(count: number): string {
  return whole.format(count);
}
