/** A whole number of at least `minimum`. Throws RangeError, in words for the reader, when it is not. */
export function checkCount(name: string, value: number, minimum = 0): void {
  if (!Number.isSafeInteger(value) || value < minimum) {
    throw new RangeError(`${name} must be a whole number of at least ${minimum}`);
  }
}

/** Any ordinary number. Throws RangeError for NaN and infinities. */
export function checkFinite(name: string, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a number`);
}

/** A number above zero. Throws RangeError otherwise. */
export function checkPositive(name: string, value: number): void {
  if (!Number.isFinite(value) || value <= 0) throw new RangeError(`${name} must be a number above 0`);
}

/** A number of zero or more. Throws RangeError otherwise. */
export function checkNotNegative(name: string, value: number): void {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${name} must be a number of 0 or more`);
}
