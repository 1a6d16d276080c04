import type { PhraseBook } from './phrase-book';

export const ENGLISH: PhraseBook = {
  language: 'en',
  markers:
    'the of to from by and with for in on at per is are we our reduce increase raise cut launch keep least no not than most between under below within or all new a an up out',
  letters: '',
  verbs: {
    up: 'increase|increases|increased|increasing|raise|raises|raised|grow|grows|growing|boost|lift|expand|extend|climbs?|rises?|rising|gain|double|doubles|triple|triples|strengthen|maximi[sz]e|up from|up by',
    down: 'reduce|reduces|reduced|reducing|decrease|decreases|decreased|lower|lowers|lowered|cut|cuts|shorten|shortens|drop|drops|shrink|shrinks|halve|halves|minimi[sz]e|decline|declines|fall|bring down|trim|slash|curb|lessen|diminish|speed up|down from|down by|down to',
    either: 'improve|improves|improved|optimi[sz]e|change|move|bring|get|drive|push|take|turn|shift|pull',
    reach:
      'reach|hit|achieve|attain|get|win|sell|earn|close|save|raise|collect|serve|gain|acquire|sign|sign up|recruit|attract|have|produce|generate|book|secure|bring in|hire|deliver|answer|resolve|process|complete|ship|pass|cover|treat|fill|meet|fund|retain|convert|handle|place|vaccinate|enrol|enroll|house|feed',
    keep: 'keep|keeps|hold|maintain|stay|stays|remain|remains|limit|cap|make sure|ensure|never|stay within',
    activity:
      'launch|ship|roll out|rollout|implement|build|create|publish|organi[sz]e|run|hold|introduce|migrate|write|conduct|develop|set up|deploy|host|visit|call|send|prepare|design|redesign|document|train|interview|renovate|open|plant|move|finish|deliver|offer|release|start|hire|install|draft|review|audit|test|research|present|add|automate|integrate|rewrite|refactor|upgrade|replace|define|plan|schedule|negotiate|update|configure|buy|purchase|digiti[sz]e|standardi[sz]e|map|analy[sz]e|evaluate|explore|investigate|pilot|promote|relaunch|refresh|restructure|consolidate|repair|redo|merge|communicate|attend|translate|survey|inspect|teach|coach',
    yesNo:
      'pass|get certified|be certified|become|be named|obtain|receive|achieve|earn|win|complete|secure|gain|get approved|get approval|be listed|qualify',
    eliminate: 'eliminate|eradicate|get rid of|abolish|end all|remove all|no more',
  },
  shareVerbs:
    'answer|resolve|deliver|close|process|complete|ship|pass|serve|have|get|reach|achieve|hit|attain|win',
  fromTo: [
    'from Q(?:[^Q,;]{0,24})? (?:up |down )?to (?:(?:under|below|over|above|at least|at most|less than|more than|about|around) )?(?:a |an )?Q',
    'Q ?(?:→|->|=>|>) ?Q',
    ': Q to (?:(?:under|below|over|above|at least|at most|less than|more than) )?Q',
    '(?:baseline|start|today|currently|now):? (?:of )?Q[^Q]{0,20} (?:target|goal):? (?:of )?Q',
  ],
  toFrom: [
    'to (?:(?:under|below|over|above|at least|at most|less than|more than) )?Q[^Q]{0,20} (?:up |down )?(?:\\(?from|instead of|compared with|\\(?currently|\\(?now|\\(?today|\\(?was|\\(?baseline) ?:?(?: at)? ?Q',
    'Q (?:up from|down from|instead of|rather than|compared with|vs\\.?) Q',
    '(?:→|->|=>) ?Q (?:from|up from|down from) Q',
    '(?:target|goal):? (?:of )?Q[^Q]{0,20} (?:baseline|start|today|currently|now):? Q',
  ],
  to: [
    '(?:back |up |down )?to (?:(?:under|below|over|above|at least|at most|less than|more than|about|around) )?Q',
    'target:? (?:of )?Q',
    'past Q',
    '(?:→|->|=>) ?Q',
  ],
  from: ['from Q', '\\(?(?:currently|today|now|was|baseline):? (?:at )?Q'],
  by: ['by (?:(?:at least|more than|over|up to|another|about) )?Q'],
  ceiling: [
    '(?:at most|at maximum|a maximum of|max\\.?|maximum|maximally|no more than|not more than|no higher than|not exceed(?:ing)?|not to exceed|below|under|less than|fewer than|lower than|no longer than|up to|within the budget of|within a budget of|≤|<=|<|does not exceed|never exceeds?) ?(?:of )?Q',
    'Q or (?:less|fewer|below|lower|under)',
    'Q (?:at most|at maximum|max\\.?|maximum)',
    'no [^Q]{2,40} (?:more|longer) than Q',
    'at or (?:below|under) Q',
  ],
  floor: [
    '(?:at least|a minimum of|min\\.?|minimum|no less than|not less than|no fewer than|above|over|≥|>=|>|no lower than|not below|at or above|more than|better than) ?(?:of )?Q',
    'Q or (?:more|above|higher|better)',
    'Q (?:at least|minimum)',
  ],
  range: [
    'between Q and Q',
    'within (?:the range (?:of |from )?)?Q ?(?:to|-|and) ?Q',
    '(?:at|in the range of|from|in|within) Q ?(?:to|-) ?Q',
    'Q ?- ?Q',
  ],
  at: ['(?:at|of|is|:) Q'],
  condition: [
    '(?:within|in|after|before|every|per|older than|younger than|longer than|for|during|over the next|first|last|next|with (?:more|fewer|less) than|with at least|with over) Q',
    'in less than Q',
    'out of Q',
    'in under Q',
  ],
  zero: [
    '^ ?(?:zero|no|0)(?! (?:more|less|fewer|later|higher|lower)) (?:[^Q ]+ ){0,3}[^Q ]+s\\b',
    '(?:have|keep|stay at|with) zero',
  ],
  findBaseline: [
    '(?:establish|determine|measure|find|define|get|create|record|capture|collect|set|identify|obtain) (?:[^Q ]+ ){0,2}baselines?',
    'baseline (?:[^Q ]+ ){0,4}(?:established|measured|determined|known|recorded)',
    '^ ?baseline (?:the|our) ',
  ],
  factors: [
    ['double|doubles|doubled|doubling|twice as many', 100, 'up'],
    ['triple|triples|tripled|treble', 200, 'up'],
    ['quadruple', 300, 'up'],
    ['halve|halves|halved|cut [^Q]{2,40} in half', 50, 'down'],
    ['by half', 50, 'verb'],
  ],
  describing: 'new more additional',
  stops:
    'of to per in for on with at from by and or a an the within without every each is are as than that who which out this last next across during until before after sales',
  numberWords: [
    ['zero', 0],
    ['two', 2],
    ['three', 3],
    ['four', 4],
    ['five', 5],
    ['six', 6],
    ['seven', 7],
    ['eight', 8],
    ['nine', 9],
    ['ten', 10],
    ['eleven', 11],
    ['twelve', 12],
  ],
  months: [
    'january|jan',
    'february|feb',
    'march|mar',
    'april|apr',
    'may',
    'june|jun',
    'july|jul',
    'august|aug',
    'september|sept|sep',
    'october|oct',
    'november|nov',
    'december|dec',
  ],
};
