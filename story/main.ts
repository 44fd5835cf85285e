import { playOpening } from '../src/playground/scene/index.js';
import { openTheatre } from './theatre.js';

const theatre = await openTheatre((line) => console.log(line));
try {
  await playOpening(theatre);
} finally {
  await theatre.stop();
  console.log(theatre.logged());
}
