import { type Axis, elementKindsToChoose } from '@maillage/atlas'
import { useAtlas } from '../app/use-session.ts'
import { ViewTools } from '../app/view-tools.tsx'
import { ActionButton } from '../controls/action-button.tsx'
import { ChoiceField } from '../controls/choice-field.tsx'
import { KindMark } from '../controls/kind-mark.tsx'
import { useFilteredAtlas } from '../filters/use-filter.tsx'
import { useViewPage } from '../grid/use-view-page.ts'
import { type Crossing, useCrossing } from './crossing.ts'
import { ThingsMatrix } from './things-matrix.tsx'
import { TrameMatrix } from './trame-matrix.tsx'

const axes: readonly Axis[] = ['components', 'angles', 'scales']

/** The atlas crossed: the trame with itself, or elements with elements. (V55, V56) */
export function MatrixView() {
  const { words } = useViewPage()
  const { atlas } = useFilteredAtlas()
  const made = useCrossing()
  const { crossing } = made
  return (
    <div className="wide-view">
      <header className="wide-head">
        <h2>{words.matrix.title}</h2>
        <p className="counts">{words.panel.counts(atlas.elements.size, atlas.relations.size)}</p>
      </header>
      <ViewTools>
        <ChoiceField
          label={words.matrix.cross}
          value={crossing.type}
          choices={[
            { value: 'trame', label: words.matrix.crossings.trame },
            { value: 'things', label: words.matrix.crossings.things },
          ]}
          onChoose={(value) => made.choose(value === 'things' ? 'things' : 'trame')}
        />
        {crossing.type === 'trame' ? (
          <AxisChoices made={made} crossing={crossing} />
        ) : (
          <KindChoices made={made} crossing={crossing} />
        )}
      </ViewTools>
      {crossing.type === 'trame' ? <Trame {...crossing} /> : <ThingsMatrix {...crossing} />}
    </div>
  )
}

function Trame({ rows, columns }: { readonly rows: Axis; readonly columns: Axis }) {
  const { words, session, openDialog } = useViewPage()
  const { trame } = useAtlas()
  if (trame[rows].size > 0 || trame[columns].size > 0) return <TrameMatrix rows={rows} columns={columns} />
  return (
    <div className="empty">
      <p>{words.matrix.noTrame}</p>
      {session.may('edit-tables') && (
        <ActionButton tone="strong" onPress={() => openDialog('trame')}>
          {words.bar.trame}
        </ActionButton>
      )}
    </div>
  )
}

type Made = ReturnType<typeof useCrossing>
type Choices<Type extends Crossing['type']> = {
  readonly made: Made
  readonly crossing: Extract<Crossing, { type: Type }>
}

function AxisChoices({ made, crossing }: Choices<'trame'>) {
  const { words } = useViewPage()
  const choices = axes.map((value) => ({ value, label: words.domain.axes[value].title }))
  return (['rows', 'columns'] as const).map((side) => (
    <ChoiceField
      key={side}
      label={words.matrix.sides[side]}
      value={crossing[side]}
      choices={choices}
      onChoose={(value) => made.chooseAxis(side, axes.find((axis) => axis === value) ?? 'components')}
    />
  ))
}

function KindChoices({ made, crossing }: Choices<'things'>) {
  const { words } = useViewPage()
  const kinds = elementKindsToChoose(useAtlas())
  const choices = [
    { value: '', label: words.matrix.anyKind },
    ...kinds.map((kind) => ({ value: kind.key, label: kind.plural, mark: <KindMark kind={kind} /> })),
  ]
  return (
    <>
      {(['rows', 'columns'] as const).map((side) => (
        <ChoiceField
          key={side}
          label={words.matrix.sides[side]}
          value={crossing[side]}
          choices={choices}
          onChoose={(value) => made.chooseKind(side, value)}
        />
      ))}
      <ChoiceField
        label={words.matrix.order}
        value={crossing.isByCount ? 'count' : 'label'}
        choices={[
          { value: 'label', label: words.matrix.orders.label },
          { value: 'count', label: words.matrix.orders.count },
        ]}
        onChoose={(value) => made.sort(value === 'count')}
      />
    </>
  )
}
