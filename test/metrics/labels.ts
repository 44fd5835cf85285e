import { callOutcomes, pageOutcomes, requestKinds, requestOutcomes, slackMethods } from '../../src/metrics/metrics.js';

/** One of these and nothing else. */
const oneOf = (...known: readonly string[]) => new RegExp(`^(?:${known.join('|').replaceAll('.', '\\.')})$`);
/** What Node calls its own: spaces of its memory, kinds of handles. */
const ofNode = /^[A-Za-z_]{1,40}$/;
const version = /^v?\d{1,3}\.\d{1,3}\.\d{1,3}$/;
const number = /^\d{1,3}$/;

/**
 * Every metric there is, with its labels and what may stand in them. A label that is new here is one more thing that whoever reads
 * metrics learns: none may tell a person, mediation, room, workspace, side or verb.
 */
const known: Record<string, Record<string, RegExp>> = {
  caucus_build_info: { version },
  caucus_database_connections: { state: oneOf('used', 'idle') },
  caucus_database_waiting: {},
  caucus_deliveries_total: { outcome: oneOf('done', 'cancelled', 'needs_mediator', 'unconfirmed') },
  caucus_log_lines_total: { level: oneOf('info', 'warn', 'error'), event: /^[a-z_]{1,40}$/ },
  caucus_page_request_duration_seconds: { outcome: oneOf(...pageOutcomes) },
  caucus_queue_deliveries: {},
  caucus_queue_oldest_seconds: {},
  caucus_queue_rooms: {},
  caucus_ready: {},
  caucus_request_duration_seconds: { kind: oneOf(...requestKinds), outcome: oneOf(...requestOutcomes) },
  caucus_slack_call_duration_seconds: { method: oneOf(...slackMethods), outcome: oneOf(...callOutcomes) },
  caucus_socket_connected: {},
  caucus_socket_connections_total: {},
  caucus_ticks_total: {},
  nodejs_active_handles: { type: ofNode },
  nodejs_active_handles_total: {},
  nodejs_active_requests: { type: ofNode },
  nodejs_active_requests_total: {},
  nodejs_active_resources: { type: ofNode },
  nodejs_active_resources_total: {},
  nodejs_eventloop_lag_max_seconds: {},
  nodejs_eventloop_lag_mean_seconds: {},
  nodejs_eventloop_lag_min_seconds: {},
  nodejs_eventloop_lag_p50_seconds: {},
  nodejs_eventloop_lag_p90_seconds: {},
  nodejs_eventloop_lag_p99_seconds: {},
  nodejs_eventloop_lag_seconds: {},
  nodejs_eventloop_lag_stddev_seconds: {},
  nodejs_external_memory_bytes: {},
  nodejs_gc_duration_seconds: { kind: ofNode },
  nodejs_heap_size_total_bytes: {},
  nodejs_heap_size_used_bytes: {},
  nodejs_heap_space_size_available_bytes: { space: ofNode },
  nodejs_heap_space_size_total_bytes: { space: ofNode },
  nodejs_heap_space_size_used_bytes: { space: ofNode },
  nodejs_version_info: { version, major: number, minor: number, patch: number },
  process_cpu_seconds_total: {},
  process_cpu_system_seconds_total: {},
  process_cpu_user_seconds_total: {},
  process_heap_bytes: {},
  process_max_fds: {},
  process_open_fds: {},
  process_resident_memory_bytes: {},
  process_start_time_seconds: {},
  process_virtual_memory_bytes: {},
};

/** What of Prometheus' text is not in the list, or not in its shape. */
export function unknownIn(text: string): string[] {
  const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return samples.filter((line) => {
    const [, name = '', inBraces = ''] = /^([a-z0-9_]+)(?:\{(.*)\})? (?:-?[0-9.e+-]+|Nan)$/.exec(line) ?? [];
    const labels = known[name] ?? known[name.replace(/_(bucket|sum|count)$/, '')];
    const rest = inBraces.replace(/(?:^|,)([a-z]+)="([^"]*)"/g, (pair, label: string, value: string) => {
      const shape = label === 'le' && name.endsWith('_bucket') ? /^(\d+(\.\d+)?|\+Inf)$/ : labels?.[label];
      return shape?.test(value) ? '' : pair;
    });
    return !labels || rest !== '';
  });
}
