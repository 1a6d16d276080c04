import type {
  CloseView,
  ClosingKeyResult,
  ClosingObjective,
} from '../../../../../src/contract/reviews/views';
import { CLOSE_REASON_WORDS } from '../../../../../src/domain/okr/grade';
import { useFormats } from '../../client/app-context';
import { type Person, usePeople } from '../../client/people';
import { SectionMessage } from '../../ui/section-message';
import { ReviewList } from '../change-review/review-list';
import { gradeWords, numbersWords, resultWords } from './grade-words';
import { Marks } from './key-result-grade';
import { TRUTH_WORDS } from './objective-grade';
import { Answers } from './retrospective-step';
import { onSheet, restrictedWords } from './sheet-words';

/** A cycle to read or print: its retrospective first, then one page for each objective. */
export function SummarySheet({ view, only, today }: { view: CloseView; only: string | null; today: string }) {
  const formats = useFormats();
  const objectives = onSheet(view.objectives, only);
  const restricted = restrictedWords(objectives);
  const person = usePeople(
    objectives.flatMap((each) => [
      each.ownerId,
      ...each.keyResults.map(({ ownerId }) => ownerId),
      ...each.reviews.map(({ by }) => by),
    ]),
  );
  const team = view.teams.find(({ id }) => id === view.teamId);
  return (
    <div className="sheet">
      {restricted !== null && (
        <div className="screen-only">
          <SectionMessage tone="warning" title={restricted}>
            <p>Whoever gets the printed sheet reads them. Each is marked “Restricted”.</p>
          </SectionMessage>
        </div>
      )}
      {only === null && (
        <section className="sheet-cover stack" aria-label="Retrospective">
          <h2>
            {view.cycle.name}
            {team && <> · {team.name}</>}
          </h2>
          <p className="subtle">
            {formats.dayRange(view.cycle.start, view.cycle.end)}
            {view.closedOn !== null && ` · closed on ${formats.day(view.closedOn, today)}`}
          </p>
          <Answers answers={view.retrospective} />
        </section>
      )}
      {objectives.map((objective) => (
        <ObjectiveSheet
          key={objective.id}
          objective={objective}
          view={view}
          personOf={person}
          today={today}
        />
      ))}
    </div>
  );
}

type PersonOf = (id: string | null) => Person | undefined;

function ObjectiveSheet({
  objective,
  view,
  personOf,
  today,
}: {
  objective: ClosingObjective;
  view: CloseView;
  personOf: PersonOf;
  today: string;
}) {
  const formats = useFormats();
  const { closed, computed, reviews } = objective;
  const grade = closed === null ? computed : closed.computed;
  const said = closed ?? {
    ...objective.entry,
    closeReason: objective.entry.closeReason ?? objective.suggestedReason,
  };
  return (
    <section className="sheet-objective stack" aria-label={`${objective.key} ${objective.title}`}>
      <header className="stack-tight">
        <p className="small subtle sheet-running">
          {view.cycle.name} · {objective.teamName}
          {objective.restricted && ' · Restricted'}
        </p>
        <h2 className="people-text" dir="auto">
          <span className="subtle">{objective.key}</span> {objective.title}
        </h2>
        <p className="small">
          {objective.ambition} · {ownerWords(personOf, objective.ownerId)} ·{' '}
          {grade === null ? 'no grade' : `grade ${gradeWords(grade, formats)}`} ·{' '}
          {CLOSE_REASON_WORDS[said.closeReason]}
          {closed === null && ' · not closed yet'}
        </p>
        {objective.description !== '' && (
          <p className="people-text sheet-text" dir="auto">
            {objective.description}
          </p>
        )}
      </header>
      <dl className="closing-answers">
        <Answer name="Is the objective true now?" text={said.truth === null ? '' : TRUTH_WORDS[said.truth]} />
        <Answer name="What else there is to say" text={said.reason} />
        <Answer name="Was it ambitious enough?" text={said.ambitious} />
      </dl>
      <ul className="closing-key-results" aria-label={`Key results of ${objective.key}`}>
        {objective.keyResults.map((keyResult) => (
          <KeyResultSheet key={keyResult.id} keyResult={keyResult} personOf={personOf} />
        ))}
      </ul>
      {reviews.length > 0 && (
        <section className="stack-tight" aria-label={`Change reviews of ${objective.key}`}>
          <h3>Change reviews</h3>
          <ReviewList reviews={reviews} personOf={personOf} today={today} />
        </section>
      )}
    </section>
  );
}

function KeyResultSheet({ keyResult, personOf }: { keyResult: ClosingKeyResult; personOf: PersonOf }) {
  const formats = useFormats();
  const { closed, entry, suggested, againstFirst } = keyResult;
  const reason = closed?.closeReason ?? entry.closeReason ?? suggested.closeReason;
  const wrong = closed?.wrongEvidence ?? entry.wrongEvidence ?? suggested.wrongEvidence;
  return (
    <li className="closing-key-result">
      <p className="row">
        <span className="people-text" dir="auto">
          <span className="subtle">{keyResult.key}</span> {keyResult.title}
        </span>
        <Marks keyResult={keyResult} />
      </p>
      <p className="small tabular">
        {resultWords(keyResult, formats)} · {CLOSE_REASON_WORDS[reason]} ·{' '}
        {ownerWords(personOf, keyResult.ownerId)}
        {wrong && ' · wrong evidence'}
      </p>
      {againstFirst && (
        <p className="small subtle tabular">
          Against the first numbers ({numbersWords(keyResult, againstFirst.numbers, formats)}):{' '}
          {againstFirst.progress === null ? 'no data' : formats.percent(againstFirst.progress)}
        </p>
      )}
      <Words text={closed?.reason ?? entry.reason} />
      <Words text={closed?.note ?? entry.note} />
    </li>
  );
}

function Words({ text }: { text: string }) {
  if (text === '') return null;
  return (
    <p className="small people-text sheet-text" dir="auto">
      {text}
    </p>
  );
}

function Answer({ name, text }: { name: string; text: string }) {
  if (text === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd className="people-text" dir="auto">
        {text}
      </dd>
    </div>
  );
}

function ownerWords(personOf: PersonOf, ownerId: string | null): string {
  return ownerId === null ? 'needs owner' : (personOf(ownerId)?.name ?? '…');
}
