/** Verbs without a frame of their own whose forms must be known as verbs, so that clauses are cut right. */
export const OTHER_VERBS = `
  launch begin start continue manage attempt try fail want plan intend prepare aim seek hope order announce claim say state
  report confirm deny admit declare tell kill wound injure destroy bomb shell strike hit fire shoot execute arrest detain
  deploy send bring arrive return deliver transport use support back help allow enable force compel cause lead result follow
  resume stop halt stall slow pause end finish complete target include consist overlook describe call consider
  announce release publish issue demand reject accept agree sign negotiate inflict suffer sustain intercept shoot down
  reinforce regroup redeploy gather mass concentrate join link defect suffer fire stage mount conduct carry detonate
  threaten warn urge request separate divide split connect reopen open close block mine damage burn loot raid ambush bombard
  respond react counter counterattack retaliate reveal show appear seem become
  have do get see know find give work refuse decide become remain stay live house located situate base station
  approach near close bypass flank outflank push fan spread expand extend collapse disintegrate rout defeat crush
  hand transfer yield concede evacuate rescue free release exchange swap assassinate suspend
  serve exercise revert confine
  recommend suggest favour favor envisage advocate contemplate promise
  avert avoid forestall preclude fear dread hope falter miscarry
  impose lift reduce shift occur erupt rage ensue intensify escalate reiterate smuggle mean fly plant hang wave
  cement solidify strengthen ensure succeed
  station position entrench encamp quarter
  use hole ensconce barricade dig
  die provide prevent lay dispatch train equip displace flee escape leave stay comprise comprise contain represent constitute mark witness experience
`;
