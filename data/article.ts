/**
 * The article as printed: its headings, prose, stat callouts, callout boxes, tables, lists
 * and timeline, word for word. Ids follow the editors' inventory.
 */

export const masthead = {
  title: 'The Microsoft Hedge: How a $13B Bet Became a Portfolio Strategy',
  dek: "Microsoft's $30B Azure deal with Anthropic wasn't a sudden pivot - it was the culmination of a 20-month hedging strategy that began when the Altman firing revealed Microsoft had no control over its biggest AI bet.",
  byline: 'MMNTM Research',
  seeAlso: 'See also: The Narrative War for the competitive dynamics, State of Agents for market mapping, and The Agentic Category for category creation.',
  footer: 'The Microsoft Hedge: From $13B OpenAI Bet to Portfolio Strategy',
} as const

export const sections = {
  'bet-that-became-a-liability': 'The Bet That Became a Liability',
  'part-1-exclusive-era': 'Part 1: The Exclusive Era (2016-2023)',
  'building-the-partnership': 'Building the Partnership',
  'chatgpt-windfall': 'The ChatGPT Windfall',
  'part-2-crisis': 'Part 2: The Crisis (November 2023)',
  'firing-that-changed-everything': 'The Firing That Changed Everything',
  'governance-gap': 'The Governance Gap',
  'part-3-hedge-begins': 'Part 3: The Hedge Begins (2024)',
  'mistral-signal': 'The Mistral Signal (February 2024)',
  'safety-exodus': 'The Safety Exodus (May 2024)',
  'anthropic-signal': 'The Anthropic Signal',
  'part-4-fraying-relationship': 'Part 4: The Fraying Relationship (Late 2024)',
  'public-strain': 'Public Strain',
  'microsoft-builds-its-own': 'Microsoft Builds Its Own',
  'part-5-anthropic-pivot': 'Part 5: The Anthropic Pivot (2025)',
  'acceleration': 'The Acceleration',
  'claude-beats-gpt-5': 'Claude Beats GPT-5',
  '30b-deal': 'The $30B Deal',
  'three-act-structure': 'The Three-Act Structure',
  'act-1-exclusive-bet': 'Act 1: Exclusive Bet (2016-2023)',
  'act-2-crisis-awakening': 'Act 2: Crisis & Awakening (Nov 2023 - May 2024)',
  'act-3-portfolio-strategy': 'Act 3: Portfolio Strategy (May 2024 - Nov 2025)',
  'why-anthropic': 'Why Anthropic?',
  'following-the-talent': 'Following the Talent',
  'enterprise-safety-play': 'The Enterprise Safety Play',
  'what-this-means': 'What This Means',
  'for-openai': 'For OpenAI',
  'for-anthropic': 'For Anthropic',
  'for-the-industry': 'For the Industry',
  'the-timeline': 'The Timeline',
  'the-thesis': 'The Thesis',
} as const

export type SectionId = keyof typeof sections

export const prose = {
  'p-01': 'On November 17, 2023, Microsoft learned that OpenAI was firing Sam Altman "a minute before the news was published."',
  'p-02': 'Despite a $13B+ investment—the largest AI bet in history—Microsoft had no board seat, no governance control, and no advance warning that the CEO of their most critical AI partner was being removed.',
  'p-03': 'Twenty months later, Microsoft announced a $30B Azure deal with Anthropic. This is the story of how a $13B exclusive bet became a portfolio strategy.',
  'p-04': 'The Microsoft-OpenAI relationship began as a technical partnership and evolved into an existential bet.',
  'p-05': "ChatGPT's launch in November 2022 validated Microsoft's bet spectacularly.",
  'p-06': 'Microsoft moved aggressively to integrate OpenAI into everything. The bet looked brilliant.',
  'p-07': "The Altman firing sequence revealed Microsoft's fundamental vulnerability.",
  'p-08': "The crisis exposed a structural problem: Microsoft's billions bought compute access, not control.",
  'p-09': 'A non-voting observer seat. For $13B+. The hedge had to begin.',
  'p-10': 'Three months after the Altman crisis, Microsoft made its first hedge public.',
  'p-11': 'The safety team departures accelerated the hedge.',
  'p-12': 'Two weeks after Leike resigned, Anthropic hired him. Microsoft read the signal.',
  'p-13': 'The FT explicitly connected the dots two months later:',
  'p-14': 'The relationship deteriorated visibly.',
  'p-15': 'Meanwhile, Microsoft was building independence.',
  'p-16': '2025 saw the hedge complete.',
  'p-17': 'The performance signal was devastating.',
  'p-18': "This wasn't just hedging—it was performance-driven substitution.",
  'p-19': 'The hedge completed with the Anthropic Azure deal.',
  'p-20': 'Microsoft made an early, exclusive bet on OpenAI. ChatGPT validated the bet spectacularly. The relationship was symbiotic.',
  'p-21': "The Altman firing revealed Microsoft's vulnerability:",
  'p-22': "The safety exodus confirmed OpenAI's internal culture was shifting.",
  'p-23': 'Microsoft systematically built optionality:',
  'p-24': "Microsoft's Anthropic investment follows the safety talent.",
  'p-25': "When Jan Leike—who co-led OpenAI's Superalignment team—joined Anthropic, Microsoft read the signal: serious safety work was moving to Anthropic.",
  'p-26': 'The safety diaspora created multiple destinations. Microsoft bet on all of them indirectly—but on Anthropic directly.',
  'p-27': 'By investing in Anthropic, Microsoft is:',
  'p-28': 'The Microsoft Hedge is the most consequential capital reallocation story in AI. A company that bet $13B+ on exclusive partnership with OpenAI has, in 20 months:',
  'p-29': "The $30B Azure deal isn't just a hedge. It's a thesis: Anthropic is the safety play, and safety wins in enterprise.",
} as const

export const stats = {
  'stat-warning-time': { label: 'Warning Time', value: '1 minute', caption: "Microsoft's notice before Altman firing" },
  'stat-investment-at-risk': { label: 'Investment at Risk', value: '$13B+', caption: 'With zero governance control' },
  'stat-claude-gpt5': { label: 'In Some Tasks', value: 'Claude > GPT-5', caption: "Microsoft's internal testing" },
} as const

export type StatId = keyof typeof stats

export const callouts = {
  'callout-symbiotic-deal': { label: 'The Symbiotic Deal', body: 'OpenAI got compute. Microsoft got AI leadership. The relationship was mutually beneficial—until ChatGPT changed everything.' },
  'callout-signal': { label: 'The Signal', body: '€15M vs $13B+. The investment was tiny. The message was massive: Microsoft was diversifying.' },
  'callout-pattern': { label: 'The Pattern', body: "The catalyst was the Altman firing. The accelerant was the safety exodus. When the people who built OpenAI's safety infrastructure left for Anthropic and SSI, Microsoft read the signal correctly." },
} as const

export type CalloutId = keyof typeof callouts

/** The column 'Feature' of the printed tables holds machine keys; it is the row id here. */
export const tables = {
  'table-safety-exodus': {
    columns: ['Researcher', 'Role', 'Destination'],
    rows: {
      sutskever: ['Ilya Sutskever', 'Chief Scientist', 'SSI (founded)'],
      leike: ['Jan Leike', 'Superalignment Co-lead', 'Anthropic'],
      team: ['Superalignment team', 'Safety research', 'Disbanded'],
    },
  },
  'table-portfolio': {
    columns: ['Partner', 'Investment', 'Compute', 'Status'],
    rows: {
      openai: ['OpenAI', '$13B+', 'Exclusive (was)', 'Renegotiating'],
      anthropic: ['Anthropic', '$5B', '$30B Azure', 'Growing'],
      mistral: ['Mistral', '€15M', 'Partnership', 'Active'],
      internal: ['MAI (internal)', 'Billions', 'Own infra', 'Building'],
    },
  },
} as const

export const lists = {
  'list-act-2-vulnerability': [
    'No governance control',
    'No advance warning',
    'Safety-first faction could override commercial interests',
    '$13B+ at the mercy of a nonprofit board',
  ],
  'list-act-3-optionality': [
    'Mistral — European alternative, regulatory hedge',
    'Internal MAI models — Independence from all partners',
    'xAI/Grok — Additional frontier model access',
    'Anthropic — The safety play',
  ],
  'list-by-investing-in-anthropic': [
    'Hedging safety risk — If safety becomes a differentiator, Anthropic wins',
    "Following talent — Leike's move signaled where serious safety work happens",
    "Diversifying governance risk — Anthropic's structure differs from OpenAI's nonprofit chaos",
  ],
  'list-for-openai': [
    'Lost exclusive Microsoft relationship',
    'Competing with Anthropic for Microsoft integration',
    'Restructuring negotiations weakened by reduced leverage',
    'Safety reputation damage from talent exodus',
  ],
  'list-for-anthropic': [
    '$30B guaranteed Azure revenue',
    '$5B+ investment from Microsoft and Nvidia',
    'Validation as OpenAI alternative for enterprise',
    'Safety positioning vindicated',
  ],
  'list-for-the-industry': [
    'The "exclusive AI partner" model is dead — Even $13B doesn\'t buy loyalty',
    'Safety talent flows signal market direction — Follow the researchers',
    'Enterprise buyers now have leverage — Multiple frontier models compete for integration',
  ],
  'list-thesis': [
    'Taken stakes in three competing AI labs (Mistral, Anthropic, xAI)',
    'Built its own frontier models (MAI)',
    'Begun substituting Claude for GPT in flagship products',
    'Announced "AI self-sufficiency from OpenAI" as official strategy',
  ],
} as const satisfies Record<string, readonly string[]>

export type ListId = keyof typeof lists
