import { Button, ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import { Icon, type IconName } from './icons.tsx'

type ToolButtonProps = {
  readonly icon: IconName
  readonly label: string
  readonly keys?: string
  readonly hint?: string
  readonly side?: 'right' | 'top' | 'bottom'
  readonly pressed?: boolean
  readonly isDisabled?: boolean
  readonly onPress: () => void
}

/** A tool: an icon with its name, its keys and what it does, shown when pointed at or focused. */
export function ToolButton({
  icon,
  label,
  keys,
  hint,
  side = 'right',
  pressed,
  isDisabled = false,
  onPress,
}: ToolButtonProps) {
  return (
    <TooltipTrigger delay={350} closeDelay={60}>
      {pressed === undefined ? (
        <Button className="dv-tool" aria-label={label} isDisabled={isDisabled} onPress={onPress}>
          <Icon name={icon} />
        </Button>
      ) : (
        <ToggleButton
          className="dv-tool"
          aria-label={label}
          isSelected={pressed}
          isDisabled={isDisabled}
          onPress={onPress}
        >
          <Icon name={icon} />
        </ToggleButton>
      )}
      <Tooltip className="dv-tip" placement={side} offset={8}>
        {label}
        {keys && <kbd>{keys}</kbd>}
        {hint && <small>{hint}</small>}
      </Tooltip>
    </TooltipTrigger>
  )
}
