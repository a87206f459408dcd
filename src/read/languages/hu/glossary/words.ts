/** Hungarian nouns and the shared terms they stand for; behind "/" the stem that endings go on where it is another. */
export const NOUNS = `
  város=city főváros=capital község=village falu/falv=village település=settlement városka=town kerület=district lakókerület=residential,district
  körzet=district városrész=neighborhood negyed=neighborhood városnegyed=neighborhood lakónegyed=residential,neighborhood lakóövezet=residential,zone
  külváros=suburb előváros=suburb övezet=zone zóna=zone terület=area térség=area régió=region tartomány=province kormányzóság=province
  megye=county járás=county állam=state ország=country park=park projekt=project lakóprojekt=housing,project lakótelep=housing,project
  hegy=hill domb=hill magaslat=height hegygerinc=ridge gerinc=ridge csúcs=peak völgy=valley folyam=river tó/tav=lake tenger=sea
  erdő=forest sivatag=desert sziget=island part=coast félsziget=peninsula
  gyár=factory üzem=plant erőmű=power,plant malom/malm=mill fűrészmalom/fűrészmalm=sawmill fűrésztelep=sawmill finomító=refinery bánya=mine kőbánya=quarry
  iskola=school akadémia=academy egyetem=university kórház=hospital mecset=mosque templom=church székesegyház=cathedral kolostor=monastery
  palota=palace kastély=castle vár=castle erőd=fortress citadella=citadel fellegvár=citadel torony/torny=tower laktanya=barracks barakk=barracks
  bázis=base támaszpont=base légibázis=airbase tábor=camp repülőtér/repülőter=airport reptér/repter=airport kikötő=port pályaudvar=station
  állomás=station híd/hid=bridge út/ut=road főút/főut=road útvonal=road autópálya=highway utca=street tér/ter=square piactér/piacter=square
  kereszteződés=crossing útkereszteződés=crossing csomópont=crossing átkelő=crossing határátkelő=border,crossing ellenőrzőpont=checkpoint
  állás=position hadállás=position poszt=position épület=building ház=house háztömb=block raktár=warehouse gát=dam alagút/alagut=tunnel
  börtön=prison stadion=stadium temető=cemetery piac=market bazár=market múzeum=museum farm=farm tanya=farm határ=border
  létesítmény=facility komplexum=complex épületegyüttes=complex főhadiszállás=headquarters parancsnokság=headquarters követség=embassy
  nagykövetség=embassy mező=field olajmező=oil,field gázmező=gas,field folyosó=corridor enklávé=enclave kapu=gate csatorna=canal vasút/vasut=railway
  központ=center kert=garden szálloda=hotel pékség=bakery kút/kut=well
  hadsereg=army kormány=government kormányerő=government kormánykatona=government kormánycsapat=government rezsim=regime felkelő=rebel lázadó=rebel
  ellenzék=opposition szakadár=separatist szeparatista=separatist gerilla=guerrilla terrorista=terrorist dzsihadista=jihadist iszlamista=islamist
  katona=soldier csapat=troops sereg=troops erő/ere=force haderő=force harcos=fighter fegyveres=militant milícia=militia milicista=militia
  dandár=brigade hadosztály=division zászlóalj=battalion ezred=regiment század=company hadtest=corps egység=unit osztag=squad koalíció=coalition
  szövetséges=allies rendőr=police rendőrség=police gárda=guard szövetség=union mozgalom/mozgalm=movement parancsnok=commander tábornok=general ezredes=colonel
  haditengerészet=navy flotta=fleet tengerészgyalogos=marines gyalogság=infantry lovasság=cavalry ejtőernyős=paratrooper önkéntes=volunteer
  zsoldos=mercenary
  tank=tank harckocsi=tank jármű/járműv=vehicle harcjármű/harcjárműv=vehicle csapatszállító=carrier teherautó=truck teherkocsi=truck
  kamion=truck platós=pickup motorkerékpár=motorcycle motor=motorcycle buldózer=bulldozer aknamentesítő=minesweeper aknaszedő=minesweeper autó=car busz=bus mentőautó=ambulance
  vonat=train hajó=ship csónak=boat rakéta=rocket lövedék=shell akna=landmine aknavető=mortar tüzérség=artillery löveg=gun ágyú=gun drón=drone
  helikopter=helicopter repülőgép=aircraft repülő=aircraft bomba=bomb autóbomba=car,bomb robbanóanyag=explosive puska=rifle fegyver=weapon lőszer=ammunition
  klór=chlorine klórgáz=chlorine,gas méreg/mérg=poison élelem/élelm=food élelmiszer=food gyógyszer=medicine üzemanyag=fuel segély=aid
  segélyszállítmány=aid konvoj=convoy
  támadás=attack ellentámadás=counterattack offenzíva=offensive ellenoffenzíva=counterattack roham=assault rohamozás=assault ostrom=siege
  ágyúzás=bombardment bombázás=bombardment légicsapás=airstrike légitámadás=airstrike összecsapás=clash harc=clash csata=battle
  kivonulás=withdrawal visszavonulás=withdrawal erősítés=reinforcement tűzszünet=ceasefire fegyverszünet=ceasefire evakuálás=evacuation
  kitelepítés=evacuation kivégzés=execution mészárlás=massacre öngyilkos=suicide rajtaütés=raid merénylő=bomb robbantó=bomb robbantás=bomb merénylet=bomb robbanás=explosion tárgyalás=negotiation megállapodás=agreement
  civil=civilian lakos=resident gyermek=child gyerek=child nő/nő=woman menekült=refugee fogoly/fogly=prisoner túsz=hostage újságíró=journalist
  orvos=doctor munkás=worker
`;

/** Hungarian adjectives, which take no endings before their noun. */
export const ADJECTIVES = `
  ipari=industrial lakó=residential katonai=military nemzetközi=international nemzeti=national tudományos=science műszaki=technical
  kereskedelmi=commercial mezőgazdasági=agricultural új=new régi=old ó=old felső=upper alsó=lower nagy=great kis=small szent=holy szabad=free
  vörös=red piros=red fehér=white fekete=black zöld=green kék=blue légi=air orvosi=medical
  északi=north déli=south keleti=east nyugati=west északkeleti=northeast északnyugati=northwest délkeleti=southeast délnyugati=southwest
  észak=north dél=south kelet=east nyugat=west északkelet=northeast északnyugat=northwest délkelet=southeast délnyugat=southwest
  északra=north délre=south keletre=east nyugatra=west északról=north délről=south keletről=east nyugatról=west
  északkeletről=northeast északnyugatról=northwest délkeletről=southeast délnyugatról=southwest északkeletre=northeast északnyugatra=northwest
  délkeletre=southeast délnyugatra=southwest
  ellenzéki=opposition kormánypárti=progovernment kormányellenes=antigovernment speciális=special különleges=special páncélozott=vehicle páncélos=vehicle
  polgári=civilian lakossági=resident vegyi=chemical mérgező=poison aknamentesítő=minesweeper öngyilkos=suicide felkelői=rebel kormányzati=government
`;
