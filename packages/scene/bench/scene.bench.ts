// How long it takes to project, to project again after a move, to settle names, to find a relation, to lay out and to
// write SVG. `node packages/scene/bench/scene.bench.ts`; figures in README.md.
import type { Atlas, ElementId, Position } from '@maillage/atlas'
import {
  diffScenes,
  groupsOf,
  hitRelation,
  indexRelations,
  layOut,
  placeUnplaced,
  projectRelation,
  projectScene,
  relationsTouching,
  settleNames,
  updateScene,
  writeSvg,
} from '../src/index.ts'
import { exampleAtlas, starAtlas } from '../src/testing/example-atlas.ts'

const runs = 7

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Median of some runs; each works on things made anew, so that nothing measured was kept from the run before. */
function measure(what: string, prepare: () => () => unknown, times = runs): void {
  const taken = Array.from({ length: times + 1 }, () => timed(prepare())).slice(1)
  const sorted = taken.toSorted((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)
  console.log(`| ${what} | ${at(0.5)} | ${at(0)} – ${at(1)} |`)
}

/** An equal atlas of new objects: sizes of boxes and names are not known yet. */
function fresh(atlas: Atlas): Atlas {
  const elements = new Map([...atlas.elements].map(([id, element]) => [id, { ...element }]))
  const relations = new Map([...atlas.relations].map(([id, relation]) => [id, { ...relation }]))
  return { ...atlas, elements, relations }
}

console.log('| what | median, ms | least – most, ms |\n| --- | --- | --- |')
for (const size of [102, 1000, 10_000]) {
  const links = size === 102 ? 136 : 1.5 * size
  const atlas = exampleAtlas(size, links)
  measure(`lay out ${size} elements, ${links} relations`, () => () => layOut(fresh(atlas)), 3)
}

const large = exampleAtlas(10_000)
const places = layOut(large)
const scene = projectScene(large, places)
measure('project 10,000 elements, 15,000 relations, first time', () => {
  const atlas = fresh(large)
  return () => projectScene(atlas, places)
})
measure('the same, again', () => () => projectScene(large, places))
measure('settle its names', () => () => settleNames(scene))
measure('find its groups', () => () => groupsOf(large, places))
measure('index its relations', () => () => indexRelations(scene.relations.values()))
measure('compare it with itself made anew', () => {
  const again = projectScene(large, places)
  return () => diffScenes(scene, again)
})
const half = new Map<ElementId, Position>([...places].filter((_, at) => at % 2 === 0))
measure('place 5,000 elements among 5,000', () => () => placeUnplaced(large, half))
const index = indexRelations(scene.relations.values())
measure('find the relation under a point, 1,000 times', () => () => {
  for (let at = 0; at < 1000; at += 1) hitRelation(index, [at * 17, at * 11], 6)
})

const star = starAtlas(100)
const around = layOut(star)
const hub = [...star.elements.keys()][0] as ElementId // reason: a star has a hub
const rays = [...relationsTouching(star, [hub])].flatMap((id) => star.relations.get(id) ?? [])
measure('project 100 relations of a moved element', () => {
  const moved = new Map(around).set(hub, [Math.round(performance.now()), 40])
  return () => rays.map((relation) => projectRelation(star, moved, relation))
})
measure('update the scene of 10,000 after one move', () => {
  const [id] = places.keys()
  const moved = new Map(places).set(id as ElementId, [5, 5]) // reason: 10,000 elements are placed
  return () => updateScene(scene, large, moved, { elements: [id as ElementId], relations: [] }) // reason: likewise
})

const middling = exampleAtlas(1000)
const middlingPlaces = layOut(middling)
measure('SVG of 1,000 elements, 1,500 relations, from the atlas', () => {
  const atlas = fresh(middling)
  return () => {
    const drawn = settleNames(projectScene(atlas, middlingPlaces))
    return writeSvg(drawn, { title: 'Mesure', groups: groupsOf(atlas, middlingPlaces) })
  }
})
