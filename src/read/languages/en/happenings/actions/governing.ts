import { verbSet, wordSet } from "../forms.ts";

/** Verbs whose object is what the subject does: "launched an attack". */
export const DOING = verbSet(`
  launch conduct carry stage mount make/made/making undertake/undertook/undertaken/undertaking perform execute start begin/began/begun/beginning
  initiate resume restart continue intensify renew unleash open lead/led/leading wage deliver inflict commit perpetrate use employ try join
  increase escalate step/stepped/stepping pursue announce deploy send/sent/sending fire order
`);

/** Verbs by which an action goes on by itself: "clashes erupted". */
export const HAPPENING = verbSet(`
  begin/began/begun/beginning start continue resume erupt break/broke/broken/breaking take/took/taken/taking occur ensue happen intensify rage
  follow report escalate persist come/came/coming be/was/were/is/are/been flare go/went/gone/going witness see/saw/seen/seeing spread explode detonate
  increase expand unfold reach record renew confirm
`);

/** Verbs that say what an action did to its object: "air strikes hit the bridge". */
export const HITTING = verbSet(`
  hit/hit/hitting strike/struck/stricken/striking target destroy damage devastate level/levelled/leveled/levelling pound kill wound injure
  wreck ravage batter rock demolish flatten disable sink/sank/sunk/sinking set/set/setting impact cause leave/left/leaving shake/shook/shaken/shaking
`);

/** Verbs by which an attack fails. */
export const REPELLING = verbSet(`
  repel/repelled/repelling repulse thwart foil rebuff fend withstand/withstood/withstanding defeat parry blunt resist
`);
/** Verbs by which it fails with a particle: "beat back", "fight off". */
export const REPELLING_WITH_PARTICLE = verbSet(
  "beat/beat/beaten/beating drive/drove/driven/driving fight/fought/fighting push throw/threw/thrown/throwing ward turn hold/held/holding",
);
/** Verbs by which an action comes to its end: nothing new is told of it. */
export const ENDING = verbSet(`
  end stop/stopped/stopping cease halt subside suspend cancel/cancelled/canceled/cancelling postpone abandon delay finish conclude
  pause prevent avoid avert deter fear expect predict anticipate threaten plan/planned/planning discuss consider prepare/prepared/preparing
  warn intend rule need want contemplate oppose support survive flee/fled/fleeing escape investigate condemn criticise criticize denounce deny
  mention describe call consist compare require commemorate mark include lack train name know/knew/known/knowing think/thought/thinking
  believe urge demand request propose advocate recommend remember regard deem term study analyse analyze film record/recorded document observe celebrate justify await approve enable allow
`);

/** Subjects and objects of these say that the thing is only thought of: "the threat of an attack". */
export const THOUGHT = wordSet(`
  threat risk fear possibility plan planning danger warning prospect preparation case event end cessation absence lack lull pause halt prevention
  ability capability capacity idea intention purpose aim start-date threats risks fears plans preparations warnings rumour rumor likelihood avoidance
  reduction decrease decline protection defence defense response kind type form type period history anniversary memory commander planner
  stage phase course
`);

/** Prepositions behind an action noun that open what it is done to. */
export const AGAINST = wordSet("on against upon targeting");
/** Those that open where it is. */
export const AT = wordSet(
  "in at near around inside outside within over along across throughout off between into towards toward onto beside north south east west",
);
