import { resolve } from 'node:path'
import type { HouseWords } from '@maillage/wire'
import { type OidcSettings, readOidcSettings } from './sign-in/oidc-settings.ts'

/** The settings of the server. This file alone reads the environment. */
export type Config = {
  /** PORT: where it listens. Default 8080; 0 takes any free port. */
  readonly port: number
  /** HOST: on which of the machine's addresses it listens. Default 0.0.0.0: all of them, so that other machines of the network can join. */
  readonly host: string
  /** DATA_DIR: the folder that holds everything that is kept. Default ./data. */
  readonly dataDir: string
  /** PUBLIC_URL: the address people type, when a proxy stands in front, e.g. https://atlas.exemple.fr. Default: none. */
  readonly publicUrl: string | null
  /** LOG_LEVEL: error, warn, info or debug. Default info. */
  readonly logLevel: LogLevel
  /** KEY_MINUTES: how long a page's key opens the live door before it asks for another. Default 10. */
  readonly keyMinutes: number
  /** HISTORY_DAYS: how long the history of an atlas is kept behind its newest snapshot. Default 400. */
  readonly historyDays: number
  /** SNAPSHOT_ROWS: after how many commits of an atlas a snapshot of it is made, so that it opens quickly. Default 5000. */
  readonly snapshotRows: number
  /** HISTORY_MB: how much of it, in megabytes for each atlas. Default 200. */
  readonly historyMb: number
  /** FAULT_POINT: only in tests (`NODE_ENV=test`): where the process is to die, `name` or `name:times` of fault-points.ts. */
  readonly faultPoint: string | null
  /** HOUSE_NAME, HOUSE_CONTACT: who runs this installation, and where to write; ACCESSIBILITY_STATE (none, partial or full) and ACCESSIBILITY_AUDIT: what the accessibility statement says of it. Default: nothing. */
  readonly house: HouseWords
  /** OIDC_…: with which provider who leads may sign in, and who is what. Default: nobody signs in. (sign-in/oidc-settings.ts) */
  readonly oidc: OidcSettings | null
}

const logLevels = ['error', 'warn', 'info', 'debug', 'silent'] as const
type LogLevel = (typeof logLevels)[number]

/** Reads the settings. Throws, naming the setting and what it takes, when one can't be read. (R12) */
export function readConfig(env: Readonly<Record<string, string | undefined>>, cwd: string): Config {
  const publicUrl = readPublicUrl(env.PUBLIC_URL)
  return {
    port: readPort(env.PORT),
    host: env.HOST || '0.0.0.0',
    dataDir: resolve(cwd, env.DATA_DIR || 'data'),
    publicUrl,
    logLevel: readLogLevel(env.LOG_LEVEL),
    keyMinutes: readCount('KEY_MINUTES', env.KEY_MINUTES, 10),
    historyDays: readCount('HISTORY_DAYS', env.HISTORY_DAYS, 400),
    historyMb: readCount('HISTORY_MB', env.HISTORY_MB, 200),
    snapshotRows: readCount('SNAPSHOT_ROWS', env.SNAPSHOT_ROWS, 5000),
    faultPoint: env.NODE_ENV === 'test' && env.FAULT_POINT ? env.FAULT_POINT : null,
    house: {
      name: env.HOUSE_NAME ?? '',
      contact: env.HOUSE_CONTACT ?? '',
      accessibility: readState(env.ACCESSIBILITY_STATE),
      audit: env.ACCESSIBILITY_AUDIT ?? '',
    },
    oidc: readOidcSettings(env, publicUrl),
  }
}

/** The settings of this process. `INIT_CWD` is where npm was called: DATA_DIR is meant from there. */
export function configOfProcess(): Config {
  return readConfig(process.env, folderOfCaller())
}

/** Where the person stands who called: what they name is meant from there. */
export function folderOfCaller(): string {
  return process.env.INIT_CWD ?? process.cwd()
}

function readPort(value: string | undefined): number {
  if (!value) return 8080
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`PORT is "${value}"; it takes a whole number from 0 to 65535, e.g. PORT=8081.`)
}

function readCount(name: string, value: string | undefined, otherwise: number): number {
  if (!value) return otherwise
  const count = Number(value)
  if (Number.isInteger(count) && count >= 1 && count <= 100_000) return count
  throw new Error(`${name} is "${value}"; it takes a whole number from 1 to 100000, e.g. ${name}=${otherwise}.`)
}

function readPublicUrl(value: string | undefined): string | null {
  if (!value) return null
  const url = URL.parse(value)
  const isBase = url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash
  if (isBase) return url.origin
  throw new Error(
    `PUBLIC_URL is "${value}"; it takes the start of an address, e.g. PUBLIC_URL=https://atlas.exemple.fr.`,
  )
}

function readState(value: string | undefined): HouseWords['accessibility'] {
  const state = (['none', 'partial', 'full'] as const).find((known) => known === (value || 'none'))
  if (state) return state
  throw new Error(`ACCESSIBILITY_STATE is "${value}"; it takes none, partial or full.`)
}

function readLogLevel(value: string | undefined): LogLevel {
  const level = logLevels.find((known) => known === (value || 'info'))
  if (level) return level
  throw new Error(`LOG_LEVEL is "${value}"; it takes one of ${logLevels.join(', ')}.`)
}
