/** Data of the suggestions: English, and the German that mixed teams write. Lower case, no accents, stems not needed. */

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Words that say nothing about the outcome: grammar, and the verbs every goal and every key result begins with. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  words(`
    the a an and or but nor not no of off on onto in into out over under up down to from for with without within by at as
    is are was were be been being am do does did done has have had having will would should shall can could may might
    must it its this that these those there here their they them we us our you your he she his her i my me who whom
    whose which what when where why how than then so that if else while until till because about above below between
    per via vs etc eg ie also just only very too still again yet already ever never always often both each every all
    any some many much more most less least few fewer other another own same such instead next last before after
    during since back it's let lets don dont doesnt isnt now soon
    make makes made making get gets got getting go goes going keep keeps kept put puts set sets use uses used using
    need needs want wants try tries have take takes give gives bring brings brought come comes see show shows
    reduce reduces reduced reducing increase increases increased increasing raise raises raised raising improve
    improves improved improving improvement lower lowers lowered cut cuts grow grows growing rise rises rising fall
    falls drop drops reach reaches reached achieve achieves hit move moves moving enable enables ensure ensures start
    starts stop stops finish finishes finished complete completes continue prepare begin add adds added adding build
    implement implements create creates provide deliver share rate percent percentage number amount level
    better good best well great nice top high higher low big bigger small smaller great one two three four
    der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine von vom zu zum zur im in
    am an auf aus bei mit nach uber unter fur durch ohne um bis als wie wenn dass so auch nur noch schon sehr mehr
    weniger ist sind war wird werden wurde haben hat hatte kann konnen soll sollen muss mussen wir ihr sie es ich du
    shorten shorter shortened halve halved double doubled turn
    uns unser unsere alle jede jeder jedes neue neuer neues neuen erste ersten machen macht senken verringern erhohen
    steigern verbessern halbieren reduzieren runter rauf hoch
  `),
);

/** Words that fit half of all goals; they break ties and make nothing sure. */
export const WEAK_WORDS: ReadonlySet<string> = new Set(
  words(`
    customer user people person account client new first day week month quarter year hour minute second time date
    page screen view app application product service system feature tool team work working job process project
    issue task story item case step part thing stuff way top end result value version v2 v3 run running change
    update fix fixing fixed release support question point score term business company global total average weekly
    daily monthly live ready available available design test testing name list menu link button site web website
    kunde kunden nutzer seite woche tag tage monat team arbeit
  `),
);

/** Two words that are one; they are read as the joined word too. */
export const PHRASES: ReadonlyMap<string, string> = new Map(
  words(`
    response_time load_time loading_time page_speed lead_time cycle_time time_out roll_back roll_out sign_up sign_in
    sign_on log_in log_out check_out help_center help_centre self_service two_factor second_factor multi_factor
    app_store play_store app_rating single_sign win_back pay_pal apple_pay google_pay on_call in_app opt_in push_notification
    active_user build_time test_run code_review bug_fix crash_free zero_downtime data_quality data_warehouse
    free_trial start_up startup_time cold_start launch_time first_response first_reply conversion_rate error_rate
    win_rate open_rate click_through pull_request merge_request end_point
  `).map((phrase) => [phrase.replace('_', ' '), phrase.replace('_', '')]),
);

/**
 * Groups of words that mean or bring about the same in software and product work. A word may stand in several groups;
 * a word of a group finds the others of it at a discount.
 */
export const RELATED_TERMS: readonly (readonly string[])[] = [
  // speed and reliability
  `latency speed fast faster slow slower slowness performance performant quick quicker quickly responsetime loadtime
   loadingtime pagespeed p50 p90 p95 p99 millisecond ms responsive lag duration load loading lazy cache caching cached
   ladezeit antwortzeit langsam schnell schneller beschleunigen geschwindigkeit throughput query queries bundle`,
  `error failure fail failed failing fault broken exception timeout bug defect 5xx 500 4xx retry fehler fehlerrate
   errorrate bugfix hotfix`,
  `crash freeze freezes anr stability stable hang exception absturz absturze crashfree segfault oom`,
  `availability available uptime downtime outage failover redundancy reliability reliable sla slo incident down
   zerodowntime ausfall verfugbarkeit disruption unavailable resilience`,
  `incident recover recovery restore mttr rollback runbook oncall alert alerting postmortem outage storung mitigate
   pager drill`,
  `deploy deployment release ship shipping delivery rollout production cd canary continuous flag auslieferung`,
  `ci build pipeline flaky compile testrun buildtime parallel cache duration`,
  `cost spend spending bill expense cheap cheaper budget saving save hosting cloud aws azure gcp kubernetes cluster
   instance server infrastructure kosten serverkosten rightsize`,
  `api endpoint backend rest graphql interface schnittstelle`,
  // shop
  `checkout cart basket payment pay paying purchase buy kasse warenkorb zahlung bezahlen order bestellung`,
  `payment pay card paypal applepay googlepay wallet klarna creditcard sepa stripe gateway invoice zahlung bezahlen
   zahlungsart`,
  `conversion convert converting funnel abandon abandonment abandoned dropoff bounce abbruch abbruche conversionrate
   kaufabschluss guest`,
  `fraud fraudulent chargeback scam stolen risk betrug betrugserkennung`,
  `refund return retoure erstattung`,
  // growth
  `churn cancel cancellation leave leaving unsubscribe attrition winback kundigung kundigungen kundigungsrate
   kundigen abwanderung retention subscriber exit pause`,
  `retention retain returning return stay loyalty cohort churn habit streak digest engagement comeback bindung`,
  `activation activate onboarding onboard signup registration register checklist tour welcome firstrun aha tutorial
   walkthrough setup einrichtung registrierung`,
  `trial freetrial paywall upgrade subscription subscribe paid paying plan testphase testversion abo convert`,
  `referral refer referred invite invitation friend recommend recommendation ambassador empfehlung einladen`,
  `active activity engagement dau wau mau usage activeuser adoption nutzung`,
  // support
  `ticket case request queue backlog inbox anfrage anfragen supportticket helpdesk zendesk`,
  `response reply answer respond firstresponse firstreply antwort antworten beantworten antwortzeit triage macro
   responsetime`,
  `satisfaction csat nps happy happier unhappy satisfied survey feedback zufriedenheit zufrieden
   kundenzufriedenheit`,
  `helpcenter helpcentre selfservice faq knowledge article documentation chatbot bot deflection hilfe hilfecenter`,
  `agent helpdesk support kundendienst`,
  // mobile
  `mobile ios iphone android app smartphone handy tablet`,
  `appstore playstore rating review star bewertung bewertungen apprating`,
  `notification push pushnotification optin permission alert benachrichtigung`,
  `start startup launch launches coldstart launchtime startuptime boot init appstart startzeit`,
  // sales
  `enterprise corporate b2b key large grosskunde konzern`,
  `contract deal sign close closing agreement negotiation vertrag abschluss procurement`,
  `pipeline lead prospect qualified opportunity webinar outbound demand interessent`,
  `demo presentation pitch proposal showcase vorfuhrung`,
  `expansion upsell renewal crosssell nrr seat upgrade verlangerung`,
  `sales selling seller vertrieb verkauf deal`,
  // people
  `hire hiring recruit recruiting recruiter recruitment candidate interview applicant application offer vacancy
   bewerbung bewerbungen bewerber einstellung einstellen stelle`,
  `engineer developer engineering dev programmer entwickler entwicklerin backend frontend`,
  `engagement morale wellbeing motivation enps mitarbeiterzufriedenheit mitarbeiter staff employee survey
   belegschaft`,
  `employee staff colleague workforce mitarbeiter kollege everyone`,
  `joiner starter newcomer onboarding buddy joining join newhire einarbeitung`,
  // security
  `vulnerability cve patch exploit severe critical dependency scanning scan pentest sicherheitslucke
   sicherheitslucken schwachstelle`,
  `2fa mfa twofactor secondfactor multifactor authentication authenticator passkey totp login signin
   authentifizierung`,
  `audit auditor soc2 soc iso27001 compliance evidence control prufung`,
  `gdpr dsgvo privacy personal delete deletion erase erasure datenschutz loschen loschung`,
  // data
  `dashboard report reporting chart bericht analytics bi`,
  `fresh freshness late stale nightly refresh punctual overnight`,
  `warehouse table dbt dataset schema lake etl model dataquality datawarehouse datenqualitat`,
  `quality check validation validate test qualitat`,
  `search searching find query relevance ranking synonym zeroresult suche suchen treffer suchergebnis click`,
  `recommendation recommender recommend personalisation personalization suggested empfehlung empfehlungen
   crossselling`,
  `revenue sales income turnover umsatz`,
].map(words);
