import { answerOffer } from '../../src/playground/scene/deeds.js';
import { draftSettlement, letStand, putSettlement, sign } from '../../src/playground/scene/settling.js';
import { amy, ann, ben, eve, mira } from './cast.js';
import type { Stand } from './place.js';

/** What leads from an offer to a settlement, stage by stage. */
export const settlingLeads = {
  agreed: {
    from: 'offered',
    acts: ({ who, room }: Stand) =>
      answerOffer(who(ben), room(ben), /^Answer offer/, 'Agree in principle', 'Tell them now'),
  },
  clauses: {
    from: 'agreed',
    async acts({ who, room, settled }: Stand) {
      for (const id of [ann, amy, ben]) {
        await letStand(who(id), room(id));
        await settled();
      }
    },
  },
  put: {
    from: 'clauses',
    async acts({ who }: Stand) {
      await draftSettlement(who(mira));
      await putSettlement(who(mira));
    },
  },
  'all but one signed': {
    from: 'put',
    async acts({ who, room, settled }: Stand) {
      for (const id of [ann, ben, eve]) {
        await sign(who(id), room(id), /^Read and sign/);
        await settled();
      }
    },
  },
  signed: {
    from: 'all but one signed',
    async acts({ who, room }: Stand) {
      await sign(who(amy), room(amy), /^Read and sign/);
    },
  },
} as const;
