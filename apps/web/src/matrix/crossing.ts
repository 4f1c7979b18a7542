import { type Atlas, type Axis, elementKindsToChoose, type KindKey, kindKey } from '@maillage/atlas'
import { useAddressWord } from '../app/use-address-word.ts'
import { useAtlas } from '../app/use-session.ts'

const axes = ['components', 'angles', 'scales'] as const satisfies readonly Axis[]

/** The words of the axes in the address. (V39) */
export const wordOfAxis: Readonly<Record<Axis, string>> = {
  components: 'composantes',
  angles: 'angles',
  scales: 'echelles',
}

/** What is crossed: two axes of the trame, or elements of two kinds; '' is of any kind. */
export type Crossing =
  | { readonly type: 'trame'; readonly rows: Axis; readonly columns: Axis }
  | {
      readonly type: 'things'
      readonly rows: KindKey | ''
      readonly columns: KindKey | ''
      readonly isByCount: boolean
    }

type Words = {
  readonly cross: string
  readonly rows: string
  readonly columns: string
  readonly order: string
}

const anyKind = 'toutes'

/** Reads what is asked for; what can't be read is the trame, or elements of the first kind. Total. (V55, V56) */
export function crossingOf(atlas: Atlas, { cross, rows, columns, order }: Words): Crossing {
  if (cross !== 'elements') {
    const [first, second] = [axisOf(rows) ?? 'components', axisOf(columns) ?? 'angles']
    return { type: 'trame', rows: first, columns: second === first ? otherThan(first) : second }
  }
  return { type: 'things', rows: kindIn(atlas, rows), columns: kindIn(atlas, columns), isByCount: order === 'relies' }
}

function axisOf(word: string): Axis | null {
  return axes.find((axis) => wordOfAxis[axis] === word) ?? null
}

function otherThan(axis: Axis): Axis {
  return axis === 'components' ? 'angles' : 'components'
}

function kindIn(atlas: Atlas, word: string): KindKey | '' {
  if (word === anyKind) return ''
  const kinds = elementKindsToChoose(atlas)
  return kinds.find(({ key }) => key === word)?.key ?? kinds[0]?.key ?? kindKey('acteur')
}

/** What is crossed, in the address, and how it is changed. (V39) */
export function useCrossing() {
  const atlas = useAtlas()
  const [cross, setCross] = useAddressWord('croiser')
  const [rows, setRows] = useAddressWord('lignes')
  const [columns, setColumns] = useAddressWord('colonnes')
  const [order, setOrder] = useAddressWord('ordre')
  const crossing = crossingOf(atlas, { cross, rows, columns, order })
  return {
    crossing,
    choose: (type: Crossing['type']) => {
      setCross(type === 'things' ? 'elements' : '')
      setRows('')
      setColumns('')
    },
    /** A side of the trame by another axis; when both would be the same, the other side takes what this one had. */
    chooseAxis: (side: 'rows' | 'columns', axis: Axis) => {
      if (crossing.type !== 'trame') return
      const other = side === 'rows' ? 'columns' : 'rows'
      const next = { ...crossing, [side]: axis, ...(crossing[other] === axis ? { [other]: crossing[side] } : {}) }
      setRows(wordOfAxis[next.rows])
      setColumns(wordOfAxis[next.columns])
    },
    chooseKind: (side: 'rows' | 'columns', kind: string) =>
      (side === 'rows' ? setRows : setColumns)(kind === '' ? anyKind : kind),
    sort: (isByCount: boolean) => setOrder(isByCount ? 'relies' : ''),
  }
}
