import type FuseClass from 'fuse.js'
import { shallowRef } from 'vue'
import { idle } from './idle.ts'

/** Stands for fuse.js in the "go to" dialog. Until it is there, and where it cannot be had, a slide is found by its number and the words of its title. */

interface Item { no: number, title?: string }

const real = shallowRef<typeof FuseClass>()
void idle.then(() => import('fuse.js')).then(({ default: Fuse }) => real.value = Fuse, () => {})

export default class LazyFuse<T extends Item> {
  private readonly items: T[]
  private readonly options: object

  constructor(items: T[], options: object) {
    this.items = items
    this.options = options
  }

  search(text: string): { item: T }[] {
    const { value: Fuse } = real
    if (Fuse)
      return new Fuse(this.items, this.options).search(text)
    const wanted = text.toLowerCase()
    return this.items
      .filter(({ no, title }) => String(no) === text || title?.toLowerCase().includes(wanted))
      .map(item => ({ item }))
  }
}
