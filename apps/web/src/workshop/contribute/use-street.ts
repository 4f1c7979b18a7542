import { useEffect, useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { deviceShelf } from '../../session/device.ts'
import { readPerson } from '../../session/person.ts'

export type Street = { readonly isOn: boolean; readonly turn: (isOn: boolean) => void }

/** One device, many people: kept on the device, so that a reload stays in the street. Nobody's name is shown. (V78) */
export function useStreet(): Street {
  const { session } = usePage()
  const place = `maillage.street.${session.atlasId}`
  const [isOn, setOn] = useState(() => deviceShelf.read(place) === 'on')
  useEffect(() => {
    session.show({ name: isOn ? '' : (readPerson(0).name ?? '') })
  }, [isOn, session])
  const turn = (next: boolean) => {
    if (next) deviceShelf.keep(place, 'on')
    else deviceShelf.drop(place)
    setOn(next)
  }
  return { isOn, turn }
}
