/** The secret in groups of four, as one types it into an app by hand. */
export const inGroups = (secret: string) =>
  secret
    .replace(/=+$/, '')
    .match(/.{1,4}/g)
    ?.join(' ') ?? '';
