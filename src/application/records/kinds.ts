import type { z } from 'zod';
import { activityRecord } from './activity-record';
import { areaRecord, areasRecord } from './area-record';
import { automationsRecord, projectsRecord, runRecord, spentRecord } from './automation-records';
import { boardRecord } from './board-record';
import { checkInRecord } from './check-in-record';
import { closeRecord, retrospectiveRecord } from './close-record';
import { commentRecord } from './comment-record';
import { contributionRecord } from './contribution-record';
import { counterRecord } from './counter-record';
import { cyclesRecord } from './cycles-record';
import { deskRecord } from './desk-record';
import { directoryRecord } from './directory-record';
import { figuresRecord } from './figures-record';
import { handleRecord } from './handle-record';
import { heardRecord } from './heard-record';
import { importPieceRecord, importPlanRecord, importRecord } from './import-record';
import { intentRecord } from './intent-record';
import { linkRecord, workRecord } from './link-record';
import { metricRecord } from './metric-record';
import { objectiveRecord } from './objective-record';
import { personRecord } from './person-record';
import { readingRecord } from './reading-record';
import { remindersRecord } from './reminders-record';
import { sampleRecord } from './sample-record';
import { scopeRecord } from './scope-record';
import { answersRecord, linkedParentsRecord } from './search-records';
import { settingsRecord } from './settings-record';
import { sprintRecord } from './sprint-record';
import { standingRecord } from './standing-record';
import { summaryRecord } from './summary-record';
import { teamRecord } from './team-record';
import { templatesRecord } from './templates-record';
import { viewsRecord } from './views-record';
import { watchRecord } from './watch-record';

/** Every kind of record the app keeps, with the schema it is read through. */
export const RECORDS = {
  settings: settingsRecord,
  cycles: cyclesRecord,
  directory: directoryRecord,
  counter: counterRecord,
  areas: areasRecord,
  area: areaRecord,
  team: teamRecord,
  metric: metricRecord,
  summary: summaryRecord,
  desk: deskRecord,
  reminders: remindersRecord,
  board: boardRecord,
  figures: figuresRecord,
  objective: objectiveRecord,
  close: closeRecord,
  retrospective: retrospectiveRecord,
  handle: handleRecord,
  checkIn: checkInRecord,
  reading: readingRecord,
  comment: commentRecord,
  run: runRecord,
  automations: automationsRecord,
  spent: spentRecord,
  projects: projectsRecord,
  sprint: sprintRecord,
  scope: scopeRecord,
  watch: watchRecord,
  standing: standingRecord,
  heard: heardRecord,
  contribution: contributionRecord,
  link: linkRecord,
  work: workRecord,
  linkedParents: linkedParentsRecord,
  answers: answersRecord,
  intent: intentRecord,
  import: importRecord,
  importPiece: importPieceRecord,
  importPlan: importPlanRecord,
  templates: templatesRecord,
  sample: sampleRecord,
  activity: activityRecord,
  person: personRecord,
  views: viewsRecord,
  sharedViews: viewsRecord,
} as const;

export type RecordKind = keyof typeof RECORDS;
export type RecordOf<K extends RecordKind> = z.infer<(typeof RECORDS)[K]>;

/** The one row of kinds that the organisation has once. */
export const ONLY = 'only';
