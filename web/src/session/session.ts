import { computed, reactive } from 'vue';
import { ApiError } from '../api/error';
import { connectSession } from '../api/client';
import * as api from '../api/session';
import type { Role, Session } from '../api/types';
import { loadLists } from './lists';
import { forgetEverything } from './memory';

/**
 * Says that a session may exist, so that a visitor without one is not asked for, and to the other tabs
 * of the browser, which share it, whose it is and in which role.
 */
const hint = 'samspar-session';

interface State {
  current: Session | null;
  /** The session has ended while the user was working: log in over the page. */
  ended: boolean;
  /** The role that another tab has changed to; null while it is the one of this page. */
  elsewhere: Role | null;
  /** The server wants to know anew who it is: ask over the page. */
  confirming: boolean;
  /** What may be told without a login: whose installation this is, and whether it is for training. */
  open: { forbund: string; ovning: boolean } | null;
  /** When the server last answered, ms since 1970; the idle limit counts from here. */
  answeredAt: number;
}

export const state = reactive<State>({
  current: null,
  ended: false,
  elsewhere: null,
  confirming: false,
  open: null,
  answeredAt: 0,
});

/** Training data is marked on every page, also before the login. */
export const ovning = computed(() => (state.current ?? state.open)?.ovning ?? false);

export const forbund = computed(() => (state.current ?? state.open)?.forbund ?? '');

export const roll = computed<Role | null>(() => state.current?.roll ?? null);

export const hasRole = (...roles: Role[]) => roll.value !== null && roles.includes(roll.value);

let signedInAgain: ((sameUser: boolean) => void) | null = null;
let waiting: Promise<boolean> | null = null;

const hintOf = (session: Session) => `${session.anvandare.id} ${session.roll}`;

function take(session: Session): void {
  state.current = session;
  state.elsewhere = null;
  state.answeredAt = Date.now();
  localStorage.setItem(hint, hintOf(session));
}

/** A session read again. A role that another tab has chosen is told, and the page stays as it is. */
function takeAgain(session: Session): void {
  const role = state.current?.roll ?? session.roll;
  if (role === session.roll) {
    take(session);
    return;
  }
  state.current = { ...session, roll: role };
  state.elsewhere = session.roll;
  state.answeredAt = Date.now();
}

/** Shows the login over the page; all requests that meet the ended session wait for the same login. */
function signIn(): Promise<boolean> {
  if (!state.current) return Promise.resolve(false);
  state.ended = true;
  waiting ??= new Promise<boolean>((resolve) => {
    signedInAgain = resolve;
  }).finally(() => {
    waiting = null;
  });
  return waiting;
}

let confirmed: ((done: boolean) => void) | null = null;
let asking: Promise<boolean> | null = null;

/** Asks for password and code over the page; all requests that need them wait for the same answer. */
function confirm(): Promise<boolean> {
  state.confirming = true;
  asking ??= new Promise<boolean>((resolve) => {
    confirmed = resolve;
  }).finally(() => {
    asking = null;
  });
  return asking;
}

function endConfirming(done: boolean): void {
  state.confirming = false;
  confirmed?.(done);
}

connectSession({
  csrf: () => state.current?.csrf ?? '',
  answered: () => {
    state.answeredAt = Date.now();
  },
  signIn,
  confirm,
  renew: async () => {
    try {
      takeAgain(await api.readSession());
      return true;
    } catch {
      return false;
    }
  },
});

/** Reads the session when there may be one; false when the visitor has to log in. */
export async function findSession(): Promise<boolean> {
  if (state.current) return true;
  if (localStorage.getItem(hint) === null) return false;
  try {
    take(await api.readSession());
    return true;
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    localStorage.removeItem(hint);
    return false;
  }
}

/** Asks whose installation this is; the name is only a greeting, so a failure is passed over. */
export async function readOpen(): Promise<void> {
  if (state.open) return;
  try {
    state.open = await api.readStart();
  } catch {
    // The page that is shown says itself when the server is away.
  }
}

export async function login(anvandarnamn: string, losenord: string, kod?: string): Promise<void> {
  take(await api.login(anvandarnamn, losenord, kod));
}

export async function activate(token: string, losenord: string, kod?: string): Promise<void> {
  take(await api.activate(token, losenord, kod));
}

/** Login over the page. Another user than before must not meet the former one's half-filled form. */
export async function loginAgain(anvandarnamn: string, losenord: string, kod?: string): Promise<void> {
  const before = state.current;
  const session = await api.login(anvandarnamn, losenord, kod);
  const same = session.anvandare.id === before?.anvandare.id;
  take(session);
  // What is on the page belongs to that user in that role; a role can have been taken away meanwhile.
  if (!same || !session.roller.includes(before.roll)) {
    followOtherTab();
    return;
  }
  if (before.roll !== session.roll) take(await api.switchRole(before.roll));
  state.ended = false;
  signedInAgain?.(true);
}

export async function confirmIdentity(losenord: string, kod: string): Promise<void> {
  take(await api.confirmSession(losenord, kod));
  endConfirming(true);
}

export const leaveUnconfirmed = () => {
  endConfirming(false);
};

export async function changeRole(role: Role): Promise<void> {
  const session = await api.switchRole(role);
  forgetEverything();
  // Read before the role shows, so that no page of the new role meets empty lists.
  try {
    await loadLists();
  } finally {
    take(session);
  }
}

/** Takes the role of this page back from the other tab; what is typed here is kept. */
export async function keepRole(): Promise<void> {
  if (state.current) take(await api.switchRole(state.current.roll));
}

/** Begins anew in the role, or as the user, that another tab has changed to. */
export function followOtherTab(): void {
  forgetEverything();
  location.assign('/');
}

/** The tabs of a browser share one login: what another does with it is told here at once. */
export function heedOtherTabs(): void {
  window.addEventListener('storage', ({ key, newValue }) => {
    // A logout lets the browser clear all that is stored, which has no key.
    if ((key !== hint && key !== null) || !state.current) return;
    if (newValue === null) {
      state.ended = true;
      return;
    }
    const [user, role] = newValue.split(' ');
    if (user !== String(state.current.anvandare.id)) followOtherTab();
    else if (state.ended) void goOnAfterOtherTab();
    else state.elsewhere = role === state.current.roll ? null : (role as Role);
  });
}

/** The same user has logged in again in another tab, so this one goes on too. */
async function goOnAfterOtherTab(): Promise<void> {
  try {
    takeAgain(await api.readSession());
    state.ended = false;
    signedInAgain?.(true);
  } catch {
    // The login over the page stays, and says what is wrong when it is used.
  }
}

export const endIsNear = () => {
  state.ended = true;
};

/** Asks the server for the session, which moves the idle limit. */
export async function extend(): Promise<void> {
  takeAgain(await api.touch());
}

/** Forgets the session and all that was read or written in it, without asking the server. */
export function forgetSession(): void {
  signedInAgain?.(false);
  endConfirming(false);
  state.current = null;
  state.ended = false;
  state.elsewhere = null;
  localStorage.removeItem(hint);
  forgetEverything();
}

export async function logout(): Promise<void> {
  try {
    await api.logout();
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
  }
  forgetSession();
}
