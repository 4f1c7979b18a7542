import { encodeJson, messageTypes } from '@maillage/wire'
import type { Page } from '@playwright/test'
import * as encoding from 'lib0/encoding'
import { comeIn, type Guest } from '../../e2e/support/guest.ts'
import { openHouse } from '../../e2e/support/house.ts'
import { openTwoRooms, twoRooms } from '../../e2e/support/two-rooms.ts'
import { aBrowser } from '../support/a-browser.ts'

// npm run bench -- two-hundred: a session with two hundred people, each a participant of their own with a live line, who
// bring something once a minute; beside them, in real browsers, a wall, a console and a phone. From what somebody sends to
// its being answered (it is on disk), to its standing on the wall; from the press that opens a phase to the phone.
const people = 200
const minutes = 1
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const house = await openHouse()
const rooms = await openTwoRooms(house)
const [write, link] = twoRooms.plan?.phases ?? []
const lead = ['facilitator', ''] as const
await rooms.ask(lead, 'set-phase', { phase: write })

const began = performance.now()
const crowd: Guest[] = []
const lines: WebSocket[] = []
for (let n = 0; n < people; n += 1) {
  const site = n % 3 === 0 ? 'carhaix' : 'brest'
  const guest = await comeIn(house.address, rooms.atlasId, rooms.linkOf('citizen', site).split('#')[1] ?? '')
  if (!guest) throw new Error(`Nobody let number ${n} in.`)
  crowd.push(guest)
  lines.push(await aLine(guest))
}
const cameIn = (performance.now() - began) / 1000

const browser = await aBrowser()
const wall = await rooms.open(browser, ['technician', 'brest'], {
  at: 'projeter',
  options: { viewport: { width: 1920, height: 1080 }, locale: 'fr-FR' },
})
const console_ = await rooms.open(browser, lead, { at: 'animer', options: { locale: 'fr-FR' } })
const phone = await rooms.open(browser, ['citizen', 'carhaix'], {
  at: 'participer',
  options: { viewport: { width: 360, height: 640 }, locale: 'fr-FR' },
})
await watchWall(wall)

const answered: number[] = []
const refused: string[] = []
const sentAt = new Map<string, number>()
const end = performance.now() + minutes * 60_000
let turn = 0
while (performance.now() < end) {
  const guest = crowd[turn % people] as Guest // reason: there are people
  const label = `Ce que dit la personne ${turn}`
  turn += 1
  const sent = performance.now()
  sentAt.set(label, Date.now())
  const contribution = turn % 4 === 0 ? sentenceOf(turn) : { type: 'element', kind: 'constat', label }
  void guest.command('contribute', { contribution }).then(({ ok }) => {
    if (ok) answered.push(performance.now() - sent)
    else refused.push(label)
  })
  await pause(60_000 / people)
}
await pause(3000)
const seen = await wall.evaluate(() => window.seenOnWall ?? [])
const shown = seen.flatMap(([label, at]) => (sentAt.has(label) ? [at - (sentAt.get(label) ?? 0)] : []))
const toPhone: number[] = []
for (const phase of [link, write, link, write]) {
  const pressed = performance.now()
  await rooms.ask(lead, 'set-phase', { phase })
  await phone
    .getByText(phase?.instruction ?? '')
    .first()
    .waitFor()
  toPhone.push(performance.now() - pressed)
}
const frames = await wall.evaluate(() => window.framesOnWall ?? [])
const company = await console_.evaluate(
  () => document.body.textContent?.match(/\d+ (?:personnes|appareils|en ligne)/g) ?? [],
)

console.log(
  `${people} people came in, one after the other, in ${cameIn.toFixed(1)} s. ${turn} contributions, ${refused.length} refused.`,
)
console.log(`The console says: ${[...new Set(company)].slice(0, 4).join(', ')}.`)
console.log('| | p50, ms | p95, ms | longest, ms |\n|---|---|---|---|')
for (const [name, times] of [
  ['answered: on disk', answered],
  ['among the newest on the wall', shown],
  ['a phase is opened → read on the phone', toPhone],
  ['between two frames of the wall', frames],
] as const) {
  console.log(`| ${name} (${times.length}) | ${at(times, 0.5)} | ${at(times, 0.95)} | ${at(times, 1)} |`)
}
for (const line of lines) line.close()
await browser.close()
await house.leave()
process.exit(0)

function at(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(0)
}

/** What relates two things that were said before. */
function sentenceOf(number: number) {
  const said = (back: number) => `Ce que dit la personne ${Math.max(0, number - back)}`
  return { type: 'sentence', from: said(3), verb: 'va avec', to: said(7) }
}

/** Who is here, without a name: what makes a seat be counted among those who are present. */
function introduction(): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.introduce)
  encoding.writeVarString(encoder, JSON.stringify({ name: '', colour: '#0b625e' }))
  return encoding.toUint8Array(encoder)
}

/** A live line, as a page has it. */
async function aLine({ seat }: Guest): Promise<WebSocket> {
  const address = `${house.address.replace('http', 'ws')}/sync/${rooms.atlasId}?wire=${seat.wire}`
  const line = new WebSocket(address, ['maillage', seat.key])
  line.binaryType = 'arraybuffer'
  await new Promise((resolve, reject) => {
    line.addEventListener('open', resolve)
    line.addEventListener('error', reject)
  })
  line.send(encodeJson('hello', { writing: null }))
  line.send(Uint8Array.of(0, 0, 1, 0))
  line.send(introduction())
  return line
}

declare global {
  interface Window {
    seenOnWall?: [label: string, at: number][]
    framesOnWall?: number[]
  }
}

/** Notes when words come among the newest, and how long frames take. */
async function watchWall(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = new Map<string, number>()
    const look = () => {
      for (const words of document.querySelectorAll('.wall-news .wall-words')) {
        const label = words.textContent ?? ''
        if (!seen.has(label)) seen.set(label, Date.now())
      }
      window.seenOnWall = [...seen]
    }
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
    const frames: number[] = []
    window.framesOnWall = frames
    let last = performance.now()
    const frame = (now: number) => {
      frames.push(now - last)
      last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
}
