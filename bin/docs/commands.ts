// Which commands an endpoint gives to the rules: what it may refuse and who may ask follow from theirs.
import type { catalogue, Feature } from '#contract/index.ts';
import type { CommandName } from './aggregates.ts';

type Catalogue = typeof catalogue;
/** Every endpoint that changes something has a row, so that a new one does not compile until it has. */
type CommandsOf<F extends Feature> = {
  readonly [Name in keyof Catalogue[F] as Catalogue[F][Name] extends { method: 'GET' }
    ? never
    : Name]: readonly CommandName[];
};

const commandsOf: { readonly [F in Feature]: CommandsOf<F> } = {
  rounds: { write: ['writeRound'], clone: ['cloneRound'], publish: ['publishRound'], amend: ['amendRound'] },
  folders: {
    open: ['openFolder'],
    // A part of the form is a record of its own, without rules: see docs/decisions/0002-folders.md.
    answer: [],
  },
  documents: { requestUpload: ['requestUpload'], remove: ['removeDocument'] },
  applications: {
    start: ['startApplication'],
    submit: ['submitApplication', 'recordConsents'],
    correct: ['correctApplication', 'recordConsents'],
    withdraw: ['withdrawApplication'],
    take: ['takeReview'],
    askCorrection: ['askCorrection'],
    accept: ['acceptApplication'],
    refuse: ['refuseApplication'],
    recommend: ['recommendApplication', 'notRecommendApplication'],
    moveUp: ['moveUpReserve'],
    confirm: ['confirmApplication'],
    signAgreement: ['signAgreement'],
    award: ['awardApplication', 'createSite'],
  },
  evaluations: {
    assign: ['assignPanel', 'assignEvaluator'],
    closePhase: ['closePhase', 'closeEvaluation'],
    declare: ['declareNoConflict', 'declareConflict'],
    saveSheet: ['saveSheet'],
    handIn: ['handInSheet'],
    findConflict: ['findConflict'],
  },
  ballots: {
    prepare: ['prepareBallot'],
    enterMembers: ['enterMembers'],
    open: ['openBallot'],
    recuse: ['recuseFromBallot'],
    vote: ['castVote'],
    close: ['closeBallot', 'selectApplication', 'reserveApplication', 'notSelectApplication'],
    voidItem: ['voidBallot'],
    recordResolution: ['recordResolution'],
  },
  publicity: { draft: ['draftPublicity'], open: ['openPublicity', 'beginPublicNotice'] },
  objections: {
    register: ['registerObjection'],
    accept: ['acceptObjection', 'takeUpObjection'],
    refuse: ['refuseObjection'],
    askExtension: ['askExtension'],
    approveExtension: ['approveExtension'],
    giveStatement: ['giveStatement'],
    dismiss: ['dismissObjection', 'liftObjection'],
    uphold: ['upholdObjection', 'disqualifyApplication', 'moveUpReserve'],
  },
  'public-objections': { file: ['fileObjection'] },
  sites: {
    handInReturn: ['handInReturn'],
    acceptReturn: ['acceptReturn'],
    sendBackReturn: ['sendBackReturn'],
    appointCeremony: ['appointCeremony'],
    open: ['openSite'],
    cancel: ['cancelSite'],
    replacePlaque: ['replacePlaque'],
    recordPlaqueReturn: ['recordPlaqueReturn'],
    suspend: ['suspendSite'],
    resume: ['resumeSite'],
    orderRectification: ['orderRectification'],
    extendRectification: ['extendRectification'],
    reportRectification: ['reportRectification'],
    proposeDelisting: ['proposeDelisting'],
    giveDefence: ['giveDefence'],
    acceptDefence: ['acceptDefence'],
    delist: ['delistSite'],
    askExit: ['askExit'],
    approveExit: ['approveExit'],
    refuseExit: ['refuseExit'],
    renewTerm: ['renewTerm'],
    complete: ['completeSite'],
    writePage: ['writePage'],
    addMedia: ['addMedia'],
    reportChange: ['reportChange'],
    decideChange: ['decideChange'],
    recordMeeting: ['recordMeeting'],
  },
  draws: { freeze: ['freezeDraw'], hold: ['holdDraw', 'assignInspection'], abandon: ['abandonDraw'] },
  inspections: {
    order: ['assignInspection'],
    replaceInspector: ['replaceInspector'],
    giveNotice: ['noticeInspection'],
    record: ['recordInspection'],
    sign: ['signInspection'],
    conclude: ['concludeInspection', 'takeInspection'],
    cancel: ['cancelInspection'],
  },
  'site-visits': {
    appoint: ['appointSiteVisit'],
    requestPhoto: ['requestVisitPhoto'],
    record: ['recordSiteVisit'],
    sign: ['signSiteVisit'],
    countersign: ['countersignSiteVisit'],
    noteRefusal: ['noteHostRefusal'],
    giveOpinion: ['giveVisitOpinion'],
  },
  roadshows: {
    plan: ['planRoadshow'],
    draw: ['drawRoadshow'],
    move: ['moveRoadshow'],
    openSlot: ['openSlot'],
    closeSlot: ['closeSlot'],
    close: ['closeRoadshow'],
  },
  // Proposes and writes nothing.
  assignments: {},
  recusals: {
    declareTie: ['declareTie'],
    enterTie: ['enterTie'],
    strikeTie: ['strikeTie'],
    request: ['requestRecusal'],
    decide: ['decideRecusal'],
  },
  'personal-data': { changeConsent: ['giveConsent', 'withdrawConsent'] },
  calendar: { enter: ['enterCalendarYear'], correct: ['correctCalendarYear'], confirm: ['confirmCalendarYear'] },
  grants: {
    plan: ['planGrant'],
    agree: ['agreeGrant'],
    requestInstalment: ['requestInstalment'],
    approveInstalment: ['approveInstalment'],
    sendBackInstalment: ['sendBackInstalment'],
    payInstalment: ['payInstalment'],
    reportUse: ['reportUse'],
    acceptUse: ['acceptUse'],
    sendBackUse: ['sendBackUse'],
    hold: ['holdGrant'],
    release: ['releaseGrant'],
    demandRecovery: ['demandRecovery'],
    receiveRecovery: ['receiveRecovery'],
    close: ['closeGrant'],
  },
  // The directory has no rules beyond who may write in it.
  papers: { registerPaper: ['registerPaper'] },
  people: { write: [] },
  visits: {
    setHours: ['setVisitingHours'],
    approve: ['approveVisit'],
    decline: ['declineVisit'],
    callOff: ['callOffVisit'],
    callOffSlot: ['callOffVisit'],
    checkIn: ['checkInVisit'],
    markNoShow: ['markNoShow'],
  },
  'public-visits': {
    book: ['bookVisit'],
    acknowledge: ['acknowledgeVisit'],
    cancel: ['cancelVisit'],
    giveFeedback: ['giveFeedback'],
  },
  'public-forms': {},
  records: {},
  public: {},
};

/** By the endpoint's name, e.g. `applications.submit`. */
export const endpointCommands: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries<Readonly<Record<string, readonly string[]>>>(commandsOf).flatMap(([feature, endpoints]) =>
    Object.entries(endpoints).map(([name, given]) => [`${feature}.${name}`, given]),
  ),
);
