import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { arch, availableParallelism, cpus, loadavg, release, setPriority, totalmem } from 'node:os'

/** The core of the server that is measured, and the core of whoever loads it. */
export const cores = { server: 0, load: 1 } as const

/** How much measured processes, every server and the load alike, go before other jobs of the machine. */
export const niceness = -15

/** May we go before others? Only the machine's administrator may. */
export const goesFirst = ((): boolean => {
  try {
    for (const thread of readdirSync('/proc/self/task')) setPriority(Number(thread), niceness)
    return true
  } catch {
    return false
  }
})()

/** Keeps this process on the core of the load. Answers whether that can be done here. */
export function keepAside(): boolean {
  if (availableParallelism() < 2) return false
  try {
    execFileSync('taskset', ['-acp', String(cores.load), String(process.pid)], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const clockTicks = 100

/** Seconds of processor time that a process and all its threads have used. */
export function cpuSeconds(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / clockTicks
}

/** Bytes of memory that a process holds. */
export function residentBytes(pid: number): number {
  const kilobytes = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1]
  return Number(kilobytes) * 1024
}

/** What a figure was measured on, and how quiet it was. */
export function machineWords(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const load = loadavg()[0] ?? 0
  const quiet =
    load < 0.5 ? 'quiet' : `shared with other jobs${goesFirst ? `, which we go before (nice ${niceness})` : ''}`
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  return `${availableParallelism()} cores (${model}, ${arch()}), ${memory}, Linux ${release()}, Node ${process.version}; load ${load.toFixed(2)} just before (${quiet})`
}
