import type { Point } from '../geometry.ts'

/** A size that a parcel may take. */
export type Form = { readonly w: number; readonly h: number }

/** A box to pack: it may come in several forms, wide or tall. */
export type Parcel = readonly Form[]

/** A page cut in two again and again until each parcel has a piece. */
export type Cut =
  | { readonly is: 'parcel'; readonly at: number; readonly form: number }
  | { readonly is: 'beside' | 'below'; readonly one: Cut; readonly other: Cut }

const nothing: Form = { w: 0, h: 0 }

/** The size of a page cut this way. */
export function sizeOfCut(cut: Cut, parcels: readonly Parcel[]): Form {
  if (cut.is === 'parcel') return formOf(cut, parcels)
  return joined(cut.is, sizeOfCut(cut.one, parcels), sizeOfCut(cut.other, parcels))
}

/** The middle of each parcel's piece, the page's own middle being (0, 0). Room left over goes to both sides. */
export function placesOnPage(cut: Cut, parcels: readonly Parcel[]): readonly Point[] {
  const sized = measured(cut, parcels)
  const places: Point[] = parcels.map(() => [0, 0])
  place(sized, -sized.size.w / 2, -sized.size.h / 2, sized.size)
  return places

  function place(part: Sized, x: number, y: number, room: Form): void {
    if (!part.halves) {
      places[part.at] = [x + room.w / 2, y + room.h / 2]
      return
    }
    const [one, other] = part.halves
    if (part.is === 'beside') {
      const w = one.size.w + (room.w - part.size.w) / 2
      place(one, x, y, { w, h: room.h })
      place(other, x + w, y, { w: room.w - w, h: room.h })
    } else {
      const h = one.size.h + (room.h - part.size.h) / 2
      place(one, x, y, { w: room.w, h })
      place(other, x, y + h, { w: room.w, h: room.h - h })
    }
  }
}

/** Which form each parcel takes in a cut. */
export function formsIn(cut: Cut): ReadonlyMap<number, number> {
  if (cut.is === 'parcel') return new Map([[cut.at, cut.form]])
  return new Map([...formsIn(cut.one), ...formsIn(cut.other)])
}

type Sized = {
  readonly is: Cut['is']
  readonly at: number
  readonly size: Form
  readonly halves: readonly [Sized, Sized] | null
}

function measured(cut: Cut, parcels: readonly Parcel[]): Sized {
  if (cut.is === 'parcel') return { is: cut.is, at: cut.at, size: formOf(cut, parcels), halves: null }
  const one = measured(cut.one, parcels)
  const other = measured(cut.other, parcels)
  return { is: cut.is, at: -1, size: joined(cut.is, one.size, other.size), halves: [one, other] }
}

function formOf({ at, form }: { readonly at: number; readonly form: number }, parcels: readonly Parcel[]): Form {
  const forms = parcels[at] ?? []
  return forms[form] ?? forms[0] ?? nothing
}

function joined(how: 'beside' | 'below', a: Form, b: Form): Form {
  return how === 'beside' ? { w: a.w + b.w, h: Math.max(a.h, b.h) } : { w: Math.max(a.w, b.w), h: a.h + b.h }
}
