import type { ObjectiveView, PanelView } from '../../../../../src/contract/views';

/** The panel with an objective as a write returned it: replaced, or added at the end when it is new. */
export function withObjective(panel: PanelView, objective: ObjectiveView): PanelView {
  const known = panel.objectives.some((each) => each.id === objective.id);
  const objectives = known
    ? panel.objectives.map((each) => (each.id === objective.id ? objective : each))
    : [...panel.objectives, objective];
  return { ...panel, objectives };
}
