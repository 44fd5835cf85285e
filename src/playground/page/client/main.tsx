import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'slack-blocks-to-jsx/dist/style.css';
import './style.css';
import './tour.css';
import './wall.css';
import { Playground } from './playground.js';

const place = document.getElementById('page');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Playground />
    </StrictMode>,
  );
}
