/**
 * What a language says about a key result, as data. Patterns are regular expressions over the plain sentence in which
 * every quantity is one `Q`; a space stands for any run of spaces, and ends that are letters are ends of words.
 */
export interface PhraseBook {
  readonly language: 'en' | 'de' | 'fr' | 'es';
  /** Words that tell the language. */
  readonly markers: string;
  /** Letters that none of the others writes, as a character class; empty when there are none. */
  readonly letters: string;
  readonly verbs: {
    readonly up: string;
    readonly down: string;
    /** Change without a direction: improve, bring, get. */
    readonly either: string;
    /** Get to a number: reach, win, sell. */
    readonly reach: string;
    readonly keep: string;
    /** Things done; with a number in front of them they are counted. */
    readonly activity: string;
    /** Things that come true or don't. */
    readonly yesNo: string;
    /** Bring to nothing. */
    readonly eliminate: string;
  };
  /** Where the number of a counted verb is a share ("answer 90 % of tickets"), it is an outcome after all. */
  readonly shareVerbs: string;
  /** "from Q … to Q": first the baseline. */
  readonly fromTo: readonly string[];
  /** "to Q … from Q": first the target. */
  readonly toFrom: readonly string[];
  readonly to: readonly string[];
  /** The baseline alone. */
  readonly from: readonly string[];
  readonly by: readonly string[];
  readonly ceiling: readonly string[];
  readonly floor: readonly string[];
  readonly range: readonly string[];
  /** "X at Q", "X: Q". */
  readonly at: readonly string[];
  /** Q is a condition, not a value: "within Q", "older than Q". */
  readonly condition: readonly string[];
  readonly zero: readonly string[];
  readonly findBaseline: readonly string[];
  /** Words that change by a factor, as the change in percent; `verb`: the way is the verb's. */
  readonly factors: readonly (readonly [pattern: string, percent: number, way: 'up' | 'down' | 'verb'])[];
  /** Words between a number and the thing it counts, and words that end the search for it. */
  readonly describing: string;
  readonly stops: string;
  readonly numberWords: readonly (readonly [word: string, value: number])[];
  /** January to December, each with its short forms. */
  readonly months: readonly string[];
}
