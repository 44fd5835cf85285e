import type { Scene } from './scene.js';

/** Starts a copy of the loop and lets it do all there is. */
export async function deliver(scene: Scene): Promise<void> {
  const delivery = scene.start();
  await delivery.settle();
  await delivery.stop();
}

/** Starts delivery and waits until it has put something off for later. */
export async function deliverUntilPutOff(scene: Scene): Promise<void> {
  const delivery = scene.start();
  while (!scene.log.some((line) => line.includes('delivery_put_off'))) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await delivery.stop();
}

/** Makes every room free at once, as if its wait were over. */
export async function waitsAreOver(scene: Scene): Promise<void> {
  await scene.store.db('rooms').update({ free_at: new Date(0) });
}
