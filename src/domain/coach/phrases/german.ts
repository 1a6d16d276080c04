import type { PhraseBook } from './phrase-book';

export const GERMAN: PhraseBook = {
  language: 'de',
  markers:
    'der die das den dem des und von auf um im pro bis für mit unter über nicht kein keine mindestens höchstens senken steigern erhöhen verringern reduzieren halten einführen neue neuen je zwischen prozent gewinnen durchführen ermitteln erhalten verbessern',
  letters: '[äöß]',
  verbs: {
    up: 'steigern|steigt|erhöhen|erhöht|anheben|ausbauen|wachsen|vergrößern|verdoppeln|verdreifachen|heben|steigerung|erhöhung',
    down: 'senken|senkt|gesenkt|verringern|reduzieren|reduziert|verkürzen|kürzen|mindern|vermindern|halbieren|sinkt|sinken|drücken|verkleinern|senkung|reduzierung|beschleunigen|abbauen|drosseln|herunterfahren|eindämmen',
    either: 'verbessern|ändern|bringen|kommen|optimieren|verändern',
    reach:
      'erreichen|gewinnen|sammeln|verkaufen|einsparen|sparen|erzielen|produzieren|beantworten|liefern|abschließen|einnehmen|bedienen|einstellen',
    keep: 'halten|bleiben|bleibt|einhalten|begrenzen|liegt|liegen|sicherstellen',
    activity:
      'einführen|durchführen|veröffentlichen|bauen|erstellen|entwickeln|schulen|umsetzen|implementieren|ausrollen|starten|organisieren|schreiben|migrieren|einrichten|aufbauen|eröffnen|besuchen|renovieren|pflanzen|befragen|veranstalten|abhalten|umstellen|automatisieren|dokumentieren|vorbereiten|planen|interviewen|testen|gestalten|überarbeiten|erneuern|aktualisieren|anlegen|anschaffen|kaufen|analysieren|vereinheitlichen|digitalisieren|erarbeiten',
    yesNo: 'erhalten|bestehen|erlangen|bekommen|werden|abschließen',
    eliminate: 'abschaffen|beseitigen|eliminieren|vermeiden',
  },
  shareVerbs: 'beantworten|liefern|abschließen|erreichen|bedienen',
  fromTo: [
    'von Q[^Q,;]{0,24} auf (?:(?:unter|über|mindestens|höchstens|rund|etwa) )?Q',
    'Q ?(?:→|->|=>|>) ?Q',
    '(?:ausgangswert|start|heute|aktuell|derzeit|ist):? Q[^Q]{0,20} (?:ziel|zielwert|soll):? Q',
  ],
  toFrom: [
    'auf (?:(?:unter|über|mindestens|höchstens) )?Q[^Q]{0,24} (?:von|statt|\\(?(?:heute|aktuell|derzeit|bisher|ausgehend von))(?: bei)?:? Q',
    'Q (?:statt|anstatt|anstelle von) Q',
  ],
  to: ['auf (?:(?:unter|über|mindestens|höchstens|rund) )?Q', '(?:ziel|zielwert):? Q', '(?:→|->|=>) ?Q'],
  from: ['von Q', '\\(?(?:heute|aktuell|derzeit|bisher):? (?:bei )?Q'],
  by: ['um (?:(?:mindestens|rund|etwa|weitere) )?Q'],
  ceiling: [
    '(?:höchstens|maximal|max\\.?|nicht mehr als|nicht über|nicht länger als|unter|unterhalb von|weniger als|≤|<=|<|bis zu) Q',
    '(?:≤|<=|<) ?Q',
    'Q oder weniger',
  ],
  floor: [
    '(?:mindestens|min\\.?|wenigstens|nicht weniger als|nicht unter|über|oberhalb von|mehr als|≥|>=|>) Q',
    '(?:≥|>=|>) ?Q',
    'Q oder (?:mehr|höher|besser)',
  ],
  range: ['zwischen (?:den )?Q und Q', '(?:bei|im bereich von|von|innerhalb von) Q ?(?:bis|-) ?Q', 'Q ?- ?Q'],
  at: ['(?:bei|liegt bei|:) Q'],
  condition: [
    '(?:innerhalb von|binnen|in|nach|vor|alle|pro|je|älter als|länger als|für|mit mehr als|mit über|mit weniger als|mit) Q',
  ],
  zero: ['^ ?(?:keine|kein|null|0) (?:[^Q ]+ ){0,2}[^Q ]+(?:en|e|er|n|s)\\b'],
  findBaseline: [
    '(?:ausgangswert|ausgangslage|basiswert|baseline|referenzwert)[^Q]{0,80} (?:ermitteln|bestimmen|messen|festlegen|erheben|feststellen)',
    '(?:ermitteln|bestimmen|messen|erheben) [^Q]{0,40}(?:ausgangswert|basiswert|baseline)',
  ],
  factors: [
    ['verdoppeln|verdoppelt', 100, 'up'],
    ['verdreifachen', 200, 'up'],
    ['halbieren|halbiert', 50, 'down'],
    ['um die hälfte', 50, 'verb'],
  ],
  describing: '',
  stops: 'von auf um pro je im in mit für bis und oder der die das am an',
  numberWords: [
    ['null', 0],
    ['zwei', 2],
    ['drei', 3],
    ['vier', 4],
    ['fünf', 5],
    ['sechs', 6],
    ['sieben', 7],
    ['acht', 8],
    ['neun', 9],
    ['zehn', 10],
    ['elf', 11],
    ['zwölf', 12],
  ],
  months: [
    'januar|jänner',
    'februar',
    'märz',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'dezember',
  ],
};
