import type { JqlContext } from './context';
import type { ChoiceField } from './field-kinds';

export interface FunctionValue {
  /** List functions go with `in` and `not in`, single ones with `=` and `!=`. */
  isList: boolean;
  ids: readonly string[];
}

/** Ids that a function stands for in a clause on `field`; undefined: no such function for this field. */
export function choiceFunction(
  name: string,
  args: readonly string[],
  field: ChoiceField,
  context: JqlContext,
): FunctionValue | undefined {
  const { store, viewer } = context;
  const sprintsIn = (state: string) => ({
    isList: true,
    ids: [...store.sprints.values()]
      .filter((sprint) => sprint.state === state)
      .map((sprint) => String(sprint.id)),
  });
  const typesWith = (test: (level: number) => boolean) => ({
    isList: true,
    ids: [...store.issueTypes.values()].filter((type) => test(type.level)).map((type) => type.id),
  });
  switch (`${field.name.toLowerCase()}.${name.toLowerCase()}`) {
    case 'sprint.opensprints':
      return sprintsIn('active');
    case 'sprint.closedsprints':
      return sprintsIn('closed');
    case 'sprint.futuresprints':
      return sprintsIn('future');
    case 'issuetype.standardissuetypes':
      return typesWith((level) => level >= 0);
    case 'issuetype.subtaskissuetypes':
      return typesWith((level) => level < 0);
    case 'assignee.currentuser':
    case 'reporter.currentuser':
    case 'creator.currentuser':
      return { isList: false, ids: viewer.user ? [viewer.user.accountId] : [] };
    case 'assignee.membersof':
    case 'reporter.membersof':
    case 'creator.membersof': {
      const group = store.site().groups.find((one) => one.name === args[0]);
      return group ? { isList: true, ids: group.members } : undefined;
    }
    case 'project.projectsleadbyuser': {
      const lead = args[0] ?? viewer.user?.accountId;
      const led = [...store.projects.values()].filter(
        (project) => project.lead === lead && viewer.browses(project.id),
      );
      return { isList: true, ids: led.map((project) => project.id) };
    }
    default:
      return undefined;
  }
}
