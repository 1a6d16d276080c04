/** The people of the sample company, by what they do there. Account ids are made up. */
const ACCOUNT = '712020:5a3f1e00-7c1d-4b60-9e2a-';

export interface Person {
  readonly accountId: string;
  readonly displayName: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly active?: boolean;
  readonly accountType?: 'atlassian' | 'customer';
}

const person = (
  number: number,
  displayName: string,
  more: Omit<Person, 'accountId' | 'displayName'> = {},
) => ({
  accountId: `${ACCOUNT}${String(number).padStart(12, '0')}`,
  displayName,
  ...more,
});

/** In this order on the site: the first one is who a newcomer starts as. */
export const PEOPLE = {
  /** OKR lead and Jira administrator. */
  annika: person(1, 'Annika Brandt', { locale: 'en_GB' }),
  /** Product owners. */
  tomas: person(2, 'Tomás Herrera', { locale: 'es_ES', timeZone: 'Europe/Madrid' }),
  priya: person(3, 'Priya Raman', { locale: 'en_GB', timeZone: 'Europe/London' }),
  kofi: person(4, 'Kofi Mensah', { locale: 'en_GB' }),
  /** Runs operations. */
  nadia: person(5, 'Nadia Haddad', { locale: 'fr_FR', timeZone: 'Europe/Paris' }),
  /** Checkout developers. */
  yuki: person(6, 'Yuki Tanaka', { locale: 'ja_JP' }),
  elif: person(7, 'Elif Demir', { locale: 'tr_TR' }),
  liam: person(8, "Liam O'Connor", { locale: 'en_GB', timeZone: 'Europe/Dublin' }),
  /** Support tooling developers. */
  zofia: person(9, 'Zofia Nowak', { locale: 'pl_PL', timeZone: 'Europe/Warsaw' }),
  mateus: person(10, 'Mateus Ribeiro', { locale: 'pt_BR', timeZone: 'Europe/Lisbon' }),
  amara: person(11, 'Amara Okafor', { locale: 'en_US' }),
  /** Platform developers. */
  jonas: person(12, 'Jonas Lindqvist', { locale: 'sv_SE', timeZone: 'Europe/Stockholm' }),
  wei: person(13, 'Chen Wei', { locale: 'zh_CN' }),
  leilani: person(14, 'Leilani Kahale', { locale: 'en_US', timeZone: 'Pacific/Honolulu' }),
  /** A freelance writer who may browse the help desk project only. */
  sam: person(15, 'Sam Whitfield', { locale: 'en_US' }),
  /** Left the company. */
  ingrid: person(16, 'Ingrid Solberg', { active: false }),
  /** Writes tickets; no licence for Jira. */
  rosa: person(17, 'Rosa Martín', { accountType: 'customer' }),
} as const satisfies Record<string, Person>;

export type PersonName = keyof typeof PEOPLE;

/** The account id of a person of the sample company. */
export function accountOf(name: PersonName): string {
  return PEOPLE[name].accountId;
}
