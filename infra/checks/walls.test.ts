import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { house, tool } from '../run/step.ts'
import { tempHouse } from './temp-house.ts'

/** What Biome, with the house's own rules, says of one file planted in an empty house. */
function lint(path: string, text: string, others: Record<string, string> = {}): string {
  const config = JSON.parse(readFileSync(join(house, 'biome.json'), 'utf8'))
  const root = tempHouse({
    'biome.json': JSON.stringify({ ...config, $schema: undefined, vcs: undefined }),
    [path]: text,
    ...others,
  })
  cpSync(join(house, 'infra/checks/no-clock-no-dice.grit'), join(root, 'infra/checks/no-clock-no-dice.grit'), {
    recursive: true,
  })
  const { stdout, stderr } = spawnSync(tool('biome'), ['lint', '--colors=off'], { cwd: root, encoding: 'utf8' })
  return stdout + stderr
}

const uses = (module: string) => `import * as wall from '${module}'\n\nexport const kept = wall\n`

describe('the inner walls', () => {
  test.each([
    ['tldraw', 'apps/web/src/canvas/draw.ts', 'apps/web/src/outline/row.ts'],
    ['@tldraw/assets/imports.vite', 'apps/web/src/canvas/assets.ts', 'apps/web/src/panels/panel.ts'],
    ['y-websocket', 'apps/web/src/session/connection.ts', 'apps/web/src/canvas/draw.ts'],
    ['y-protocols/awareness', 'apps/web/src/session/presence.ts', 'apps/web/src/canvas/draw.ts'],
    ['ws', 'apps/server/src/door/upgrade.ts', 'apps/server/src/http/routes.ts'],
    ['y-protocols/sync', 'apps/server/src/rooms/frames.ts', 'apps/server/src/storage/store.ts'],
    ['node:sqlite', 'apps/server/src/storage/sqlite-storage.ts', 'apps/server/src/rooms/journal.ts'],
    ['y-websocket', 'apps/server/test/unmodified-client.test.ts', 'apps/server/src/rooms/room.ts'],
  ])('%s is known in %s and refused in %s', (module, inside, outside) => {
    expect(lint(inside, uses(module))).not.toContain('noRestrictedImports')
    expect(lint(outside, uses(module))).toContain('noRestrictedImports')
  })

  test('loading later is no way round', () => {
    const later = "export const late = () => import('tldraw')\n"
    expect(lint('apps/web/src/app/page.ts', later)).toContain('noRestrictedImports')
  })

  test('the environment is read in the config of the server only', () => {
    const reads = 'export const port = process.env.PORT\n'
    expect(lint('apps/server/src/config.ts', reads)).not.toContain('noProcessEnv')
    expect(lint('apps/server/src/rooms/room.ts', reads)).toContain('noProcessEnv')
  })

  test.each(['Date.now()', 'Math.random()', 'new Date()'])('a package does not call %s', (call) => {
    const reads = `export const now = () => ${call}\n`
    expect(lint('packages/atlas/src/clock.ts', reads)).toContain('reads no clock and throws no dice')
    expect(lint('packages/atlas/src/clock.test.ts', reads)).not.toContain('reads no clock')
    expect(lint('apps/server/src/rooms/room.ts', reads)).not.toContain('reads no clock')
  })

  test('a package may read a date it is given', () => {
    const reads = 'export const year = (now: number) => new Date(now).getUTCFullYear()\n'
    expect(lint('packages/atlas/src/year.ts', reads)).not.toContain('reads no clock')
  })

  test('imports do not go round in a circle', () => {
    const other = { 'packages/atlas/src/hen.ts': "import { egg } from './egg.ts'\n\nexport const hen = () => egg\n" }
    const planted = "import { hen } from './hen.ts'\n\nexport const egg = () => hen\n"
    expect(lint('packages/atlas/src/egg.ts', planted, other)).toContain('noImportCycles')
  })

  test('no test is left out or alone', () => {
    expect(lint('packages/atlas/src/a.test.ts', "test.skip('a', () => {})\n")).toContain('noSkippedTests')
    expect(lint('packages/atlas/src/a.test.ts', "test.only('a', () => {})\n")).toContain('noFocusedTests')
  })
})

describe('what a pure package can name', () => {
  test.each(['atlas', 'atlas-yjs', 'wire', 'scene', 'interchange'])('%s knows neither a browser nor Node', (name) => {
    const folder = `packages/${name}`
    const root = tempHouse({
      'tsconfig.base.json': readFileSync(join(house, 'tsconfig.base.json'), 'utf8'),
      [`${folder}/tsconfig.json`]: readFileSync(join(house, folder, 'tsconfig.json'), 'utf8'),
      [`${folder}/src/planted.ts`]: 'export const planted = [setTimeout, document, process, fetch, crypto]\n',
    })
    const { stdout } = spawnSync(tool('tsc'), ['-p', folder], { cwd: root, encoding: 'utf8' })
    for (const unknown of ['setTimeout', 'document', 'process', 'fetch', 'crypto']) {
      expect(stdout).toContain(`Cannot find name '${unknown}'`)
    }
  })
})

describe('the walls between packages', () => {
  const manifest = (name: string, dependencies = {}) =>
    JSON.stringify({ name: `@maillage/${name}`, version: '0.1.0', dependencies })
  const tagged = (name: string) => readFileSync(join(house, 'packages', name, 'turbo.json'), 'utf8')

  test('the atlas does not lean on the scene, even when its package.json says so', () => {
    const root = tempHouse({
      'package.json': JSON.stringify({ name: 'house', packageManager: 'npm@11.19.1', workspaces: ['packages/*'] }),
      'package-lock.json': JSON.stringify({ name: 'house', lockfileVersion: 3, packages: {} }),
      'turbo.json': readFileSync(join(house, 'turbo.json'), 'utf8'),
      'packages/scene/package.json': manifest('scene'),
      'packages/scene/turbo.json': tagged('scene'),
      'packages/atlas/package.json': manifest('atlas', { '@maillage/scene': '0.1.0' }),
      'packages/atlas/turbo.json': tagged('atlas'),
    })
    const { stdout, stderr, status } = spawnSync(tool('turbo'), ['boundaries'], { cwd: root, encoding: 'utf8' })
    expect(stdout + stderr).toContain('@maillage/scene')
    expect(status).not.toBe(0)
  })
})
