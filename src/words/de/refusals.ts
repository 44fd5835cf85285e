import type { Refusal } from '../../domain/refusal.js';

/** Why nothing was done: what is wrong, and what to do next. */
export const refusals: Record<Refusal, string> = {
  NothingHere:
    'Hier gibt es nichts, womit Sie das tun können. Es wurde nichts geändert. `/caucus help` zeigt, was Sie hier tun können.',

  MediatorsOnly:
    'Das kann nur die Mediationsperson dieser Mediation. Bitte sprechen Sie das in Ihrem privaten Raum an.',
  MembersOnly: 'Für eine Seite kann das nur ein Mitglied dieser Seite tun. Es wurde nichts geändert.',
  AdministratorsOnly: 'Das kann nur, wer diesen Slack-Workspace besitzt oder verwaltet. Bitte fragen Sie diese Leute.',
  OwnPrivateRoomOnly: 'Bitte tun Sie das in Ihrem eigenen privaten Raum. Es wurde nichts geändert.',
  PrivateRoomOnly: 'Bitte tun Sie das im privaten Raum der Seite, für die es ist. Es wurde nichts geändert.',
  NotYetAgreed:
    'Sie haben noch nicht auf die Einladung geantwortet. Bitte tun Sie das zuerst; die Einladung steht in Ihren Nachrichten von Caucus.',
  NotTakingPart:
    'Sie haben auf diese Einladung Nein gesagt, oder der letzte Tag dafür ist vorbei. Wenn Sie doch teilnehmen möchten, schreiben Sie bitte der Mediationsperson.',
  StillTalking:
    'Sie wollten zuerst sprechen und haben noch nicht zugesagt. Mit `/caucus status` können Sie zusagen; danach geht es.',
  NotBegun: 'Die Mediation hat noch nicht begonnen. Sie erfahren es, wenn sie beginnt.',
  AlreadyBegun: 'Die Mediation hat begonnen, darum geht das nicht mehr. `/caucus status` zeigt den Stand.',
  HasEnded: 'Diese Mediation ist beendet, darum wurde nichts geändert.',
  IsEnding:
    'Diese Mediation endet bald, darum wurde nichts geändert. Mit `/caucus close` wird es allen im selben Moment mitgeteilt.',

  RostersWait:
    'Die Datenbank von Caucus wurde wiederhergestellt. Die Listen der Personen sind darum vielleicht nicht die neuesten. Bitten Sie die Leute, die den Workspace verwalten, sie in `/caucus settings` anzusehen und zu speichern.',
  NotSetUp:
    'Caucus ist in diesem Workspace noch nicht eingerichtet. Bitten Sie die Leute, die den Workspace verwalten, um `/caucus settings`.',
  NotOnMediatorsRoster:
    'Nur wer auf der Liste der Mediationspersonen steht, kann eine Mediation eröffnen. Wer den Workspace verwaltet, führt die Liste in `/caucus settings`.',
  ReferralMalformed:
    'Die Nummer von HR darf Buchstaben, Ziffern und dazwischen die Zeichen - / . enthalten, höchstens 20, und mindestens eine Ziffer. Bitte ändern Sie sie, oder lassen Sie das Feld leer.',
  TooFewParties: 'Eine Mediation braucht mindestens zwei Seiten. Bitte fügen Sie die andere Seite hinzu.',
  PartyWithoutMembers: 'Jede Seite braucht mindestens eine Person. Bitte wählen Sie, wer dazugehört.',
  PersonTwice: 'Eine Person ist zweimal genannt. Jede kann nur auf einer Seite sein; bitte wählen Sie neu.',
  MediatorIsParty:
    'Eine Mediationsperson kann nicht zugleich auf einer Seite derselben Mediation sein. Bitte wählen Sie neu.',
  IsBot: 'Etwas von dem, was Sie gewählt haben, ist eine App und keine Person. Bitte wählen Sie Personen.',
  IsDeactivated: 'Eine der gewählten Personen hat hier kein aktives Konto mehr. Bitte wählen Sie eine andere Person.',
  IsGuest:
    'Eine der gewählten Personen ist in diesem Workspace zu Gast. Wer den Workspace verwaltet, kann Gäste in `/caucus settings` zulassen.',
  IsForeign:
    'Eine der gewählten Personen gehört zu einer anderen Organisation. Bitte wählen Sie Personen aus diesem Workspace.',
  UnknownPerson: 'Slack kennt eine der gewählten Personen nicht. Bitte wählen Sie neu.',
  SpokespersonNotMember: 'Wer für eine Seite spricht, muss zu ihr gehören. Bitte wählen Sie jemanden von dieser Seite.',
  RuleCannotBeMet: 'So viele Personen gibt es auf dieser Seite nicht. Bitte wählen Sie eine kleinere Zahl.',
  RuleOutOfReach:
    'Wer auf Ihrer Seite gerade hier etwas sagen kann, könnte so nicht Ja sagen. Bitte wählen Sie einen anderen Weg oder eine andere Person, die für Sie spricht.',
  RuleIsSo: 'So sagt Ihre Seite schon jetzt Ja. Es wurde nichts geändert.',
  LabelTwice: 'Zwei Seiten haben denselben Namen. Bitte geben Sie jeder einen eigenen.',
  LabelMissing: 'Eine Seite mit mehreren Personen braucht einen Namen. Bitte tragen Sie ihn ein.',
  AlreadyAnswered:
    'Sie haben auf diese Einladung schon geantwortet. Mit `/caucus leave` können Sie jederzeit die Mediation verlassen.',
  NotInvited:
    'Diese Einladung gilt nicht mehr. Wenn Sie meinen, dass sie gelten sollte, schreiben Sie bitte der Mediationsperson.',
  SomeoneMediates:
    'Jemand führt diese Mediation, darum wird niemand anderes gefragt. `/caucus status` zeigt den Stand.',
  SomeoneNamed:
    'Jemand wird schon gebeten, diese Mediation zu führen. `/caucus status` zeigt, wer. Jemand anderes kann genannt werden, sobald das vorbei ist.',
  CannotMediate:
    'Diese Person kann diese Mediation nicht führen: Die Person steht nicht auf der Liste der Mediationspersonen, hat hier kein aktives Konto oder wurde schon einmal gefragt. Bitte wählen Sie jemand anderen.',
  NobodyNamed: 'Niemand wartet hierzu noch auf Ihre Antwort. Es wurde nichts geändert.',
  NobodyToBring: 'Keine Seite wartet mehr darauf, diese Person dazuzuholen. Es wurde nichts geändert.',
  NobodyToPartWith:
    'Diese Person kommt nicht oder nicht mehr als Beistand oder dolmetschende Person mit Ihrer Seite. Es wurde nichts geändert.',
  AskedBefore:
    'Diese Person wurde für diese Mediation schon einmal gefragt, auf dieser Seite oder einer anderen. Darum kann die Person nicht dazukommen. Bitte sprechen Sie mit der Seite, die sie dazuholen möchte.',
  RoomBeingMade:
    'Ein Raum, in den Sie kommen, wird gerade angelegt. Bitte drücken Sie das in einer Minute noch einmal; es wurde nichts geändert.',
  TextFromBefore:
    'Das hatten alle Seiten unterschrieben, bevor Sie dazukamen. Darum ist es nicht für Sie. Wer auf Ihrer Seite vorher da war, kann es lesen.',
  WordsFromBefore:
    'Diese Worte wurden weitergegeben, bevor Sie dazukamen. Darum sind sie nicht für Ihre Antwort da. Wer auf Ihrer Seite vorher da war, kann antworten, und die andere Seite kann sie noch einmal weitergeben lassen.',
  SignedWithoutThem:
    'Alle Seiten haben unterschrieben. Darum kommt niemand mehr dazu, um mitzuentscheiden. Ein Beistand oder eine dolmetschende Person kann noch dazukommen. Es wurde nichts geändert.',
  RecordFromBefore:
    'In diesem Verzeichnis steht auch, was weitergegeben wurde, bevor Sie dazukamen. Darum ist es nicht für Sie. Wer auf Ihrer Seite vorher da war, kann es lesen.',
  LastMember:
    'Das ist die letzte Person auf dieser Seite. Bitte ersetzen Sie sie durch eine andere, oder schließen Sie die Mediation ab.',

  SessionRunning: 'Es läuft schon eine Sitzung. `/caucus status` zeigt sie.',
  NoSession: 'Es läuft keine Sitzung. `/caucus start` beginnt eine.',
  SamePhase: 'In diesem Abschnitt sind Sie schon. Es wurde nichts geändert.',
  OnBreak: 'Es ist gerade Pause. `/caucus resume` beendet sie.',
  NotOnBreak: 'Es ist keine Pause, die enden könnte. Mit `/caucus phase` geht es weiter.',
  HearByPassed: 'Diese Zeit ist schon vorbei. Bitte wählen Sie eine spätere.',
  NotInCase: 'Eine der gewählten Personen ist nicht in dieser Mediation. Bitte wählen Sie neu.',

  NotYourMessage: 'Nur wer eine Nachricht geschrieben hat, kann sie vorschlagen. Es wurde nichts davon behalten.',
  NoRecipient: 'Bitte wählen Sie, für wen diese Worte sind.',
  OwnRoomAsRecipient: 'Diese Worte gingen in den Raum, aus dem sie kommen. Bitte wählen Sie eine andere Seite.',
  RoomNotOpen:
    'Dieser Raum ist noch nicht offen. Bitte versuchen Sie es noch einmal, wenn die Leute dort angekommen sind.',
  OlderVersion:
    'Davon gibt es eine neuere Fassung, oder es wurde weitergegeben oder verworfen. Es wurde nichts geändert; `/caucus status` zeigt den Stand.',
  DayPassed: 'Dieser Tag ist schon vorbei. Bitte wählen Sie einen späteren.',
  ConditionOnlyForOffers:
    'Nur ein Angebot kann unter einer Bedingung stehen. Bitte machen Sie ein Angebot daraus, oder lassen Sie die Bedingung leer.',
  AcceptDayOnlyForOffers:
    'Nur ein Angebot kann einen letzten Tag haben, um es anzunehmen. Bitte lassen Sie den Tag leer, oder machen Sie ein Angebot daraus.',
  NothingToAnswer:
    'Das, worauf dies antwortet, ist nicht mehr da. Bitte schreiben Sie es als etwas, das für sich steht.',
  AnswersElsewhere:
    'Nicht alle, die Sie gewählt haben, kennen das, worauf dies antwortet. Bitte schicken Sie es nur an die, die es kennen.',
  NotYourVoice: 'Für Ihre Seite sagt jemand anderes Ja. `/caucus who` in Ihrem privaten Raum zeigt, wer.',
  AlreadyApproved: 'Sie haben zu genau diesen Worten schon Ja gesagt.',
  NotApproved:
    'Diese Worte sind nicht freigegeben, darum wurde nichts weitergegeben. Bitte fragen Sie die Seite, von der sie kommen.',
  WordsHaveAppeared:
    'Diese Worte erscheinen schon, darum lassen sie sich nicht mehr zurücknehmen. Ein Angebot lässt sich unter `/caucus status` vom Tisch nehmen.',
  AlreadyPassed: 'Diese Worte sind schon weitergegeben. Nichts wurde zweimal geschickt.',
  PassingIsPaused:
    'Das Weitergeben ruht wegen einer Prüfung. Es wurde nichts weitergegeben; Sie erfahren es, wenn es weitergeht.',
  PassDayOver:
    'Der letzte Tag, um diese Worte weiterzugeben oder anzunehmen, ist vorbei. Nötig sind ein neuer letzter Tag und ein neues Ja der Seite, von der die Worte kommen.',
  NothingToFill: 'Hier ist nichts mehr weiterzugeben. Es wurde nichts geändert.',
  NothingToLookFor: 'Hier ist nichts mehr nachzusehen: Es ist geklärt oder wurde angehalten. Es wurde nichts geändert.',

  NotPaused: 'Das Weitergeben ruht nicht wegen einer Prüfung. Es wurde nichts geändert.',
  RoomNotClean:
    'Ein Raum ist noch nicht so, wie er sein soll. Darum ruht das Weitergeben noch. `/caucus status` zeigt, was nicht stimmt und was Sie tun können.',
  RoomIsFine: 'Dieser Raum ist so, wie er sein soll, und bleibt darum, wie er ist. Es wurde nichts geändert.',

  NotAnOffer: 'So lässt sich nur auf ein Angebot antworten. Für eine Antwort mit Worten nehmen Sie `/caucus propose`.',
  OffTheTable: 'Dieses Angebot ist vom Tisch, darum kann niemand mehr darauf antworten.',
  AcceptDayOver:
    'Der letzte Tag, um dieses Angebot anzunehmen, ist vorbei. Mit `/caucus propose` können Sie es neu vorschlagen.',
  AlreadyTold:
    'Diese Antwort wurde den anderen schon mitgeteilt. Um etwas anderes zu sagen, nehmen Sie `/caucus propose`.',
  YesWasTold:
    'Ein Ja zu diesem Angebot wurde schon mitgeteilt, darum lässt es sich nicht mehr vom Tisch nehmen. Bitte sprechen Sie mit der Mediationsperson.',

  NotAgreedByAll:
    'Nicht alle Seiten, die dieses Angebot haben, haben den anderen Ja gesagt. Darum kann es nicht in einer Vereinbarung stehen. Es wurde nichts geändert.',
  NotSaidYet: 'Hier gibt es von Ihnen nichts zurückzunehmen. Es wurde nichts geändert.',
  NoClauses: 'Bitte wählen Sie mindestens eine Klausel dieser Vereinbarung. Es wurde nichts geändert.',
  ClauseNotReady:
    'Eine Seite lässt eine dieser Klauseln nicht mehr stehen, oder jemand Neues würde sie lesen. `/caucus settle` zeigt, welche jetzt stehen können.',
  PackageSplit:
    'Eine dieser Klauseln ist Teil eines Pakets, und der Rest davon ist nicht dabei. Bitte nehmen Sie das ganze Paket auf, oder lassen Sie es ganz weg.',
  SettlementChanged:
    'Der Text der Vereinbarung wurde geändert, seit Sie ihn geöffnet haben. Darum wurde nichts unterschrieben und um nichts gebeten. Bitte lesen Sie zuerst die neueste Fassung.',
  AlreadySigned: 'Alle Seiten haben diese Vereinbarung unterschrieben, darum lässt sie sich nicht mehr ändern.',
  NotSigned: 'Das geht, sobald alle Seiten die Vereinbarung unterschrieben haben. Es wurde nichts geändert.',
  NotShownToHr: 'HR sieht nichts von dieser Mediation, darum wird HR auch nichts daraus gezeigt.',
  AlreadyReleased: 'HR wurden schon Klauseln gezeigt, und das lässt sich nicht mehr ändern.',
  TermsStand:
    'Ein Vorschlag von Ihnen liegt schon allen Seiten vor. Bitte warten Sie, bis die Antworten fällig sind, oder nehmen Sie ihn zurück; `/caucus status` zeigt, wie.',
  TermsOver:
    'Auf diesen Vorschlag kann niemand mehr antworten, und zurücknehmen lässt er sich auch nicht mehr. Es wurde nichts geändert.',
  TooLittleTime:
    'Das ist zu bald oder schon vorbei. Bitte lassen Sie jeder Seite mindestens fünf Minuten für die Antwort.',
  TooMuchTime: 'Das sind mehr als sechzig Tage. Bitte wählen Sie einen näheren Tag.',

  FiguresStand:
    'Zwei Seiten sind schon um Zahlen gebeten. Bitte warten Sie, bis die letzte Runde endet, oder beenden Sie es; `/caucus status` zeigt, wie.',
  FiguresOver:
    'Hier lässt sich nichts mehr angeben oder beenden: Die Runde ist vorbei, oder es wurde beendet. Es wurde nichts geändert.',
  FigureMovesAway:
    'In einer späteren Runde kann eine Zahl nur bleiben, wie sie war, oder sich auf die andere Seite zubewegen. Es wurde nichts geändert; das Formular zeigt, was Ihre Seite zuletzt angegeben hat.',
  TwoSidesNeeded: 'Um Zahlen werden zwei Seiten gebeten. Bitte wählen Sie zwei verschiedene.',
  TooManyRounds: 'Es kann eine Runde geben, zwei oder drei. Bitte wählen Sie neu.',

  UndoOver:
    'Die dreißig Minuten, um das rückgängig zu machen, sind vorbei. Bitte sprechen Sie mit der Mediationsperson.',
  NothingToUndo:
    'Hier gibt es nichts rückgängig zu machen. Es wurde nichts geändert; `/caucus status` zeigt den Stand.',
  UndoStillOpen:
    'Das lässt sich noch rückgängig machen, darum wird es noch nicht allen mitgeteilt. Bitte versuchen Sie es etwas später noch einmal.',
  NotEnded: 'Das geht, sobald die Mediation beendet ist. Es wurde nichts geändert.',
  BeingArchived: 'Die Räume werden gerade archiviert, darum lässt sich darin nichts mehr ändern.',
  DestructionHeld:
    'Die Mediationsperson hat die Vernichtung dieses Schlüssels aufgeschoben, darum lässt er sich nicht früher vernichten. Es wurde nichts geändert.',
  DestructionAgreed:
    'Alle Seiten und die Mediationsperson haben darum gebeten, und allen wurde es mitgeteilt: Es lässt sich nicht mehr zurücknehmen.',
  HoldOutOfRange: 'Bitte geben Sie eine ganze Zahl von Tagen an, von 1 bis 365. Es wurde nichts geändert.',
  NotHeld: 'Die Vernichtung ist nicht aufgeschoben. Es wurde nichts geändert.',
  AlreadySaid: 'Das wurde schon gesagt. Es wurde nichts geändert.',

  BothRosters:
    'Eine Person steht auf beiden Listen. Niemand kann zugleich Mediationsperson sein und das HR-Protokoll sehen; bitte wählen Sie neu.',
  RetentionOutOfRange: 'Bitte geben Sie die Tage als ganze Zahl von 1 bis 3650 an.',
  RunnerMissing:
    'Bitte geben Sie an, welche Organisation Caucus betreibt und den Schlüssel dazu hat. Alle lesen das, bevor sie zusagen.',
  AgreementMissing: 'Bitte füllen Sie den Mediationsvertrag aus. Alle lesen ihn, bevor sie zusagen.',
  OwnCaseRunning:
    'Sie sind in einer Mediation, die läuft. Darum können Sie diese Einstellungen jetzt nicht ändern. Bitte fragen Sie eine andere Person, die den Workspace verwaltet.',
};
