import { useEffect } from 'react';
import type { Hears, Person } from './screen.js';
import { type Seats, seatThese } from './seats.js';
import { fillIn, type Next } from './tour-hands.js';
import { fromNow } from './tour-progress.js';
import { gotTo, type Progress } from './tour-reached.js';
import { cast, learnt, type Step, steps } from './tour-steps.js';
import { useAround, useNext } from './use-tour.js';

type TourProps = {
  progress: Progress;
  onProgress: (change: (before: Progress) => Progress) => void;
  seats: Seats;
  onSeats: (change: (before: Seats) => Seats) => void;
  everyone: Person[];
  hear: (listener: Hears) => () => void;
};

/** Begins the tour, or goes on with it where it was left. */
export function TourButton({ progress, onTour }: { progress: Progress | null; onTour: (progress: Progress) => void }) {
  if (progress?.open) return null;
  const left = progress && progress.reached > 0 && progress.shown < steps.length ? progress : null;
  return (
    <button type="button" className="tour-button" onClick={() => onTour(left ? { ...left, open: true } : fromNow())}>
      {left ? `Go on with the tour: step ${left.shown + 1}` : 'Take the guided tour'}
    </button>
  );
}

/** The tour: one sentence, and the one thing to press, above the chairs and never before them. */
export function TourStrip({ progress, onProgress, seats, onSeats, everyone, hear }: TourProps) {
  const { reached, shown } = progress;
  const step = steps[shown] ?? null;
  const around = useAround(progress, hear, (now, since) => onProgress((before) => gotTo(now, since, before)));
  const next = useNext(shown === reached ? step : null, around);
  useEffect(() => {
    if (step) onSeats((before) => seatThese(before, chairsOf(step, before.count)));
  }, [step, seats.count]);

  const goTo = (at: number) =>
    onProgress((before) => ({ ...before, shown: at, reached: Math.max(before.reached, at) }));
  const isOld = everyone.length > 0 && !everyone.some(({ id }) => id === cast.union);
  const name = step ? (everyone.find(({ id }) => id === cast[step.seat])?.realName ?? '') : '';
  return (
    <section className="tour" aria-label="Guided tour">
      <div className="tour-words" role="status">
        <p className="tour-place">{step ? `Step ${shown + 1} of ${steps.length}` : 'The tour is over'}</p>
        {step ? <p className="tour-says">{isOld ? tooOld : step.says}</p> : <Learnt />}
        {step && !isOld && <p className="tour-does">{wordsFor(shown < reached ? 'done' : next, name)}</p>}
      </div>
      <div className="tour-buttons">
        {next?.type === 'seat' && (
          <button
            type="button"
            data-press-this=""
            onClick={() => step && onSeats((before) => seatThese(before, chairsOf(step, before.count)))}
          >
            Show {name}’s chair
          </button>
        )}
        {/* One button, for whoever has filled in by it goes on from there. */}
        {step && (next?.type === 'fill' || next?.element) && (
          <button
            type="button"
            {...(next.type === 'fill' ? { 'data-press-this': '' } : { className: 'tour-link' })}
            onClick={() => (next.type === 'fill' ? void fillIn(step) : goThere(next))}
          >
            {next.type === 'fill' ? 'Fill in an example' : 'Go there'}
          </button>
        )}
        <button type="button" disabled={shown === 0} onClick={() => goTo(shown - 1)}>
          Back
        </button>
        {step && (
          <button type="button" onClick={() => goTo(shown + 1)}>
            {shown < reached ? 'Forward' : 'Skip this step'}
          </button>
        )}
        <button type="button" onClick={() => onProgress((before) => ({ ...before, open: false }))}>
          Leave the tour
        </button>
        <button type="button" onClick={() => onProgress(() => fromNow())}>
          Start over
        </button>
      </div>
      <p id="tour-press-this" hidden>
        The guided tour says: press this.
      </p>
    </section>
  );
}

const tooOld =
  'This playground was begun before the people of the tour came into it. Stop it, run “npm run playground:reset”, and start it again.';

function Learnt() {
  return (
    <ul className="tour-says">
      {learnt.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}

/** Two chairs show who does it and whom it touches; one shows who does it. */
function chairsOf(step: Step, count: Seats['count']): string[] {
  const { mediator, union, company, hr } = cast;
  if (count === 4) return [mediator, union, company, hr];
  const order = [mediator, union, company, hr];
  const pair = [cast[step.seat], cast[step.beside]];
  return count === 1 ? pair.slice(0, 1) : pair.sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

function wordsFor(next: Next | 'done' | null, name: string): string {
  if (next === 'done') return 'This is done. “Forward” goes on.';
  switch (next?.type) {
    case 'press':
      return `In ${name}’s chair, press “${next.label}”.`;
    case 'fill':
      return `Press “Fill in an example”, or write words of your own in ${name}’s chair.`;
    case 'seat':
      return `This is done in ${name}’s chair, which is not shown now.`;
    case 'wait':
      return 'One moment: Caucus is doing it.';
    case 'nothing':
      return `In ${name}’s chair there is nothing to press for this yet. It may take a moment; otherwise go on with “Skip this step”.`;
    default:
      return 'One moment.';
  }
}

function goThere({ element }: Next): void {
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  element?.focus({ preventScroll: true });
}
