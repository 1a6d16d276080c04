import type { ExplainedInput, Explanation } from '../../../../../src/domain/okr/explain';
import type { Formats } from '../../format/formats';

/** How numbers of this key result are written. */
export interface UnitFormat {
  readonly unit: string;
  readonly decimals: number;
}

const PLAIN: UnitFormat = { unit: '', decimals: 2 };

/** An explanation as lines of text in the person's locale: formula, inputs, time of computation (PRODUCT §3). */
export function explanationText(
  explanation: Explanation,
  formats: Formats,
  { unit = PLAIN, asOf }: { readonly unit?: UnitFormat; readonly asOf?: string } = {},
): string {
  const inputs = explanation.inputs.map((input) => `${input.name}: ${inputText(input, formats, unit)}`);
  const time = asOf === undefined ? [] : [`computed ${formats.moment(asOf)}`];
  return [`= ${explanation.formula}`, ...inputs, ...time].join('\n');
}

function inputText(input: ExplainedInput, formats: Formats, unit: UnitFormat): string {
  if (input.value === null) return 'none';
  switch (input.as) {
    case 'number':
      return formats.amount(input.value, unit.unit, Math.max(unit.decimals, 2));
    case 'share':
      return formats.percent(input.value);
    case 'count':
      return formats.count(input.value);
    case 'day':
      return formats.day(input.value);
    case 'text':
      return input.value;
  }
}
