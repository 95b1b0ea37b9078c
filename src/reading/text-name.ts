/** The name of a text that parties adopt, in a sentence. */
export interface TextName {
  /** With modifiers and what follows ("on Social Security"), without article and acronym. */
  readonly from: number;
  readonly to: number;
  /** The token of the head's last word. */
  readonly head: number;
  readonly title: string;
  readonly type: string;
  /** Its core has capital letters or modifiers that make it more than "the agreement". */
  readonly named: boolean;
  readonly plural: boolean;
}
