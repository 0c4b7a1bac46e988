import type { Policy, PolicyNumbers } from '../api/policy';
import { formatNumber, numberInWords } from '../text/format';

/** The rules keep the largest less the smallest value of a hidden number; people count the values. */
export const shownNumber = (name: keyof PolicyNumbers, value: number) => (name === 'bredd' ? value + 1 : value);

/** The numbers of a policy, in the order they are shown, with a short heading for a column. */
export const policyColumns: readonly { name: keyof PolicyNumbers; heading: string }[] = [
  { name: 'troskel', heading: 'Minsta antal' },
  { name: 'bredd', heading: 'Olika tal' },
  { name: 'grupp', heading: 'Avvikande' },
  { name: 'kon_fran', heading: 'Kön' },
  { name: 'en_vag_fran', heading: 'Uppgift' },
  { name: 'tva_vagar_fran', heading: 'Båda' },
  { name: 'procent_fran', heading: 'Procent' },
  { name: 'medel_fran', heading: 'Medeltid' },
];

const allBut = (grupp: number) => (grupp === 1 ? 'alla utom en' : `alla utom högst ${numberInWords(grupp)}`);

/** What a policy means for what is published, one sentence each. */
export function policySentences(policy: PolicyNumbers): string[] {
  const { troskel, bredd, grupp } = policy;
  const from = (name: keyof PolicyNumbers) => formatNumber(policy[name]);
  return [
    `Antal under ${numberInWords(troskel)} (0–${formatNumber(troskel - 1)}) visas inte.`,
    `Ett dolt litet tal kan alltid vara minst ${numberInWords(bredd + 1)} olika tal, även för den som läst allt som publicerats.`,
    `Om alla i en grupp, eller ${allBut(grupp)}, har samma svar visas svaret inte.`,
    `En insats delas upp efter kön från ${from('kon_fran')} deltagare, efter en annan uppgift i taget från ${from('en_vag_fran')}, och efter uppgiften och kön tillsammans från ${from('tva_vagar_fran')}.`,
    `Procent visas när gruppen är minst ${from('procent_fran')} deltagare, och medeltid när den är minst ${from('medel_fran')}.`,
  ];
}

/** What the server writes where a publicering was made under rules that nobody had decided. */
const nobodyDecided = 'ingen, förvalda regler';

/** Whether somebody has decided the rules. */
export const isDecided = (policy: Policy) => policy.version !== null && policy.beslutad_av !== nobodyDecided;

/** Since when a policy is in force and who decided it. */
export function policyDecision(policy: Policy): string {
  if (policy.beslutad_av === nobodyDecided)
    return `Gäller sedan ${policy.galler_fran}: förvalda regler, som ingen har beslutat.`;
  return policy.galler_fran === null
    ? 'Förvalda regler, inte beslutade än.'
    : `Gäller sedan ${policy.galler_fran}, beslutade av ${policy.beslutad_av}.`;
}
