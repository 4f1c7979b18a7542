import { useWorkshop } from '../use-workshop.ts'

export default function ProjectPage() {
  const { phase } = useWorkshop()
  return <main>{phase?.title}</main>
}
