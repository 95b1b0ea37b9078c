/** A verb with its auxiliaries: "has also been contributing", "was not signed", "to meet". */
export interface Group {
  /** First token and past the last. */
  readonly from: number;
  readonly to: number;
  /** The token of the main verb. */
  readonly head: number;
  readonly lemma: string;
  readonly shape: 'finite' | 'infinitive' | 'ing' | 'participle';
  readonly passive: boolean;
  readonly tense: 'past' | 'present' | 'perfect' | 'none';
  /** Not, never, no longer. */
  readonly negated: boolean;
  /** Will, would, could, is to, is expected to. */
  readonly modal: boolean;
  readonly progressive: boolean;
  /** The form can also be a participle after a noun ("signed"). */
  readonly maybeReduced: boolean;
  /** It tells of a beginning: "began contributing". */
  readonly begins?: true;
}
