import type { CaseDeed } from '../../domain/access.js';
import { isSigned } from '../../domain/settlement.js';
import { isFirst } from '../../store/requests.js';
import { sendFile } from '../calls/send-file.js';
import type { Answer, Click, EntryPoint } from '../entry-point.js';
import type { Services } from '../services.js';
import { settlementPdf } from '../settling/pdf.js';
import { textOf } from '../settling/texts.js';
import { htmlAction, pdfAction } from '../views/settlement/buttons.js';
import { documentOf } from '../views/settlement/document.js';
import { settlementHtml } from '../views/settlement/html.js';

const deed = 'read settlement' satisfies CaseDeed;

/** The signed settlement as a document, for whoever presses. */
export const settlementDocument: EntryPoint = {
  clicks: {
    [htmlAction]: { deed, run: (click, services) => hand(click, services, 'html') },
    [pdfAction]: { deed, run: (click, services) => hand(click, services, 'pdf') },
  },
};

/** To nobody but the person who pressed. */
async function hand({ reader, key }: Click, services: Services, as: 'html' | 'pdf'): Promise<Answer> {
  const words = reader.say.settlement.document;
  const { state, person, workspace } = reader;
  const { store } = services;
  if (!state || !isSigned(state)) return { type: 'refuse', text: reader.say.refusals.NotSigned };
  if (!(await isFirst(store, workspace, key))) return { type: 'close' };
  const text = await textOf(store, state, state.settlement.put);
  if (!text) return { type: 'refuse', text: reader.say.settlement.read.gone };
  const document = documentOf(state, text);
  const file = as === 'html' ? Buffer.from(settlementHtml(state, text)) : await settlementPdf(document);
  if (!file) return { type: 'say', text: words.noPdf };
  const slack = await services.slack(workspace);
  const sent = await sendFile(slack, person, `${document.filename}.${as}`, file);
  return { type: 'say', text: sent.type === 'done' ? words.sent : words.notSent };
}
