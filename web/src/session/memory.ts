type Forget = () => void;

const holders: Forget[] = [];

/** A module that keeps data of a session in memory says here how to forget it. */
export function forgetAtSignOut(forget: Forget): void {
  holders.push(forget);
}

/** Called at logout and at a change of role: nothing of one role's data is left for the next. */
export function forgetEverything(): void {
  for (const forget of holders) forget();
}
