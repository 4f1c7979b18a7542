import { useWorkshop } from '../use-workshop.ts'

export default function LeadPage() {
  const { phase } = useWorkshop()
  return <main>{phase?.title}</main>
}
