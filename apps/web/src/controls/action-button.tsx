import type { ReactNode } from 'react'
import { Button, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'

type Tone = 'plain' | 'strong' | 'danger' | 'quiet' | 'warn'
type Props = Omit<ButtonProps, 'className' | 'children'> & {
  readonly tone?: Tone
  readonly icon?: IconName
  readonly children: ReactNode
}

/** A button with words. */
export function ActionButton({ tone = 'plain', icon, children, ...rest }: Props) {
  return (
    <Button {...rest} className={`button button-${tone}`}>
      {icon && <Icon name={icon} size={18} />}
      <span>{children}</span>
    </Button>
  )
}

type IconProps = Omit<ButtonProps, 'className' | 'children'> & {
  readonly icon: IconName
  readonly name: string
  readonly hint?: string
  readonly tone?: Tone
}

/** A button with a drawing: its name is read aloud, and shown to whoever stays on it. */
export function IconButton({ icon, name, hint, tone = 'quiet', ...rest }: IconProps) {
  return (
    <TooltipTrigger delay={500}>
      <Button {...rest} aria-label={name} className={`button button-icon button-${tone}`}>
        <Icon name={icon} />
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {name}
        {hint && <kbd>{hint}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
