export type { EdgeKind, TimelineEdge } from './span.ts';
export type { Tick } from './ticks.ts';
export {
  type Lane,
  type Timeline,
  type TimelineItem,
  type TimelineOptions,
  timelineOf,
  type Undated,
} from './timeline.ts';
