import type { AttributeNode, DirectiveNode, RootNode, TemplateChildNode } from '@vue/compiler-dom'
import { NodeTypes, parse } from '@vue/compiler-dom'
import { parse as parseFile } from 'vue/compiler-sfc'

/** A value written out in an attribute; `undefined` where it is computed. */
export type Literal = string | number | boolean | null | readonly Literal[] | { readonly [key: string]: Literal } | undefined

/** A tag of a slide or a template. */
export interface Tag {
  readonly name: string
  /** Attributes and bound attributes by name, as values; those that are computed are absent. */
  readonly props: Readonly<Record<string, Literal>>
  /** `v-click` and other directives, by name. */
  readonly directives: Readonly<Record<string, Literal>>
  /** Its line in the text, from 1. */
  readonly line: number
}

export interface Markup {
  readonly tags: readonly Tag[]
  /** What an audience reads: text between tags, not what is computed. */
  readonly texts: readonly string[]
}

/** Reads the tags and the text of a slide's markdown, or of a template. */
export function readMarkup(text: string): Markup {
  return collect(parse(text, { parseMode: 'html', prefixIdentifiers: true, comments: true, onError: () => {} }))
}

/** The same of a Vue file's template. */
export function readTemplate(file: string): Markup {
  const template = parseFile(file, { sourceMap: false, ignoreEmpty: false }).descriptor.template
  return template ? readMarkup(template.content) : { tags: [], texts: [] }
}

function collect(root: RootNode): Markup {
  const tags: Tag[] = []
  const texts: string[] = []
  const visit = (node: TemplateChildNode): void => {
    if (node.type === NodeTypes.TEXT)
      texts.push(node.content)
    if (node.type !== NodeTypes.ELEMENT || node.tag === 'style' || node.tag === 'script')
      return
    const bound = node.props.filter(prop => prop.type === NodeTypes.DIRECTIVE)
    tags.push({
      name: node.tag,
      line: node.loc.start.line,
      props: Object.fromEntries([
        ...node.props
          .filter(prop => prop.type === NodeTypes.ATTRIBUTE)
          .map((prop: AttributeNode) => [prop.name, prop.value?.content ?? ''] as const),
        ...bound.filter(({ name }) => name === 'bind').map(prop => [nameOf(prop), valueOf(prop)] as const),
      ].filter(([, value]) => value !== undefined)),
      directives: Object.fromEntries(bound.filter(({ name }) => name !== 'bind').map(prop => [prop.name, valueOf(prop)])),
    })
    node.children.forEach(visit)
  }
  root.children.forEach(visit)
  return { tags, texts }
}

function nameOf({ arg }: DirectiveNode): string {
  return arg?.type === NodeTypes.SIMPLE_EXPRESSION ? arg.content : ''
}

function valueOf({ exp }: DirectiveNode): Literal {
  if (exp?.type !== NodeTypes.SIMPLE_EXPRESSION)
    return undefined
  // The compiler keeps no tree of a plain identifier.
  const plain: Readonly<Record<string, Literal>> = { true: true, false: false, null: null }
  return exp.ast ? literal(exp.ast) : plain[exp.content.trim()]
}

/** The part of the compiler's syntax tree that literals are made of. */
interface Expression {
  readonly type: string
  readonly value?: unknown
  readonly operator?: string
  readonly argument?: unknown
  readonly elements?: readonly unknown[]
  readonly properties?: readonly unknown[]
  readonly key?: unknown
  readonly name?: string
  readonly quasis?: readonly { readonly value: { readonly cooked?: string | null } }[]
}

function literal(node: unknown): Literal {
  const { type, value, operator, argument, elements = [], properties = [], quasis = [] } = node as Expression
  switch (type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return value as string | number | boolean
    case 'NullLiteral':
      return null
    case 'TemplateLiteral':
      return quasis.map(part => part.value.cooked ?? '').join(' ')
    case 'UnaryExpression':
      return operator === '-' ? -Number(literal(argument)) : undefined
    case 'ArrayExpression':
      return elements.map(literal)
    case 'ObjectExpression':
      return Object.fromEntries((properties as readonly Expression[]).map(property => [keyOf(property.key), literal(property.value)]))
    default:
      return undefined
  }
}

function keyOf(key: unknown): string {
  const { name, value } = (key ?? {}) as Expression
  return name ?? String(value)
}

/** Every string within a value. */
export function stringsIn(value: Literal): string[] {
  if (typeof value === 'string')
    return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** Every number within a value. */
export function numbersIn(value: Literal): number[] {
  if (typeof value === 'number')
    return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}
