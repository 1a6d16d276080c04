import { stem, wordsOf } from '../../alignment/suggestion-words';

const stems = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/\s+/)
      .filter((word) => word !== '')
      .map(stem),
  );

/** Numbers that grow by themselves and say little: English, German, French and Spanish, without accents. */
const VANITY = stems(`
  follower likes impression pageview view visit visitor download mention reach clicks hits
  registration aufrufe seitenaufrufe besucher downloads vues visites visitas seguidores descargas
`);
/** What people win the wrong way when only growth counts. */
const GROWTH = stems(`
  revenue sales arr mrr turnover customer user order booking lead deal conversion growth volume signup member
  transaction subscriber umsatz kunden nutzer bestellungen abschlusse ventes clients chiffre utilisateurs ingresos
  ventas clientes usuarios pedidos
`);
const COST_OR_SPEED = stems(`
  cost costs spend spending expense budget bill time duration latency speed hour minute second day lead cycle wait
  waiting delay response handling throughput kosten ausgaben dauer zeit wartezeit durchlaufzeit antwortzeit rustzeit
  cout couts delai duree temps attente coste costes tiempo espera plazo
`);
const QUALITY = stems(`
  quality error defect failure complaint satisfaction csat nps enps churn rework incident accuracy return returns
  crash overtime safety accident reopened escalation rating uptime availability qualitat fehler reklamation
  zufriedenheit ausschuss qualite erreurs reclamations satisfaction calidad errores quejas satisfaccion devoluciones
`);

const names = (title: string, list: ReadonlySet<string>): string | undefined =>
  wordsOf(title).find((word) => list.has(word.stem))?.written;

/** The vanity metric a title names. */
export const vanityIn = (title: string): string | undefined => names(title, VANITY);
export const namesGrowth = (title: string): boolean => names(title, GROWTH) !== undefined;
export const namesCostOrSpeed = (title: string): boolean => names(title, COST_OR_SPEED) !== undefined;
export const namesQuality = (title: string): boolean => names(title, QUALITY) !== undefined;
