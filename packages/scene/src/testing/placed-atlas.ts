import { type Atlas, type ElementId, emptyAtlas, type Position } from '@maillage/atlas'
import { aContext, arbitraryStep, takeSteps } from '@maillage/atlas/testing'
import fc from 'fast-check'

/** An atlas with a place for most of its elements, some of them one on the other. */
export type PlacedAtlas = { readonly atlas: Atlas; readonly places: ReadonlyMap<ElementId, Position> }

/** Any atlas that people can make in ten to fifty steps: with fewer, most are empty and prove little about pictures. */
export function arbitraryDrawnAtlas(): fc.Arbitrary<Atlas> {
  const steps = fc.array(arbitraryStep(), { minLength: 10, maxLength: 50, size: 'max' })
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(emptyAtlas()) },
    { weight: 15, arbitrary: steps.map((taken) => takeSteps(emptyAtlas(), aContext('i'), taken)) },
  )
}

/** Any atlas that people can make, with places anywhere; about one element in six has none. */
export function arbitraryPlacedAtlas(): fc.Arbitrary<PlacedAtlas> {
  return arbitraryDrawnAtlas().chain((atlas) => {
    const spot = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -600, max: 600 }))
    const spots = fc.array(fc.option(spot, { freq: 5 }), {
      minLength: atlas.elements.size,
      maxLength: atlas.elements.size,
    })
    return spots.map((found) => ({ atlas, places: placesOf(atlas, found) }))
  })
}

function placesOf(atlas: Atlas, spots: readonly (Position | null)[]): ReadonlyMap<ElementId, Position> {
  const ids = [...atlas.elements.keys()]
  return new Map(ids.flatMap((id, at) => (spots[at] ? [[id, spots[at]] as const] : [])))
}
