import { errorFields, type Log } from '../slack/logger.js';
import type { Running } from '../start.js';
import { person } from './people/index.js';
import { playOpening } from './scene/index.js';
import { quietStage } from './scene/stage.js';
import type { Slack } from './slack/index.js';

/** The opening scene, which is broken off after the act in hand once it is to stop. */
export function openingScene(slack: Slack, running: Running, log: Log) {
  let stopping = false;
  let playing: Promise<boolean> = Promise.resolve(false);
  const settle = async () => {
    await slack.settled();
    await running.settle();
    if (stopping) throw new Error('The playground is being stopped');
  };
  async function play(): Promise<boolean> {
    try {
      await playOpening(quietStage(slack, person, settle));
      return true;
    } catch (error) {
      if (!stopping) log.error('scene_broken_off', errorFields(error));
      return false;
    }
  }
  return {
    play() {
      playing = play();
      return playing;
    },
    async stop() {
      stopping = true;
      await playing;
    },
  };
}
