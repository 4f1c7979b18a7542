import { useWorkshop } from '../use-workshop.ts'

export default function ScribePage() {
  const { phase } = useWorkshop()
  return <main>{phase?.title}</main>
}
