import { onBeforeUnmount, onMounted, ref } from 'vue';
import { endIsNear, extend, state } from './session';

const warnBefore = 5 * 60_000;
const tick = 1000;

/** Minutes left, rounded up, when a warning is due; null otherwise. */
export function minutesLeft(now: number, answeredAt: number, idleSeconds: number, absoluteEnd: number): number | null {
  const left = Math.min(answeredAt + idleSeconds * 1000, absoluteEnd) - now;
  return left > warnBefore ? null : Math.max(0, Math.ceil(left / 60_000));
}

/**
 * Watches the clock of the session: gives the minutes left when the warning is due, keeps the
 * session alive while the user types, and asks for a new login when time is out.
 */
export function useIdleWatch() {
  const left = ref<number | null>(null);
  const byAbsoluteEnd = ref(false);
  let timer = 0;

  function look(): void {
    const session = state.current;
    if (!session || state.ended) {
      left.value = null;
      return;
    }
    const end = Date.parse(session.absolut_till) || Infinity;
    byAbsoluteEnd.value = end < state.answeredAt + session.idle_seconds * 1000;
    left.value = minutesLeft(Date.now(), state.answeredAt, session.idle_seconds, end);
    if (left.value === 0) endIsNear();
  }

  function active(): void {
    const session = state.current;
    if (!session || state.ended || left.value !== null) return;
    if (Date.now() - state.answeredAt > (session.idle_seconds * 1000) / 3) {
      state.answeredAt = Date.now();
      void extend().catch(() => undefined);
    }
  }

  onMounted(() => {
    timer = window.setInterval(look, tick);
    window.addEventListener('keydown', active);
    window.addEventListener('pointerdown', active);
  });
  onBeforeUnmount(() => {
    window.clearInterval(timer);
    window.removeEventListener('keydown', active);
    window.removeEventListener('pointerdown', active);
  });
  return { left, byAbsoluteEnd };
}
