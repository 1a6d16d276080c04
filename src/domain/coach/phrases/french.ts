import type { PhraseBook } from './phrase-book';

export const FRENCH: PhraseBook = {
  language: 'fr',
  markers:
    "le la les des du de un une et au aux en par pour avec dans sur plus moins à l' d' réduire augmenter atteindre maintenir passer taux pas ne délai nombre",
  letters: '[àâçèêëîïôœûù]',
  verbs: {
    up: 'augmenter|augmente|accroître|doubler|tripler|relever|hausser|développer|élever|croître|progresse|progresser|hausse|augmentation',
    down: 'réduire|réduit|diminuer|diminue|baisser|baisse|abaisser|raccourcir|diviser|limiter la hausse|réduction|diminution|accélérer',
    either: 'améliorer|faire passer|passer|passe|passent|porter|ramener|amener|optimiser|changer',
    reach:
      'atteindre|gagner|collecter|vendre|économiser|obtenir|recruter|acquérir|livrer|répondre|servir|traiter|produire|lever',
    keep: 'maintenir|garder|rester|reste|conserver|ne pas dépasser|limiter|assurer',
    activity:
      'lancer|organiser|publier|créer|construire|développer|déployer|mettre en place|mettre en œuvre|former|rédiger|migrer|animer|ouvrir|visiter|rénover|planter|conduire|mener|introduire|préparer|installer|automatiser|documenter|interroger|écrire|tester|refondre|rénover|acheter|analyser|étudier|négocier|mettre à jour|numériser|planifier|élaborer',
    yesNo: 'obtenir|réussir|devenir|recevoir|être certifié|décrocher',
    eliminate: 'éliminer|supprimer|en finir avec|plus aucune?',
  },
  shareVerbs: 'répondre|livrer|atteindre|traiter|servir|obtenir',
  fromTo: [
    "(?:de|du|d') ?(?:la )?Q[^Q,;]{0,24} (?:à|au) (?:(?:moins de|plus de|au moins|au plus|environ) )?Q",
    'Q ?(?:→|->|=>|>) ?Q',
    "(?:base|départ|actuel|aujourd'hui|actuellement) ?:? Q[^Q]{0,20} (?:cible|objectif) ?:? Q",
  ],
  toFrom: [
    "(?:à|au) (?:(?:moins de|plus de|au moins) )?Q[^Q]{0,24} (?:contre|au lieu de|\\(?actuellement|\\(?aujourd'hui) ?:? ?Q",
  ],
  to: ['(?:à|au) (?:(?:moins de|plus de|au moins|environ) )?Q', '(?:cible|objectif) ?:? Q', '(?:→|->|=>) ?Q'],
  from: ["\\(?(?:actuellement|aujourd'hui) ?:? ?(?:à )?Q", 'contre Q'],
  by: ["de Q(?=(?: d['u]| du| de l| le | la | les | l'| d'ici| en |[ .!]*$))"],
  ceiling: [
    "(?:au plus|au maximum|maximum|max\\.?|pas plus de|en dessous de|en-dessous de|sous|moins de|inférieure? à|inférieurs à|ne pas dépasser|jusqu'à|≤|<=|<) (?:les )?Q",
    '(?:≤|<=|<) ?Q',
    'Q (?:au plus|au maximum|ou moins)',
  ],
  floor: [
    '(?:au moins|au minimum|minimum|min\\.?|pas moins de|au-dessus de|plus de|supérieure? à|≥|>=|>) Q',
    '(?:≥|>=|>) ?Q',
    'Q (?:au moins|au minimum|ou plus)',
  ],
  range: ['entre (?:les )?Q et Q', '(?:de|dans la plage de|à) Q ?- ?Q', 'Q ?- ?Q'],
  at: ['(?:à|de|:) Q'],
  condition: [
    "(?:dans les|en|sous|après|tous les|toutes les|par|depuis|pendant|pour|plus de|moins de|avec plus de|avec|d'ici|dans|les) Q",
  ],
  zero: ['^ ?(?:zéro|aucune?|0) [^Q ]+'],
  findBaseline: [
    '(?:établir|déterminer|mesurer|définir|trouver|fixer) (?:[^Q ]+ ){0,2}(?:base de référence|valeur de référence|valeur de départ|point de départ|baseline)',
  ],
  factors: [
    ['doubler|double', 100, 'up'],
    ['tripler', 200, 'up'],
    ['diviser par Q', 50, 'down'],
    ['de moitié', 50, 'verb'],
  ],
  describing: 'nouveaux nouvelles nouveau nouvelle grands grandes petits petites autres premiers premières',
  stops: 'de du des à au aux par en dans sur pour avec et ou le la les un une',
  numberWords: [
    ['zéro', 0],
    ['deux', 2],
    ['trois', 3],
    ['quatre', 4],
    ['cinq', 5],
    ['six', 6],
    ['sept', 7],
    ['huit', 8],
    ['neuf', 9],
    ['dix', 10],
  ],
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
};
