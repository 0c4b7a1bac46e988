import type { CodeListName } from '../api/types';
import { listNames } from '../text/generated/list-names';

/** The words of the field, as the program uses them. */
export const words = [
  { word: 'Förbund', meaning: 'Samordningsförbundet, som finansierar insatser och äger den här installationen.' },
  { word: 'Insats', meaning: 'Det som deltagare är med i, och som statistiken redovisar.' },
  { word: 'Volyminsats', meaning: 'En insats som bara lämnar antal per år. Inga enskilda deltagare registreras.' },
  { word: 'Deltagare', meaning: 'En person i en insats. Samspår vet inte vem det är: inget namn, inget personnummer.' },
  {
    word: 'Registrering',
    meaning:
      'Ett deltagande: en person i en insats, från start till avslut. Den som är med i två insatser har två registreringar.',
  },
  {
    word: 'Kod',
    meaning:
      'Sex tecken som du får när du registrerar. Koden är det enda sättet att hitta tillbaka, så spara den i insatsens egen akt. Sista tecknet avslöjar felskrivning.',
  },
  {
    word: 'Egen nyckel',
    meaning:
      'Insatsens eget ärendenummer eller liknande, om ni vill att samma person ska räknas en gång. Bara ett oläsligt avtryck sparas.',
  },
  { word: 'Avslut', meaning: 'När och varför deltagandet tog slut, och vad personen gör och försörjs av efteråt.' },
  {
    word: 'Försörjning',
    meaning: 'Vad personen lever av. Flera källor kan gälla samtidigt. Direkt före betyder inom en vecka före start.',
  },
  { word: 'Sysselsättning', meaning: 'Vad personen faktiskt gör. Den som är anställd men sjukskriven arbetar inte.' },
  { word: 'Omfattning', meaning: 'Hur mycket personen arbetar eller studerar. 100 procent är 40 timmar i veckan.' },
  { word: 'Remittent', meaning: 'Den som föreslog att personen skulle delta.' },
  { word: 'Handlingsplan', meaning: 'En gemensam plan för tiden efter avslutet.' },
  {
    word: 'Felregistrering',
    meaning:
      'En registrering som aldrig borde ha gjorts. Den räknas inte, men finns kvar i historiken. Inget tas bort.',
  },
  {
    word: 'Uppgift saknas',
    meaning:
      'Svaret är inte känt. Det är något annat än att personen inte vill svara, och än att frågan inte är aktuell än.',
  },
  {
    word: 'Publicering',
    meaning:
      'Ett års statistik som är skyddad, numrerad och fryst. Det enda som får lämna förbundet, och det ändras aldrig.',
  },
  {
    word: 'X',
    meaning:
      'Uppgiften visas inte i en publicering. Antingen är antalet litet, eller så skulle ett litet antal gå att räkna ut med den.',
  },
  { word: 'Uppdrag', meaning: 'Rätten att arbeta i en insats, från ett datum till ett annat.' },
  { word: 'Procentenhet', meaning: 'Skillnaden mellan två andelar. Från 20 till 25 procent är 5 procentenheter.' },
] as const;

/** What the keyboard does, on every page. */
export const keys = [
  { word: 'Ctrl + K', meaning: 'Sök en deltagare på kod, från vilken sida som helst.' },
  { word: 'Enter', meaning: 'Sparar formuläret från ett textfält, ett val eller en kryssruta.' },
  { word: 'Ctrl + Enter', meaning: 'Sparar formuläret var du än är på sidan.' },
  { word: 'Esc', meaning: 'Stänger en dialog eller meny.' },
] as const;

/** The code lists that are shown, by the names users know. */
export const codeListNames: Record<CodeListName, string> = listNames;
