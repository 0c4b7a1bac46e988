import { get, post } from './client';

/** What the förbund decides of what may be published. All are numbers of deltagare but bredd and grupp. */
export interface PolicyNumbers {
  /** The smallest count that is shown. */
  troskel: number;
  /** The largest less the smallest value that a hidden small count can have. */
  bredd: number;
  /** What all but so many of a group have in common is hidden. */
  grupp: number;
  /** An insats is split from so many deltagare: by kön, by one other thing, by that and kön. */
  kon_fran: number;
  en_vag_fran: number;
  tva_vagar_fran: number;
  procent_fran: number;
  medel_fran: number;
}

/** The numbers with when and by whom they were decided; nobody has decided the defaults. */
export interface Policy extends PolicyNumbers {
  version: number | null;
  galler_fran: string | null;
  beslutad_av: string;
}

export interface Policies {
  galler: Policy;
  /** Every decision, newest first; the first is in force. */
  beslut: Policy[];
}

const path = '/publiceringar/policy';

export const readPolicies = () => get<Policies>(path);
export const decidePolicy = (numbers: PolicyNumbers, key: string) => post<Policy>(path, numbers, key);
