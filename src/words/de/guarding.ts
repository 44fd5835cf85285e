import type { guarding as en } from '../en/guarding.js';

/** What people read when something in Slack is not as it should be, and what they can do about it. */
export const guarding = {
  unnamed: 'eine Person, die Slack nicht nennt',
  called: {
    member: (name) => name,
    guest: (name) => `${name}, in diesem Workspace zu Gast`,
    bot: (name) => `${name}, eine App`,
    foreign: (name) => `${name}, aus einer anderen Organisation`,
    deactivated: (name) => `${name}, mit einem deaktivierten Konto`,
  },

  inRoom: {
    intruder: (name) => `In diesen Raum ist jemand gekommen und gehört nicht hierher: ${name}.`,
    gone: (name) => `Nicht mehr in diesem Raum: ${name}.`,
    careful:
      'Bitte schreiben Sie hier nichts, was diese Person nicht lesen soll, bis Ihnen mitgeteilt wird, dass sie weg ist.',
    stays: (name) =>
      `Slack lässt Caucus diese Person nicht aus dem Raum entfernen: ${name}. Alle hier, denen Slack es erlaubt, können es tun, unter dem Namen dieses Raums in Slack. Bitte schreiben Sie bis dahin nichts, was diese Person nicht lesen soll.`,
    shared:
      'Dieser Raum ist jetzt mit einer anderen Organisation geteilt. Deren Leute können ihn vielleicht lesen. Bitte schreiben Sie nichts, was dort nicht gelesen werden soll.',
    unshared: 'Dieser Raum ist nicht mehr mit einer anderen Organisation geteilt.',
    public:
      'Dieser Raum ist jetzt öffentlich: Alle in diesem Slack können ihn lesen, auch was hier vorher geschrieben wurde. Bitte schreiben Sie hier nichts, was nicht alle lesen sollen.',
    private:
      'Dieser Raum ist wieder privat. Wer ihn gelesen hat, solange er öffentlich war, weiß vielleicht, was hier geschrieben wurde.',
    paused:
      'Es wurde der Mediationsperson mitgeteilt. Nichts wird weitergegeben, bis sie das Weitergeben wieder laufen lässt.',
    told: 'Es wurde der Mediationsperson mitgeteilt.',
    fresh:
      'Dieser Raum tritt an die Stelle des vorigen, der nicht mehr benutzt wird. Bitte schreiben Sie dort nichts. Was vorher weitergegeben wurde, steht in Ihrem Verzeichnis: `/caucus record`.',
    freshTogether:
      'Dieser Raum tritt an die Stelle des vorigen, der nicht mehr benutzt wird. Bitte schreiben Sie dort nichts.',
  },

  cameIn: (time) => `Hereingekommen am ${time}.`,
  found: (time) => `Dort bemerkt am ${time}; Slack hat nicht gesagt, seit wann.`,
  canRead: (passed) => {
    if (passed === 0) return 'Bis zum Entfernen kann diese Person alles lesen, was dort geschrieben wurde.';
    const things =
      passed === 1 ? 'was dorthin weitergegeben wurde' : `die ${passed} Dinge, die dorthin weitergegeben wurden`;
    return `Bis zum Entfernen kann diese Person alles lesen, was dort geschrieben wurde, auch ${things}.`;
  },
  takenOut: 'Caucus entfernt diese Person, wenn Slack es zulässt.',

  mediator: {
    intruder: (place, name) => `In einen Raum (${place}) ist jemand gekommen und gehört nicht dorthin: ${name}.`,
    gone: (place, name) => `Nicht mehr in jenem Raum (${place}): ${name}.`,
    others:
      'Den Seiten, deren Worte in jenem Raum stehen, wurde nicht mitgeteilt, wer es war. Bitte entscheiden Sie, was sie wissen sollen.',
    lost: {
      archived: (place) =>
        `Ein Raum wurde in Slack archiviert, darum kann Caucus ihn nicht mehr erreichen: ${place}. Sie können eine Person, die dort war, bitten, ihn zurückzuholen und Caucus wieder hinzuzufügen. Oder Sie öffnen einen neuen Raum an seiner Stelle.`,
      deleted: (place) =>
        `Ein Raum wurde in Slack gelöscht: ${place}. Sie können einen neuen Raum an seiner Stelle öffnen; das Verzeichnis dessen, was weitergegeben wurde, bleibt erhalten.`,
      'app removed': (place) =>
        `Caucus wurde aus einem Raum entfernt und sieht nicht mehr, wer darin ist: ${place}. Sie können jemanden dort bitten, Caucus wieder hinzuzufügen. Oder Sie öffnen einen neuen Raum an seiner Stelle.`,
    },
    reached: (place) => `Caucus kann diesen Raum wieder erreichen: ${place}.`,
    shared: (place) =>
      `Ein Raum ist jetzt mit einer anderen Organisation geteilt, deren Leute ihn vielleicht lesen können: ${place}. Bitten Sie die Leute, die den Workspace verwalten, das Teilen zu beenden, oder öffnen Sie einen neuen Raum an seiner Stelle.`,
    unshared: (place) => `Dieser Raum ist nicht mehr mit einer anderen Organisation geteilt: ${place}.`,
    public: (place) =>
      `Ein Raum ist in Slack jetzt öffentlich. Alle in diesem Slack können ihn lesen, und Caucus sieht nicht, wer es tut: ${place}. Bitten Sie die Leute, denen der Workspace gehört, ihn wieder privat zu machen, oder öffnen Sie einen neuen Raum an seiner Stelle. Niemand kann sagen, wer ihn gelesen hat.`,
    private: (place) => `Dieser Raum ist wieder privat: ${place}.`,
    absent: (name, place) =>
      `${name} ist in Slack aus einem Raum gegangen (${place}) und nimmt weiter teil. Wie diese Seite Ja sagt, bleibt gleich. Zurück kann die Person, wenn jemand in dem Raum sie hinzufügt.`,
    deactivated: (name) =>
      `Das Slack-Konto von ${name} ist deaktiviert. Die Person kann weder lesen noch antworten, nimmt aber weiter teil: Dadurch wurde nichts freigegeben, beantwortet oder geändert. Das Ja dieser Person ist nötig wie zuvor, es sei denn, ihre Seite ändert, wie sie Ja sagt. Sie können die Leute fragen, die den Workspace verwalten, ob das Konto wieder gehen wird, oder die Mediation abschließen mit \`/caucus close\`.`,
    guest: (name) =>
      `${name} hat in Slack jetzt ein Gastkonto. Die Person bleibt in ihren Räumen und nimmt teil wie zuvor. Bitte fragen Sie nach, ob die Person Caucus weiter benutzen kann.`,
    active: (name) => `Das Slack-Konto von ${name} geht wieder. Die Person wird gerade in ihre Räume zurückgeholt.`,
    refused: {
      create: (place) =>
        `Slack lässt Caucus einen Raum nicht anlegen: ${place}. Caucus versucht es drei Tage lang weiter. Vielleicht müssen die Leute, die den Workspace verwalten, Apps erlauben, private Channels anzulegen.`,
      invite: (place, name) =>
        `Slack lässt Caucus eine Person nicht in den Raum holen, in den sie gehört (${place}): ${name}. Jemand in dem Raum kann das tun, oder die Leute, die den Workspace verwalten, können sagen, woran es liegt.`,
      remove: (place, name) =>
        `Slack lässt Caucus jemanden nicht aus einem Raum entfernen (${place}): ${name}. Bitten Sie eine Person dort, der Slack das Entfernen erlaubt, oder öffnen Sie einen neuen Raum an seiner Stelle.`,
      rename: (place) =>
        `Ein Raum heißt anders, als Caucus ihn genannt hat, und Slack lässt Caucus das nicht zurückändern: ${place}. Bitte sorgen Sie dafür, dass sein Name nichts davon verrät, worum es geht.`,
      archive: (place) =>
        `Slack lässt Caucus einen Raum nicht archivieren: ${place}. Caucus versucht es drei Tage lang weiter. Vielleicht müssen die Leute, die den Workspace verwalten, Apps erlauben, Channels zu archivieren.`,
    },
    code: (code) => `Slack nennt es ${code}.`,
    paused:
      'Das Weitergeben ruht, bis Sie es wieder laufen lassen. In den anderen Räumen steht nur, dass es wegen einer Prüfung ruht.',
    mayGoOn: (time) =>
      `Alle Räume sind wieder, wie sie sein sollen. Das Weitergeben ruht noch: Sie können es jetzt wieder laufen lassen. Spätestens am ${time} geht es von selbst weiter.`,
    mayGoOnAfterEnding: 'Alle Räume sind wieder, wie sie sein sollen. Sie können die Prüfung beenden.',
    withoutYou: (place) => `${place}, der Raum ohne Sie`,
  },

  you: {
    absent: (room) =>
      `Sie haben in Slack ${room} verlassen. Sie nehmen weiter teil, und was an Ihre Seite weitergegeben wird, geht weiter dorthin. Um zurückzukommen, bitten Sie jemanden in dem Raum, Sie hinzuzufügen. Um diese Mediation zu verlassen, nehmen Sie \`/caucus leave\`.`,
    absentMediator: (place) =>
      `Sie haben in Slack einen Raum verlassen (${place}). Sie bleiben Mediationsperson. Um zurückzukommen, bitten Sie jemanden in dem Raum, Sie hinzuzufügen.`,
    rooms: { private: 'Ihren privaten Raum', alone: 'den Raum Ihrer Seite', together: 'den gemeinsamen Raum' },
  },

  goOn: 'Weitergeben wieder laufen lassen',
  renew: 'Neuen Raum öffnen',
  renewTitle: 'Einen neuen Raum öffnen?',
  renewNote:
    'Alle, die dazugehören, werden in einen neuen Raum geholt, und das Verzeichnis geht dort weiter. Was im alten Raum geschrieben wurde, bleibt dort. Caucus achtet nicht mehr auf ihn: Bitte lassen Sie ihn archivieren.',
  yes: 'Öffnen',
  no: 'Abbrechen',
} satisfies typeof en;
