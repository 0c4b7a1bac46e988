/** Small assertions with a message; each failure ends its test. */

export function ok(value, message) {
  if (!value) throw new Error(`expected ${message}`);
}

export function equal(actual, expected, message) {
  if (!Object.is(actual, expected)) {
    throw new Error(`${message}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  }
}

export function atMost(actual, limit, message) {
  if (!(actual <= limit)) throw new Error(`${message}: ${actual} is more than ${limit}`);
}
