import { contrast, papers } from '@maillage/scene'
import { expect, test } from 'vitest'
import { createShelf } from './device.ts'
import { keepPerson, personColours, readPerson } from './person.ts'

const noStorage = () =>
  createShelf(() => {
    throw new Error('blocked')
  })

test('[V10] until somebody was asked there is no name, and chance draws a colour', () => {
  expect(readPerson(0, noStorage())).toEqual({ name: null, colour: personColours[0] })
  expect(readPerson(0.999, noStorage()).colour).toBe(personColours.at(-1))
})

test('[V10] no name wished is an answer: it is not asked again', () => {
  const shelf = noStorage()
  keepPerson({ name: '', colour: '#2563eb' }, shelf)
  expect(readPerson(0, shelf)).toEqual({ name: '', colour: '#2563eb' })
})

test('[V10] damaged words on the device are passed over', () => {
  const shelf = noStorage()
  shelf.keep('maillage.person', '{"name":3,"colour":"red"')
  expect(readPerson(0, shelf)).toEqual({ name: null, colour: personColours[0] })
})

test.each(personColours)('[V10] %s has at least 3:1 on both papers, and 4.5:1 under white initials', (colour) => {
  expect(contrast(colour, papers.light.paper)).toBeGreaterThanOrEqual(3)
  expect(contrast(colour, papers.dark.paper)).toBeGreaterThanOrEqual(3)
  expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5)
})
