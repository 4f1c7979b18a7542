import {
  type Axis,
  colourOfRank,
  inRankOrder,
  isPlain,
  readTrameEntry,
  type Trame,
  type TrameCode,
  type TrameEntry,
} from '@maillage/atlas'
import { axes, axisNames, extraName, trameEntryNames } from './file-form.ts'
import type { Report } from './file-oddity.ts'
import { type Extras, inOurNames, keepExtras, type Plain, reportMended, rowsIn } from './table-entries.ts'
import { freeName, nameIn, usableName } from './usable-name.ts'

/** The trame of a file; `codes` says which code each of the file's own codes became. */
export type TrameOfFile = { readonly trame: Trame; readonly codes: Readonly<Record<Axis, ReadonlyMap<string, string>>> }

/** Reads the trame: three lists of entries, in their order unless they say otherwise. (I8) */
export function readTrameOfFile(file: Plain, extras: Extras, report: Report): TrameOfFile {
  const axesOfFile = trameIn(file, report)
  const read = (axis: Axis) => readAxis(axis, axesOfFile[axisNames[axis]], extras, report)
  const [components, angles, scales] = [read('components'), read('angles'), read('scales')]
  for (const [key, value] of Object.entries(axesOfFile === file ? {} : axesOfFile)) {
    if (!Object.values<string>(axisNames).includes(key)) extras.set(extraName('trame', key), value)
  }
  return {
    trame: {
      components: inRankOrder(components.entries),
      angles: inRankOrder(angles.entries),
      scales: inRankOrder(scales.entries),
    },
    codes: { components: components.codes, angles: angles.codes, scales: scales.codes },
  }
}

/** A file may be a trame alone: then its axes stand at the top. */
export function isTrameAlone(file: Plain): boolean {
  const holdsMore = ['trame', 'elements', 'relations'].some((part) => Object.hasOwn(file, part))
  return !holdsMore && axes.some((axis) => Array.isArray(file[axisNames[axis]]))
}

function trameIn(file: Plain, report: Report): Plain {
  if (isTrameAlone(file)) return file
  if (isPlain(file.trame)) return file.trame
  if (file.trame !== undefined && file.trame !== null)
    report('wrong-type', 'left-out', { place: 'trame', value: file.trame })
  return {}
}

function readAxis(axis: Axis, raw: unknown, extras: Extras, report: Report) {
  const entries = new Map<TrameCode, TrameEntry>()
  const codes = new Map<string, string>()
  if (raw !== undefined && raw !== null && !Array.isArray(raw))
    report('wrong-type', 'left-out', { place: `trame.${axisNames[axis]}`, value: raw })
  for (const [index, row] of rowsIn(raw)) {
    const place = `trame.${axisNames[axis]}[${index}]`
    const name = row && nameIn(row.code)
    if (!row || !name) report(row ? 'id-missing' : 'wrong-type', 'left-out', { place, value: row?.label })
    else if (codes.has(name)) report('id-duplicate', 'left-out', { place, id: name, value: row.label })
    else {
      // reason: usableName and freeName answer with an id, the only condition of the brand.
      const code = freeName(usableName(name), name, (wish) => !entries.has(wish as TrameCode)) as TrameCode
      if (code !== name) report('code-changed', 'changed', { place, id: name, value: name, became: code })
      const rank = row[trameEntryNames.rank] ?? index
      const given = {
        colour: colourOfRank(typeof rank === 'number' ? rank : index),
        ...inOurNames(row, trameEntryNames),
        rank,
      }
      const entry = readTrameEntry(code, given)
      if (entry) entries.set(code, entry)
      if (entry) reportMended(entry, given, trameEntryNames, { place, id: name }, report)
      codes.set(name, code)
      keepExtras(row, ['code', ...Object.values(trameEntryNames)], extraName('trame', axisNames[axis], code), extras)
    }
  }
  return { entries, codes }
}
