import { readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { relative, resolve } from 'node:path'
import { machineWords } from './machine.ts'

const file = resolve(import.meta.dirname, '../README.md')
const house = resolve(import.meta.dirname, '../../../..')

/** The machine as it was before the bench itself began to load it. */
const machine = machineWords()

export type Row = Readonly<Record<string, string | number>>

export function table(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {})
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [
    line(names),
    line(names.map(() => '---')),
    ...rows.map((row) => line(names.map((name) => row[name] ?? ''))),
  ].join('\n')
}

/** Prints what was found, and writes it in its place in the README, with the command, the machine and the day. */
export function report(name: string, title: string, parts: readonly string[]): void {
  const day = new Date().toISOString().slice(0, 16).replace('T', ' ')
  const command = `npm run bench -- ${name}`
  const text = [`## ${title}`, `\`${command}\` · ${day} UTC · ${machine}`, ...parts].join('\n\n')
  console.log(`\n${text}\n`)
  if (process.argv.includes('--dry')) return
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const before = readFileSync(file, 'utf8')
  const [from, to] = [before.indexOf(begin), before.indexOf(end)]
  const section = `${begin}\n\n${text}\n\n${end}`
  const after =
    from < 0 ? `${before.trimEnd()}\n\n${section}\n` : before.slice(0, from) + section + before.slice(to + end.length)
  writeFileSync(file, after)
  console.log(`Written to ${relative(house, file)} (load now ${(loadavg()[0] ?? 0).toFixed(2)}).`)
}
