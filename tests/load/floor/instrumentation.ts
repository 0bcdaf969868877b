/** Empty, so that the builder does not take the exchange's own from the folder above. */
export function register(): void {}
