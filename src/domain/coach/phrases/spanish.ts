import type { PhraseBook } from './phrase-book';

export const SPANISH: PhraseBook = {
  language: 'es',
  markers:
    'el la los las del de un una y al en por para con sin más menos no se que aumentar reducir alcanzar mantener tasa número nuevo nuevos nueva a',
  letters: '[áíñóú]',
  verbs: {
    up: 'aumentar|aumenta|incrementar|subir|sube|duplicar|triplicar|elevar|crecer|crece|ampliar|aumento|incremento',
    down: 'reducir|reduce|disminuir|bajar|baja|acortar|recortar|rebajar|descender|reducción|acelerar',
    either: 'mejorar|pasar|pasa|pasan|llevar|optimizar|cambiar',
    reach:
      'alcanzar|lograr|conseguir|ganar|recaudar|vender|ahorrar|captar|llegar|atender|entregar|responder|producir|servir',
    keep: 'mantener|conservar|permanecer|no superar|limitar|asegurar',
    activity:
      'lanzar|organizar|publicar|crear|construir|desarrollar|desplegar|implantar|implementar|formar|redactar|migrar|realizar|abrir|visitar|renovar|plantar|introducir|preparar|instalar|automatizar|documentar|entrevistar|escribir|celebrar|impartir|probar|rediseñar|actualizar|comprar|analizar|estudiar|negociar|digitalizar|planificar|elaborar',
    yesNo: 'obtener|aprobar|conseguir|recibir|superar|lograr',
    eliminate: 'eliminar|suprimir|acabar con',
  },
  shareVerbs: 'atender|entregar|responder|alcanzar|lograr|conseguir|servir',
  fromTo: [
    '(?:de|del|desde) (?:el |un )?Q[^Q,;]{0,24} (?:a|al|hasta) (?:(?:el|un|menos de|más de|al menos|unos) )?Q',
    'Q ?(?:→|->|=>|>) ?Q',
    '(?:base|inicio|actual|actualmente|hoy) ?:? Q[^Q]{0,20} (?:meta|objetivo) ?:? Q',
  ],
  toFrom: [
    '(?:a|al|hasta) (?:(?:el|un|menos de|más de) )?Q[^Q]{0,24} (?:desde|en lugar de|\\(?actualmente|\\(?hoy|frente a)(?: el| los)? ?:? ?Q',
  ],
  to: [
    '(?:a|al|hasta) (?:(?:el|un|menos de|más de|al menos) )?Q',
    '(?:meta|objetivo) ?:? Q',
    '(?:→|->|=>) ?Q',
  ],
  from: ['desde (?:el )?Q', '\\(?(?:actualmente|hoy) ?:? ?(?:en )?(?:el )?Q'],
  by: ['(?:en|un) (?:un )?Q'],
  ceiling: [
    '(?:como máximo|máximo|máx\\.?|no más de|por debajo de|por debajo del|debajo del|menos de|menos del|inferior al?|no superar|hasta|≤|<=|<) (?:el |un |los )?Q',
    '(?:≤|<=|<) ?Q',
    'Q (?:como máximo|o menos)',
  ],
  floor: [
    '(?:al menos|como mínimo|mínimo|mín\\.?|no menos de|por encima de|por encima del|más de|más del|superior al?|≥|>=|>) (?:el |un |los )?Q',
    '(?:≥|>=|>) ?Q',
    'Q (?:como mínimo|o más)',
  ],
  range: ['entre (?:el |los )?Q y (?:el |los )?Q', 'Q ?- ?Q'],
  at: ['(?:en|al|:) (?:el )?Q'],
  condition: [
    '(?:en|dentro de|después de|antes de|cada|por|durante|para|más de|menos de|con más de|con|en menos de|las|los) Q',
  ],
  zero: ['^ ?(?:cero|ningún|ninguna|0) [^Q ]+'],
  findBaseline: [
    '(?:establecer|determinar|medir|definir|encontrar|fijar) (?:[^Q ]+ ){0,2}(?:línea base|línea de base|valor de referencia|punto de partida|valor inicial)',
  ],
  factors: [
    ['duplicar|duplica', 100, 'up'],
    ['triplicar', 200, 'up'],
    ['a la mitad', 50, 'down'],
    ['en la mitad', 50, 'verb'],
  ],
  describing: 'nuevos nuevas nuevo nueva grandes otros otras primeros primeras',
  stops: 'de del a al por en con para y o el la los las un una',
  numberWords: [
    ['cero', 0],
    ['dos', 2],
    ['tres', 3],
    ['cuatro', 4],
    ['cinco', 5],
    ['seis', 6],
    ['siete', 7],
    ['ocho', 8],
    ['nueve', 9],
    ['diez', 10],
  ],
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre|setiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
};
