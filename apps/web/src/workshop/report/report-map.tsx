import { useAtlas } from '../../app/use-session.ts'
import type { ReportMessages } from '../../messages/reporting.ts'
import type { Drawn } from '../../picture/draw-map.ts'
import { PictureFrame } from '../../picture/picture-frame.tsx'
import { useMapPicture } from '../../picture/use-map-picture.ts'

type Props = { readonly say: ReportMessages; readonly onDrawn: (map: Drawn | null) => void }

/** The map at the head of the report, drawn once the words stand there, and anew when it has changed. (V143) */
export function ReportMap({ say, onDrawn }: Props) {
  const { title } = useAtlas().about
  const map = useMapPicture({ title: say.map.title, name: say.map.name(title), alone: say.map.alone }, { onDrawn })
  if (!map) return null
  return (
    <section className="report-map" aria-labelledby="report-map">
      <h2 id="report-map">{map.title}</h2>
      <p className="report-lead">{say.map.why}</p>
      <PictureFrame map={map} className="report-picture" />
    </section>
  )
}
