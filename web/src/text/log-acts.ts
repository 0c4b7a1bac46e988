/** What the log calls an act, in Swedish. An act without a row is shown as the log has it. */
export const acts: Record<string, string> = {
  login: 'Inloggning',
  'login.password': 'Rätt lösenord vid inloggning, kod begärd',
  logout: 'Utloggning',
  'session.confirm': 'Bekräftad identitet',
  'session.confirm.password': 'Rätt lösenord vid bekräftelse, kod begärd',
  'http.step_up': 'Bekräftelse begärd',
  'session.read': 'Visning av den egna inloggningen',
  'session.role': 'Byte av roll',
  'http.refused': 'Nekad förfrågan',
  'registrering.start': 'Registrering',
  'registrering.read': 'Visning av registrering',
  'registrering.list': 'Visning av lista',
  'registrering.search': 'Sökning utan kod',
  'registrering.avslut': 'Avslut',
  'registrering.rattelse': 'Rättelse',
  'registrering.felregistrering': 'Felregistrering',
  'registrering.ateroppna': 'Återöppning',
  'registrering.angra': 'Ångrad ändring',
  'insats.list': 'Visning av insatser',
  'insats.create': 'Ny insats',
  'insats.change': 'Ändrad insats',
  'user.list': 'Visning av användare',
  'forbund.read': 'Visning av förbundet',
  'definitioner.read': 'Visning av definitioner',
  'kodlistor.read': 'Visning av kodlistor',
  'kodlista.add': 'Ny kod i en kodlista',
  'kodlista.change': 'Ändrad kod i en kodlista',
  'forbund.kommun': 'Ny kommun i förbundet',
  'user.create': 'Ny användare',
  'user.change': 'Ändrad användare',
  'user.disable': 'Avstängd användare',
  'user.reset': 'Ny engångslänk',
  'user.activate': 'Öppnad engångslänk',
  'user.activate.offer': 'Visad nyckel för engångskoder',
  'user.password': 'Byte av lösenord',
  'user.password.password': 'Rätt lösenord vid byte av lösenord, kod begärd',
  'user.uppdrag': 'Ändrade uppdrag',
  'uppdrag.read': 'Visning av historik över uppdrag',
  'statistik.read': 'Uttag av statistik',
  'arsredovisning.read': 'Uttag av årsredovisningens tabeller',
  'mikrodata.create': 'Utlämning av mikrodata',
  'mikrodata.read': 'Hämtning av utlämnad mikrodata',
  'publicering.list': 'Visning av publiceringar',
  'publicering.preview': 'Förhandsgranskning av publicering',
  'publicering.begin': 'Påbörjad publicering',
  'publicering.create': 'Publicering',
  'publicering.read': 'Visning av publicering',
  'publicering.export': 'Hämtad fil ur publicering',
  'publicering.verify': 'Kontroll av publiceringar',
  'publicering.progress': 'Visning av hur långt publiceringen kommit',
  'rattelse.preview': 'Förhandsgranskning av rättelse',
  'rattelse.begin': 'Påbörjad rättelse',
  'rattelse.create': 'Rättelse av publicering',
  'policy.read': 'Visning av regler för publicering',
  'publicering.policy': 'Beslut om regler för publicering',
  'publicering.diff': 'Jämförelse med publicering',
  'import.registreringar': 'Inläsning av registreringar',
  'import.insatser': 'Inläsning av insatser',
  'import.antal': 'Inläsning av antal',
  'logg.read': 'Läsning av loggen',
  'drift.clock': 'Återställning efter fel klocka',
  'drift.accept': 'Äldre databas godtagen',
  'drift.upgrade': 'Uppgradering av databasen',
  'drift.backup': 'Säkerhetskopia',
  'drift.verify': 'Kontroll av säkerhetskopia',
  'drift.rehearse': 'Provläsning av säkerhetskopia',
  'drift.read': 'Visning av säkerhetskopians ålder',
  'drift.restore': 'Återläsning av säkerhetskopia',
  'drift.rotate': 'Byte av databasens nyckel',
  'drift.destroy': 'Personnyckeln förstörd',
  'drift.arkiv': 'Arkiv i klartext',
  'drift.keyring': 'Nyckelringen visad eller ändrad',
  'store.create': 'Ny installation',
  'drift.serve': 'Start eller stopp av tjänsten',
  'drift.doctor': 'Kontroll av installationen',
};

const results: Record<string, string> = { ok: 'Klart', refused: 'Nekat', failed: 'Misslyckat' };

const objects: Record<string, string> = {
  import: 'inläsning',
  user: 'användare',
  insats: 'insats',
  registrering: 'registrering',
  forbund: 'förbundet',
  kodlista: 'kod',
  logg: 'loggen',
  mikrodata: 'mikrodata',
  policy: 'regler',
  publicering: 'publicering',
  store: 'installation',
  route: 'okänd adress',
};

/** `user 1` as `användare 1`. */
export function logObject(object: string): string {
  if (route.test(object)) return object.replace(route, '').replace('/api/v1', '');
  const [kind = '', ...id] = object.split(' ');
  return [objects[kind] ?? kind, ...id].join(' ');
}

/** The kinds of objects that a row can be about, for choosing among. */
export const objectKinds = [
  'registrering',
  'insats',
  'user',
  'publicering',
  'mikrodata',
  'kodlista',
  'policy',
  'import',
  'logg',
] as const;

/** A path of the API that somebody was turned away from. */
const route = /^route /;

export const logAct = (act: string) => acts[act] ?? act;
export const logResult = (result: string) => results[result] ?? result;
