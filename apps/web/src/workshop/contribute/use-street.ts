import { useEffect, useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { deviceShelf } from '../../session/device.ts'
import { readPerson } from '../../session/person.ts'

export type Street = { readonly isOn: boolean; readonly turn: (isOn: boolean) => void }

const placeOf = (atlasId: string): string => `maillage.street.${atlasId}`

/** Does this device go from hand to hand? What its owner said and gave is then shown on none of its pages. (V78) */
export function isInStreet(atlasId: string): boolean {
  return deviceShelf.read(placeOf(atlasId)) === 'on'
}

/** One device, many people: kept on the device, so that a reload stays in the street. Nobody's name is shown. (V78) */
export function useStreet(): Street {
  const { session } = usePage()
  const [isOn, setOn] = useState(() => isInStreet(session.atlasId))
  useEffect(() => {
    session.show({ name: isOn ? '' : (readPerson(0).name ?? '') })
  }, [isOn, session])
  const place = placeOf(session.atlasId)
  const turn = (next: boolean) => {
    if (next) deviceShelf.keep(place, 'on')
    else deviceShelf.drop(place)
    setOn(next)
  }
  return { isOn, turn }
}
