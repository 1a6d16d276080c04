/**
 * What is wrong with one field of a form: a code for programs, a hint sentence for people that says
 * how to put it right.
 */
export interface FieldProblem<Field extends string, Code extends string> {
  readonly field: Field;
  readonly code: Code;
  readonly hint: string;
}
