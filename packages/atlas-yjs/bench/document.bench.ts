// How large the shared document of 10,000 elements is, and how long it takes to load, to read and to follow, beside the
// nested layout. `node packages/atlas-yjs/bench/document.bench.ts`; figures in README.md.
import { type Atlas, buildEdits, type Edit, type ElementId } from '@maillage/atlas'
import * as Y from 'yjs'
import { readAtlas, watchAtlas, writeEdits } from '../src/index.ts'
import { largeAtlas, laterEdits, size } from './large-atlas.ts'
import { readNested, watchNested, writeNested } from './nested-layout.ts'

const runs = 5

type Layout = {
  readonly name: string
  readonly write: (doc: Y.Doc, edits: readonly Edit[]) => void
  readonly read: (doc: Y.Doc) => Atlas
  readonly watch: (doc: Y.Doc) => { readonly atlas: () => Atlas; readonly stop: () => void }
}

const layouts: readonly Layout[] = [
  {
    name: 'flat',
    write: (doc, edits) => writeEdits(doc, edits, null),
    read: (doc) => readAtlas(doc).atlas,
    watch: (doc) => watchAtlas(doc),
  },
  { name: 'nested', write: writeNested, read: readNested, watch: watchNested },
]

const atlas = largeAtlas()
console.log(`${atlas.elements.size} elements, ${atlas.relations.size} relations; ${runs} runs after one to warm up`)

for (const [title, build] of [
  ['fresh import by one person', (layout: Layout) => freshDocument(layout)],
  [
    `after ${size.authors * size.editsOfEach} edits by ${size.authors} people`,
    (layout: Layout) => editedDocument(layout),
  ],
] as const) {
  console.log(`\n## ${title}\n`)
  const updates = layouts.map((layout) => Y.encodeStateAsUpdate(build(layout)))
  compare(
    'encoded size, KiB',
    updates.map((update) => [update.byteLength / 1024]),
  )
  checkSame(updates)
  const load = layouts.map(() => [] as number[])
  const read = layouts.map(() => [] as number[])
  for (let run = -1; run < runs; run += 1) {
    for (const [index, layout] of layouts.entries()) {
      const doc = new Y.Doc()
      const loadMs = timed(() => Y.applyUpdate(doc, updates[index] ?? new Uint8Array()))
      const readMs = timed(() => layout.read(doc))
      if (run >= 0) load[index]?.push(loadMs)
      if (run >= 0) read[index]?.push(readMs)
    }
  }
  compare('load (applyUpdate), ms', load)
  compare('read the whole atlas, ms', read)
  follow(updates)
}

function freshDocument(layout: Layout): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = 1
  layout.write(doc, buildEdits(atlas))
  return doc
}

function editedDocument(layout: Layout): Y.Doc {
  const doc = freshDocument(layout)
  for (let author = 0; author < size.authors; author += 1) {
    // One document writing under each person's number in turn holds the same as fifty that have met.
    doc.clientID = 1000 + author
    for (const edits of laterEdits(author)) layout.write(doc, edits)
  }
  return doc
}

// The peer is only a peer when both say the same.
function checkSame(updates: readonly Uint8Array[]): void {
  const counts = layouts.map((layout, index) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, updates[index] ?? new Uint8Array())
    const { elements, relations, positions } = layout.read(doc)
    const words = [...elements.values(), ...relations.values()]
      .map((thing) => JSON.stringify(Object.entries(thing).sort()))
      .join()
    return `${elements.size}/${relations.size}/${positions.size}/${words}`
  })
  if (new Set(counts).size !== 1)
    throw new Error('The two layouts do not hold the same atlas: look at nested-layout.ts.')
}

/** From a change in the document to the next atlas: in each run, the median of 21 changes. */
function follow(updates: readonly Uint8Array[]): void {
  const change = layouts.map(() => [] as number[])
  const move = layouts.map(() => [] as number[])
  for (let run = -1; run < runs; run += 1) {
    for (const [index, layout] of layouts.entries()) {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, updates[index] ?? new Uint8Array())
      const words = refreshMs(layout, doc, (id, n) => ({
        type: 'element-changed',
        id,
        field: 'label',
        value: `Autre ${run} ${n}`,
      }))
      const place = refreshMs(layout, doc, (id, n) => ({ type: 'element-moved', id, position: [n, run] }))
      if (run >= 0) change[index]?.push(words)
      if (run >= 0) move[index]?.push(place)
    }
  }
  compare('follow one change of words, ms', change)
  compare('follow one move, ms', move)
}

function refreshMs(layout: Layout, doc: Y.Doc, edit: (id: ElementId, n: number) => Edit): number {
  const watch = layout.watch(doc)
  const ids = [...watch.atlas().elements.keys()].filter((_id, index) => index % 97 === 0).slice(0, 21)
  const times = ids.map((id, n) => {
    layout.write(doc, [edit(id, n)])
    return timed(() => watch.atlas())
  })
  watch.stop()
  return median(times)
}

function compare(what: string, lists: readonly (readonly number[])[]): void {
  const [flat = [], nested] = lists
  const ratio = nested ? `${round(median(nested) / median(flat))} ×` : ''
  console.log(`| ${what} | ${listed(flat)} | ${nested ? listed(nested) : ''} | ${ratio} |`)
}

function listed(values: readonly number[]): string {
  return values.length === 1
    ? `${round(median(values))}`
    : `**${round(median(values))}** (${values.map(round).join(' ')})`
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(2))
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
