import pages from 'virtual:drawn-slides'
import { drawSlide } from '../build/drawn/slide.ts'
import '../../styles/tokens.css'
import '../styles/index.css'
import '../../styles/base.css'
import './first-slide.css'

/** The first slide as markup, before its first click. */
export async function render(frontmatter: object): Promise<string> {
  const [first] = pages
  return first ? drawSlide(first, { no: 1, frontmatter, clicks: 0, context: 'slide' }) : ''
}
