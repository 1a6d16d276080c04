import { useState } from 'react';
import { pastClaimsWords } from '../../../../../src/domain/alignment/past-claims';
import { hygieneAdvice, planningHygiene } from '../../../../../src/domain/alignment/planning-hygiene';
import type { KeyRef } from '../../../../../src/domain/alignment/tag-grammar';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Icon } from '../../ui/icon';
import { SectionMessage } from '../../ui/section-message';
import { openTagging } from '../panel/open-tagging';
import { pausedCandidates } from './paused-candidates';
import type { PlanFigures } from './plan-figures';
import type { PlanPartProps } from './sprint-plan';

/** The goal of the sprint with its tags, what its text and the plan leave to be asked, and how past lines ended. */
export function GoalBox({
  planning,
  check,
  figures,
  tries,
  onTagged,
}: PlanPartProps & { figures: PlanFigures; onTagged: () => void }) {
  const [failed, setFailed] = useState(false);
  const titles = new Map([
    ...planning.keyResults.map(({ key, title }) => [key, title] as const),
    ...planning.areas.map(({ key, name }) => [key, name] as const),
  ]);
  const lines = check.lines.map(({ text, keys }, index) => ({
    index,
    text,
    keys: keys.map((key): KeyRef => ({ key, kind: kindOf(key, planning) })),
  }));
  const advice = hygieneAdvice(planningHygiene(lines, pausedCandidates(planning, check, figures, tries)));
  const past = pastClaimsWords(planning.claims);
  return (
    <section className="plan-goal" aria-labelledby="plan-goal">
      <div className="row">
        <h2 id="plan-goal">Sprint goal</h2>
        <span className="push">
          <Button
            compact
            icon="target"
            onClick={() => {
              setFailed(false);
              openTagging(check.sprintId, planning.board.id, onTagged).catch(() => setFailed(true));
            }}
          >
            Tag sprint goal
          </Button>
        </span>
      </div>
      {failed && (
        <SectionMessage tone="warning">
          Jira could not open the view here. In the backlog, open the sprint’s menu and choose “Tag sprint
          goal”.
        </SectionMessage>
      )}
      {check.lines.length > 0 && (
        <ul className="plain-list">
          {check.lines.map((line) => (
            <li key={line.id} className="row">
              <span dir="auto">{line.text}</span>
              {line.keys.map((key) => (
                <Chip
                  key={key}
                  keyText={key}
                  title={titles.get(key)}
                  look={titles.has(key) ? undefined : 'unknown'}
                />
              ))}
            </li>
          ))}
        </ul>
      )}
      {advice.length > 0 && (
        <ul className="plain-list" aria-label="To look at">
          {advice.map(({ code, text }) => (
            <li key={code} className="plan-advice">
              <Icon name="warning" />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {past && (
        <p className="small subtle">
          Past goal lines of this board: {past}, in {plural(planning.claims.sprints, 'reviewed sprint')}.
        </p>
      )}
    </section>
  );
}

/** A key result's or a KRA's tag by what is known; an unknown key counts as a key result, as the goal's author meant it. */
function kindOf(key: string, planning: PlanPartProps['planning']): KeyRef['kind'] {
  return planning.areas.some((area) => area.key === key) ? 'area' : 'keyResult';
}
