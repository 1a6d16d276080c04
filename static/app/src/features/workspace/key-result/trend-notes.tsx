import type { KeyResultPage, KeyResultView } from '../../../../../../src/contract/views';
import { explainSprintPace } from '../../../../../../src/domain/okr/explain';
import { explainForecast } from '../../../../../../src/domain/okr/explain-forecast';
import { useFormats } from '../../../client/app-context';
import { Explain } from '../../../ui/explain';
import { explanationText } from '../../okr/explanation-text';
import { useWorkspaceContext } from '../workspace-context';
import { forecastWords, sprintPaceWords } from './forecast-words';
import type { NumbersBreak } from './numbers-words';

interface TrendNotesProps {
  keyResult: KeyResultView;
  history: Pick<KeyResultPage, 'forecast' | 'sprintPace'>;
  breaks: readonly NumbersBreak[];
}

/** What the trend says in words: where it ends, how many sprints are left for it, and when its numbers changed. */
export function TrendNotes({ keyResult, history, breaks }: TrendNotesProps) {
  const formats = useFormats();
  const { workspace } = useWorkspaceContext();
  const { today, asOf } = workspace;
  const { forecast, sprintPace } = history;
  const known = forecast !== null && !('none' in forecast) ? forecast : null;
  const options = { unit: keyResult, asOf };
  if (forecast === null && sprintPace === null && breaks.length === 0) return null;
  return (
    <ul className="trend-notes">
      {known && (
        <li>
          <Explain because={explanationText(explainForecast(known), formats, options)}>
            {forecastWords(known, keyResult, formats, today)}
          </Explain>
        </li>
      )}
      {forecast && !known && <li className="subtle">{forecastWords(forecast, keyResult, formats, today)}</li>}
      {sprintPace && (
        <li>
          <Explain because={explanationText(explainSprintPace(sprintPace), formats, options)}>
            {sprintPaceWords(sprintPace, keyResult, formats, today)}
          </Explain>
        </li>
      )}
      {breaks.map(({ day, words }) => (
        <li key={day}>
          Since {formats.day(day, today)}: {words}.
        </li>
      ))}
    </ul>
  );
}
