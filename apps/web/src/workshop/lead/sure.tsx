import { ActionButton } from '../../controls/action-button.tsx'
import { useLeadPage } from './use-lead-page.ts'

type Props = {
  readonly say: string
  readonly yes: string
  readonly tone?: 'danger' | 'strong'
  readonly isBusy?: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Asks once more before something that goes far, and says what it does. */
export function Sure({ say, yes, tone = 'danger', isBusy = false, onYes, onNo }: Props) {
  const { words } = useLeadPage()
  return (
    <div className="lead-sure" role="alert">
      <p>{say}</p>
      <div className="buttons">
        <ActionButton tone={tone} isDisabled={isBusy} onPress={onYes}>
          {yes}
        </ActionButton>
        <ActionButton onPress={onNo}>{words.cancel}</ActionButton>
      </div>
    </div>
  )
}
