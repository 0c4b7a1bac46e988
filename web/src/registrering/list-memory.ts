import { ref } from 'vue';
import type { LocationQueryRaw } from 'vue-router';
import { forgetAtSignOut } from '../session/memory';

/** The list as it was left: what was chosen, how many rows were read, and the row that was opened. */
export interface LeftList {
  query: LocationQueryRaw;
  read: number;
  /** The codes from the opened row on: when it has gone from the list, the next takes its place. */
  from: string[];
}

const nothing = (): LeftList => ({ query: {}, read: 0, from: [] });

export const leftList = ref<LeftList>(nothing());

forgetAtSignOut(() => {
  leftList.value = nothing();
});
