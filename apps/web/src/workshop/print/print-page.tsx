import { useWorkshop } from '../use-workshop.ts'

export default function PrintPage() {
  const { phase } = useWorkshop()
  return <main>{phase?.title}</main>
}
