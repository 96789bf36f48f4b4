import type { Page } from 'playwright'

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Smallest text on a slide, in pixels of its own canvas, whatever the screen. */
export const smallestText = 16

/** Something on a slide that nothing else may touch. */
export interface NamedBox extends Box {
  no: number
  name: string
  /** Texts of one element may touch, as lines set tight do. */
  owner: number
}

export interface TextBoxes {
  /** Lines of text as they are seen: as wide as the line, as high as its letters. */
  texts: NamedBox[]
  /** The source line and the rail of each slide. */
  furniture: NamedBox[]
  /** Sentences about texts that are too small, leave the slide, or leave a box that hides its overflow or says `data-bounds`. */
  cut: string[]
}

/** How far two boxes reach into each other, in px, or nothing when they do not. */
export function overlap(a: Box, b: Box, tolerance = 1): { width: number, height: number } | undefined {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > tolerance && height > tolerance ? { width, height } : undefined
}

/** What is wrong with the texts of some slides, as sentences: texts in each other, in the slide's furniture, or cut. */
export function textFaults({ texts, furniture, cut }: TextBoxes): string[] {
  const faults = texts.flatMap((text, index) => [...texts.slice(index + 1), ...furniture].flatMap((other) => {
    const shared = text.no === other.no && text.owner !== other.owner && overlap(text, other)
    return shared
      ? [`slide ${text.no}: ${text.name} and ${other.name} share ${shared.width.toFixed(0)} x ${shared.height.toFixed(0)} px`]
      : []
  }))
  return [...new Set([...faults, ...cut])]
}

/** The same of one slide. */
export async function layoutFaults(page: Page, no: number): Promise<string[]> {
  const { texts, furniture, cut } = await readTextBoxes(page)
  const ofSlide = (box: NamedBox): boolean => box.no === no
  return textFaults({
    texts: texts.filter(ofSlide),
    furniture: furniture.filter(ofSlide),
    cut: cut.filter(fault => fault.startsWith(`slide ${no}:`)),
  })
}

/** Measures every visible text of the open slides. */
export function readTextBoxes(page: Page): Promise<TextBoxes> {
  return page.evaluate((smallestText) => {
    const pen = document.createElement('canvas').getContext('2d')
    const owners: (Element | null)[] = []
    const ownerOf = (element: Element | null): number => owners.includes(element) ? owners.indexOf(element) : owners.push(element) - 1
    const cut = new Set<string>()

    /** A line box is higher than its letters: what to take off above and below, as parts of its height. */
    function spare(element: Element, text: string): { above: number, below: number } {
      const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element)
      if (!pen)
        return { above: 0.18, below: 0.18 }
      pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
      const line = pen.measureText(text)
      const height = line.fontBoundingBoxAscent + line.fontBoundingBoxDescent
      return {
        above: (line.fontBoundingBoxAscent - line.actualBoundingBoxAscent) / height,
        below: (line.fontBoundingBoxDescent - line.actualBoundingBoxDescent) / height,
      }
    }

    /** The slide, and the boxes on the way to it that nothing may leave. */
    function framesOf(element: Element | null): Element[] {
      if (!element || element.matches('[data-slidev-no]'))
        return element ? [element] : []
      const hides = element instanceof HTMLElement && (element.matches('[data-bounds]') || getComputedStyle(element).overflow !== 'visible')
      return [...hides ? [element] : [], ...framesOf(element.parentElement)]
    }

    const parts = { '[data-source-line]': 'the source line', '[data-act-rail]': 'the rail' }
    const furnitureSelector = Object.keys(parts).join()

    const texts = window.visibleTexts().flatMap(({ node, element, text, no, size }) => {
      if (size < smallestText - 0.01)
        cut.add(`slide ${no}: "${text}" is ${size.toFixed(1)} px, smaller than ${smallestText}`)
      const { above, below } = spare(element, text)
      const range = document.createRange()
      range.selectNodeContents(node)
      return [...range.getClientRects()]
        .filter(({ width, height }) => width > 1 && height > 1)
        .map(({ left, top, right, bottom, height }) => {
          const box: Box = { left, right, top: top + height * above, bottom: bottom - height * below }
          for (const frame of framesOf(element)) {
            const edge = frame.getBoundingClientRect()
            if (box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1 || box.bottom > edge.bottom + 1) {
              const name = `<${frame.tagName.toLowerCase()} class="${frame.className}">`
              cut.add(`slide ${no}: "${text}" leaves ${frame.matches('[data-slidev-no]') ? 'the slide' : name}`)
            }
          }
          // What the furniture says belongs to it.
          return { ...box, no, name: `"${text}"`, owner: ownerOf(element.closest(furnitureSelector) ?? element) }
        })
    })

    const furniture = window.visibleSlides().flatMap(slide =>
      Object.entries(parts).flatMap(([selector, name]) => [...slide.querySelectorAll(selector)].map((part) => {
        const { left, top, right, bottom } = part.getBoundingClientRect()
        return { left, top, right, bottom, name, owner: ownerOf(part), no: Number(slide.dataset.slidevNo) }
      })))
    return { texts, furniture, cut: [...cut] }
  }, smallestText)
}
