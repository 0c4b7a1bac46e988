import type { PolicyNumbers } from '../api/policy';
import { numberInWords } from '../text/format';

type Rules = Pick<PolicyNumbers, 'troskel' | 'bredd' | 'grupp'>;

/** The rules of a förbund that has decided none. */
export const usualRules: Rules = { troskel: 5, bredd: 4, grupp: 1 };

/** To whom something is proven. */
export const provenTo =
  'Det gäller den som har allt som förbundet har publicerat och lämnat ut, och som känner till reglerna och själva programmet.';

/** What is proven of a publicering before it is stored (src/disclosure/README.md, section 9). */
export function proven({ troskel, bredd, grupp }: Rules): string[] {
  const least = numberInWords(troskel);
  return [
    `Inget tal under ${least} visas, utom nollan där alla vet att ingen kan finnas.`,
    `Varje dolt tal som kan vara under ${least} har minst ${numberInWords(Math.min(troskel, bredd + 1))} möjliga värden. För vart och ett finns en hel grupp av personer som stämmer med allt som visas.`,
    'Inget dolt tal går att räkna ut exakt, inte heller ett stort.',
    `I varje grupp som visas kan fler än ${numberInWords(grupp)} ha ett annat svar på en känslig fråga än de övriga.`,
    'Vad som slås ihop, döljs och utelämnas är bestämt utan de tal som inte visas. Där slumpen är med kan den göra en möjlighet högst tjugo gånger så trolig som en annan.',
    'En rättelse, ett nytt år och en fil med enskilda registreringar prövas tillsammans med allt som getts ut tidigare.',
  ];
}

/** What is not, and cannot be. */
export const notPromised: readonly string[] = [
  'Att värdena är lika troliga. De är möjliga, och den som kan ämnet kan gissa.',
  'Något mot den som vet mer än en uppgift. Personalen i en insats vet alla sina tal, och flera personer kan lägga ihop vad de vet.',
  'Att den enda kvinnan i en grupp inte vet hur många männen är, när summan visas.',
  'Att det inte syns att någon finns där ingen brukar finnas, till exempel en man i en insats för kvinnor.',
  'Något om vad andra myndigheter skriver om samma personer.',
  'Detsamma om det som publicerades med en äldre version av programmet. Det står kvar som det är.',
];
