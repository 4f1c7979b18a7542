import { useWorkshop } from '../use-workshop.ts'

export default function ContributePage() {
  const { phase } = useWorkshop()
  return <main>{phase?.title}</main>
}
