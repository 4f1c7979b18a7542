import type { Plan } from '@maillage/atlas'
import { fileNameOf } from '../panels/download-text.ts'

/** The name of a conducteur's file: `atelier-de-90-minutes.conducteur.json`. */
export function planFileName({ title }: Pick<Plan, 'title'>): string {
  return fileNameOf(title || 'conducteur').replace(/\.atlas\.json$/, '.conducteur.json')
}
