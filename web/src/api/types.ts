/**
 * The web's own names for shapes of the HTTP contract that several parts of it speak of. Dates are
 * `YYYY-MM-DD`, times UTC `YYYY-MM-DDTHH:MM:SSZ`.
 */
import type { Schemas } from './contract';

export type Role = Schemas['Roll'];
export type Session = Schemas['Session'];

export type Code = Schemas['Kod'];
export type CodeLists = Schemas['Kodlistor'];
/** One field of a registrering: when it is asked for, what it holds, its limits. */
export type Field = Schemas['Falt'];
export type CodeListName = keyof CodeLists['kodlistor'];
export type Forbund = Schemas['Forbund'];
export type Definition = Schemas['Definition'];

export type InsatsContent = Schemas['InsatsInnehall'];
export type Insats = Schemas['Insats'];

/** What a user states about a start; the server adds code, version and history. */
export type StartContent = Omit<Schemas['NyRegistrering'], 'bekraftat'>;
/** What a user states about an avslut. */
export type AvslutStated = Schemas['AvslutInnehall'];
export type Registrering = Schemas['Registrering'];
export type RegistreringWithHistory = Schemas['RegistreringMedHistorik'];
export type HistoryEntry = Schemas['Version'];

export type Uppdrag = Schemas['Uppdrag'];
export type User = Schemas['Anvandare'];
export type LogEntry = Schemas['Loggrad'];
