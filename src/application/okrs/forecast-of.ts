import type { DatedValue } from '../../domain/okr/dated-value';
import { type Forecast, forecast, type NoForecast } from '../../domain/okr/forecast';
import { numbersAt } from '../../domain/okr/numbers-history';
import { wantedRange } from '../../domain/okr/wanted-range';
import type { Window } from '../../domain/okr/window';
import type { Organisation } from '../organisation';
import type { KeyResultRecord } from '../records/objective-record';

/** The forecast of a key result that runs (PRODUCT §3.10); null for kinds whose values no line runs through. */
export function forecastOf(
  record: KeyResultRecord,
  window: Window,
  values: readonly DatedValue[],
  { today }: Pick<Organisation, 'today'>,
): Forecast | NoForecast | null {
  const wanted = wantedRange(numbersAt(record.numbers, today));
  if (wanted === null) return null;
  return forecast({ window, values, wanted, resolution: 10 ** -record.decimals }, today);
}
