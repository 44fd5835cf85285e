import type { EntryPoint } from '../entry-point.js';
import { publishHome } from '../home.js';
import { foundView, lookingView } from '../views/doctor.js';

/** `/caucus doctor`: an administrator has everything looked at. The form stands at once, and what was found comes into it. */
export const doctor: EntryPoint = {
  verb: {
    name: 'doctor',
    takes: null,
    deed: 'doctor',
    run: async ({ reader }, services) => {
      const { say, workspace, person } = reader;
      const showHome = () => publishHome(services, { workspace, person, hash: null });
      return {
        type: 'open',
        view: lookingView(say),
        afterwards: async () => foundView(say, await services.examine({ say, workspace, person, showHome })),
      };
    },
  },
};
