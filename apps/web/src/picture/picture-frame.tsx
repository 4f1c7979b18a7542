import { useEffect, useRef } from 'react'
import type { Drawn } from './draw-map.ts'

type Props = { readonly map: Drawn; readonly className: string }

/** A picture of the map, as wide as what it stands in; its words can be sought and read aloud. */
export function PictureFrame({ map, className }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const read = new DOMParser().parseFromString(map.svg, 'image/svg+xml').documentElement
    read.removeAttribute('width')
    read.removeAttribute('height')
    frame.current?.replaceChildren(document.importNode(read, true))
  }, [map])
  return <div ref={frame} className={className} />
}
