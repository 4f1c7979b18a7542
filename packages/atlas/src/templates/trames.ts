import type { Axis } from '../fields.ts'

/** What an axis of a new atlas holds: the labels of its entries, in order. */
export type TrameLines = Readonly<Record<Axis, readonly string[]>>

const scales = ['Quartier', 'Commune', 'Intercommunalité', 'Département', 'Région', 'Pays', 'Europe', 'Monde']

/**
 * The grid of CITEGO's atlas as public sources let one write it again: its components as published, the angles of its
 * working base of 2015–2016. Using both together is our choice, and the scales are ours.
 */
export const citegoTrame: TrameLines = {
  components: [
    'Société et territoire',
    'Économie et territoire',
    'Écosystèmes territoriaux',
    'Équipements et réseaux',
    'Capital culturel et immatériel des territoires',
    'Organisation de l’espace',
    'Flux',
  ],
  angles: [
    'Éléments constitutifs des territoires, des villes et de la gouvernance territoriale',
    'Types de territoires, de villes et de gouvernance territoriale',
    'Dynamique des territoires, des villes, de la gouvernance',
    'Acteurs des territoires et de la gouvernance territoriale',
    'Domaines de la gouvernance territoriale',
    'Moyens de la gouvernance territoriale',
    'Principes de gouvernance territoriale',
    'Gouvernance territoriale et autres échelles de gouvernance',
    'Spécificités des territoires, villes et gouvernances territoriales dans le monde',
  ],
  scales,
}

/** A light grid: what most workshops speak of, and where. */
export const lightTrame: TrameLines = {
  components: [
    'Habiter',
    'Se nourrir',
    'Se déplacer',
    'Se soigner',
    'Apprendre',
    'Travailler et produire',
    'Vivre avec la nature',
    'Faire ensemble',
  ],
  angles: [],
  scales: ['Quartier', 'Commune', 'Intercommunalité', 'Département', 'Région', 'Pays'],
}

export const noTrame: TrameLines = { components: [], angles: [], scales: [] }

/** Reads lines somebody typed: one entry a line, without numbers or dashes before it, each once. */
export function readTrameLines(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.replace(/^\s*(?:[-*•]|\d{1,3}[.)])\s+/, '').trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}
