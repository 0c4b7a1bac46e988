/** Shapes of the HTTP contract, version 1. Dates are `YYYY-MM-DD`, times UTC `YYYY-MM-DDTHH:MM:SSZ`. */

export type Role = 'handlaggare' | 'insatsansvarig' | 'forbund' | 'lasare' | 'granskare';

export interface Session {
  anvandare: { id: number; anvandarnamn: string; namn: string };
  roll: Role;
  roller: Role[];
  insatser: number[];
  csrf: string;
  ovning: boolean;
  forbund: string;
  idle_seconds: number;
  absolut_till: string;
}

export interface Code {
  kod: string;
  etikett: string;
  grupp?: string;
  hjalp?: string;
  giltig_fran?: string | null;
  giltig_till?: string | null;
}

export interface CodeLists {
  kodlistor: Record<string, Code[]>;
  grupper: Record<string, { kod: string; etikett: string }[]>;
}

export interface Forbund {
  namn: string;
  kommuner: { kod: string; namn: string }[];
  ovning: boolean;
  today: string;
  falt: string[];
}

export interface Definition {
  id: string;
  version: number;
  rubrik: string;
  population: string;
  text: string;
  figurer?: string;
}

export interface InsatsContent {
  namn: string;
  beskrivning: string;
  inriktning: string;
  registrering: string;
  arbetslivsinriktad: boolean;
  huvudman: string;
  malgrupp: string;
  kon_begransning: string | null;
  alder_fran: number | null;
  alder_till: number | null;
  metod: string;
  ort: string;
  start: string;
  slut: string | null;
  forvantad_tid: number | null;
  redovisas_i: number | null;
}

export interface Insats extends InsatsContent {
  id: number;
  version: number;
  far_registrera: boolean;
}

export interface Avslut {
  datum: string;
  anledning: string;
  forsorjning_efter?: string[];
  sysselsattning_efter?: string | null;
  omfattning_efter?: number | null;
  handlingsplan?: string | null;
}

/** What a user states about a start; the server adds code, version and history. */
export interface StartContent {
  insats: number;
  start: string;
  kon: string;
  fodelsear: number;
  forsorjning_fore: string[];
  sysselsattning_fore?: string | null;
  omfattning_fore?: number | null;
  utbildning?: string | null;
  tid_i_forsorjning?: string | null;
  remittent?: string | null;
  kommun?: string | null;
  person?: string;
}

export interface HistoryEntry {
  version: number;
  tid: string;
  anvandare: string;
  handling: string;
  andrat: string[];
}

export interface Registrering extends Omit<StartContent, 'person'> {
  kod: string;
  version: number;
  har_person: boolean;
  avslut: Avslut | null;
  felregistrerad: boolean;
  dagar: number;
  skapad: string;
  historik?: HistoryEntry[];
}

export interface RegistreringPage {
  registreringar: Registrering[];
  nasta: string | number | null;
  totalt: number;
}

export interface Uppdrag {
  insats: number;
  fran: string | null;
  till: string | null;
}

export interface User {
  id: number;
  anvandarnamn: string;
  namn: string;
  organisation: string;
  roller: Role[];
  aktiv: boolean;
  uppdrag: Uppdrag[];
}

export interface LogEntry {
  seq: number;
  tid: string;
  anvandare: string;
  roll: string;
  handling: string;
  objekt: string;
  resultat: string;
  antal: number | null;
  /** Why, of a felregistrering or an ateroppning. */
  skal: string | null;
}
