import { listMetrics } from '../application/metrics/list-metrics';
import { recordMetric } from '../application/metrics/record-metric';
import { saveMetric } from '../application/metrics/save-metric';
import { turnMetric } from '../application/metrics/turn-metric';
import type { METRICS_PROCEDURES } from '../contract/metrics/procedures';
import type { UseCases } from './procedure';

export const METRICS_USE_CASES: UseCases<keyof typeof METRICS_PROCEDURES> = {
  'metric.list': listMetrics,
  'metric.save': saveMetric,
  'metric.record': recordMetric,
  'metric.turn': turnMetric,
};
