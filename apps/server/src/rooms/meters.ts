import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Everything that is counted and measured, for `/metrics` and for benches. No content, no names. */
export type Meters = ReturnType<typeof createMeters>

const upToASecond = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5]

export function createMeters() {
  const register = new Registry()
  const registers = [register]
  return {
    register,
    seats: new Gauge({ name: 'maillage_seats', help: 'Connections in rooms.', registers }),
    rooms: new Gauge({ name: 'maillage_rooms', help: 'Rooms that are open.', registers }),
    failingRooms: new Gauge({ name: 'maillage_rooms_failing', help: 'Rooms that can keep nothing.', registers }),
    joins: new Counter({ name: 'maillage_joins_total', help: 'Seats taken.', labelNames: ['line'], registers }),
    frames: new Counter({ name: 'maillage_frames_total', help: 'Frames received.', labelNames: ['type'], registers }),
    updates: new Counter({ name: 'maillage_updates_total', help: 'Updates and commands admitted.', registers }),
    refusals: new Counter({
      name: 'maillage_refusals_total',
      help: 'Seats closed, and actions not taken, by reason.',
      labelNames: ['reason'],
      registers,
    }),
    tick: new Histogram({
      name: 'maillage_tick_seconds',
      help: 'Judging and applying what a tick heard.',
      buckets: upToASecond,
      registers,
    }),
    commit: new Histogram({
      name: 'maillage_commit_seconds',
      help: 'From a tick to the disk.',
      buckets: upToASecond,
      registers,
    }),
    lostTicks: new Counter({
      name: 'maillage_ticks_lost_total',
      help: 'Ticks that could not be kept, or were not as judged.',
      labelNames: ['why'],
      registers,
    }),
    snapshots: new Counter({
      name: 'maillage_snapshots_total',
      help: 'Snapshots, by outcome.',
      labelNames: ['outcome'],
      registers,
    }),
  }
}
