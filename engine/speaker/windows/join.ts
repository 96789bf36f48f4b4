import type { Router } from 'vue-router'
import type { Stage } from '../stage.ts'
import { configs, sharedState, useNav } from '@slidev/client'
import { getSlide } from '@slidev/client/logic/slides.ts'
import { computed, watch } from 'vue'
import { useRouter } from 'vue-router'
import { stages } from '../stage.ts'
import { keep } from '../storage.ts'
import { holdWhile, windowsOf } from './locks.ts'

/*
 * Slidev tells all windows of a talk when one of them moves. What it leaves out is a window that
 * opens, reloads or wakes up in the middle: that one starts with a stopped timer and no black
 * screen, and tells the others so. Here such a window first asks the others how the talk stands.
 */

interface Timer { status: 'stopped' | 'running' | 'paused', startedAt: number, pausedAt: number, slides: object }
interface Talk { timer?: Timer, stage?: Stage, page: number, clicks: number, lastUpdate?: { time: number } }
/** `time` is when the window that answers has last moved: an answer that a move has overtaken calls nobody back. */
interface Answer extends Talk { isPresenter: boolean, time: number }

const shared = sharedState as Talk
const key = `${configs.title}:talk`

/** Milliseconds to wait for a first answer, because a window that lives may sleep, and then for a better one. */
const patience = 2500
/** Where nobody can say whether there are others, as on a host without https. */
const shortPatience = 300
const secondThought = 50
/** What a window asks that opens or wakes up. */
const question = 'how does it stand?'
/** A timer older than this belongs to another talk. */
const longest = 3 * 60 * 60 * 1000

const channel = new BroadcastChannel(key)
/** How many windows there are: asked while the scripts load, so that nobody waits for it before the first picture. */
const others = windowsOf('window')
/** Whether this window came to a talk that was on. */
let follower = false

/** Before the first picture: takes the timer, the screen and, from the window that leads, the place of a talk that is on. */
export async function joinTalk(router: Router): Promise<void> {
  const { name, params, query } = router.currentRoute.value
  const isPresenter = name === 'presenter'
  if (!(isPresenter || name === 'play') || 'print' in query || 'embedded' in query)
    return

  const answers = await askOthers(isPresenter)
  // A presenter view knows best.
  const answer = answers.find(other => other.isPresenter) ?? answers[0]
  const kept = remembered()
  const [timer, stage] = [kept?.timer ?? answer?.timer, answer?.stage ?? kept?.stage]
  if (timer)
    shared.timer = timer
  if (stage)
    shared.stage = stage
  if (answer && follows(isPresenter, answer)) {
    follower = true;
    [shared.page, shared.clicks] = [answer.page, answer.clicks]
    await router.replace(address(answer, isPresenter, query))
  }
  else {
    // A dev server that was restarted would call both windows to the first slide.
    [shared.page, shared.clicks] = [getSlide(String(params.no))?.no ?? 1, Number(query.clicks) || 0]
  }
}

/** Answers windows that join, keeps the talk for a restart, and catches up after sleep. Called once for each window. */
export function useTalk(): void {
  const { isPresenter, isPlaying, currentSlideNo, go } = useNav()
  const { currentRoute } = useRouter()
  const inTalk = computed(() => isPresenter.value || isPlaying.value)

  const lastMove = (): number => shared.lastUpdate?.time ?? 0
  function say(time = lastMove()): void {
    // From the address, because a slide that is still loading knows of no clicks.
    const clicks = Number(currentRoute.value.query.clicks) || 0
    channel.postMessage({ ...copyOf(shared), page: currentSlideNo.value, clicks, isPresenter: isPresenter.value, time })
  }

  channel.addEventListener('message', ({ data }: MessageEvent<Answer | typeof question>) => {
    if (data === question) {
      if (inTalk.value)
        say()
    }
    else if (data.isPresenter && data.time >= lastMove() && (isPlaying.value || follower)) {
      void go(data.page, data.clicks)
    }
  })
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && isPlaying.value)
      channel.postMessage(question)
  })
  // The talk may have gone on while this window was drawn.
  if (follower)
    channel.postMessage(question)
  // An audience that came back before the presenter waits for this.
  else if (isPresenter.value)
    say(Date.now())
  watch(() => [shared.timer, shared.stage], () => inTalk.value && remember(shared), { deep: true })
  // Held as long as the window lives: who opens next knows without waiting that somebody will answer.
  holdWhile(() => true, 'window')
}

/** All follow a presenter view that was there first; a presenter follows an audience of a talk that is on when it opens late, not when it reloads. */
function follows(isPresenter: boolean, answer: Answer): boolean {
  if (!isPresenter || answer.isPresenter)
    return answer.isPresenter
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return navigation?.type !== 'reload' && (answer.timer?.status ?? 'stopped') !== 'stopped'
}

/** Asks the other windows. An audience needs the presenter's answer alone; a presenter hears them all. */
async function askOthers(isPresenter: boolean): Promise<Answer[]> {
  const known = await others
  if (known === 0)
    return []
  return new Promise((resolve) => {
    const answers: Answer[] = []
    function end(): void {
      channel.removeEventListener('message', hear)
      resolve(answers)
    }
    let timeout = setTimeout(end, known ? patience : shortPatience)
    function hear({ data }: MessageEvent<Answer | string>): void {
      if (typeof data === 'string')
        return
      clearTimeout(timeout)
      timeout = setTimeout(end, data.isPresenter && !isPresenter ? 0 : secondThought)
      answers.push(data)
    }
    channel.addEventListener('message', hear)
    channel.postMessage(question)
  })
}

/** Where a view of the talk is: its page and click, as the router takes them. */
export function address({ page, clicks }: Pick<Talk, 'page' | 'clicks'>, isPresenter: boolean, query: object): {
  path: string
  query: Record<string, string | undefined>
} {
  return { path: `${isPresenter ? '/presenter' : ''}/${page}`, query: { ...query, clicks: clicks ? String(clicks) : undefined } }
}

function copyOf({ timer, stage }: Talk): Pick<Talk, 'timer' | 'stage'> {
  return { timer: timer && { ...timer, slides: { ...timer.slides } }, stage }
}

function remember(talk: Talk): void {
  keep(key, JSON.stringify(copyOf(talk)))
}

function remembered(): Pick<Talk, 'timer' | 'stage'> | undefined {
  try {
    const { timer, stage } = JSON.parse(localStorage.getItem(key) ?? '{}') as Pick<Talk, 'timer' | 'stage'>
    const age = Date.now() - (timer?.startedAt ?? 0)
    // A clock that was set back would count below zero.
    return timer && timer.status !== 'stopped' && age >= 0 && age < longest
      ? { timer, stage: stages.find(known => known === stage) }
      : undefined
  }
  catch {
    return undefined
  }
}
