/** A page of an invented site, what of it is its document, and what is not. */
export interface SamplePage {
  readonly name: string;
  readonly html: string;
  readonly text: string;
  readonly day?: string;
  readonly title: string;
}

const PROSE = [
  'Norland has worked with the Alliance since the early 1990s, and their cooperation has grown from dialogue to joint exercises.',
  'In May 2014 the two sides signed an Individual Partnership and Cooperation Programme, which was renewed in 2018.',
  'Norland gave US$20 million to the Trust Fund in 2015, most of it for the training of engineers.',
] as const;

/** Pages in the ways that sites build theirs. */
export const PAGES: readonly SamplePage[] = [
  {
    name: 'a site with main, nav and footer',
    title: 'Relations with Norland',
    day: '2017-11-07',
    html: `<!DOCTYPE html><html lang="de"><head><title>Relations with Norland – Alliance</title></head><body>
<a href="#content" class="visually-hidden">Skip to content</a>
<header><a href="/">Alliance</a><nav aria-label="Main"><ul><li><a href="/a">News</a><li><a href="/b">Topics</a></ul></nav></header>
<main id="content"><article><header><h1>Relations with Norland</h1><p>Last updated: 7 November 2017</p></header>
<p>${PROSE[0]}</p><h2>Agreements</h2><p>${PROSE[1]}</p>
<aside><h2>Related articles</h2><a href="/1">A visit to another country</a> <a href="/2">A ship sails to the south</a></aside>
</article></main><footer><p>© 2019 Alliance. All rights reserved.</p></footer></body></html>`,
    text: `Relations with Norland\n\nLast updated: 7 November 2017\n\n${PROSE[0]}\n\nAgreements\n\n${PROSE[1]}\n`,
  },
  {
    name: 'a site of the nineties: tables for layout, no classes',
    title: 'Norland and the Alliance',
    html: `<html><head><title>Norland and the Alliance</title></head><body bgcolor=white><table width="100%"><tr>
<td valign=top><a href="a.htm">Home</a><br><a href="b.htm">Who we are</a><br><a href="c.htm">What we do</a><br><a href="d.htm">Press</a><br><a href="e.htm">Contact</a></td>
<td><h1>Norland and the Alliance</h1><p>${PROSE[0]}<p>${PROSE[1]}<ul><li>cyber defence<li>maritime security</ul>
<table border=1><tr><th>Year<th>Sum<tr><td>2014<td>USD 5 million<tr><td>2015<td>USD 20 million</table></td></tr></table></body></html>`,
    text: `Norland and the Alliance\n\n${PROSE[0]}\n\n${PROSE[1]}\n\n- cyber defence\n- maritime security\n\nYear | Sum\n\n2014 | USD 5 million\n\n2015 | USD 20 million\n`,
  },
  {
    name: 'a CMS of nested boxes, with banner, sidebar and newsletter',
    title: 'Relations with Norland',
    day: '2017-11-07',
    html: `<!DOCTYPE html><html><head><title>Norland | Ministry</title><meta property="og:title" content="Relations with Norland"></head>
<body class="node-type-page two-sidebars"><div id="sliding-popup" class="eu-cookie-compliance-banner"><h2>We use cookies on this site to enhance your experience</h2><p>By clicking the Accept button, you agree to us doing so.</p><button>OK, I agree</button></div>
<div id="page"><div id="header"><div id="site-name"><a href="/">Ministry of Examples</a></div><div class="block-search"><form><input type="text"><input type="submit"></form></div></div>
<div id="main-wrapper"><div class="breadcrumb"><a href="/">Home</a> » <a href="/r">Relations</a></div>
<div id="content" class="column"><h1 class="page-title">Relations with Norland</h1><div class="submitted">Page last reviewed: 07/11/2017</div><time class="updated" datetime="2017-11-07"></time>
<div class="field field-name-body"><div class="field-items"><div class="field-item"><p>${PROSE[0]}</p><p>${PROSE[2]}</p></div></div></div>
<div class="social-share"><ul><li><a href="https://facebook.example">Share on Facebook</a></li><li><a href="https://x.example">Tweet</a></li></ul></div></div>
<div class="region region-sidebar-second"><h2>Latest news</h2><p>The minister opened a consulate in Southland on 3 March 2018 and met the mayor there.</p><div class="block-newsletter"><h3>Newsletter</h3><p>Sign up for our newsletter and get the news in your inbox every week.</p></div></div>
</div><div id="footer"><ul><li><a href="/p">Privacy</a></li><li><a href="/t">Terms of use</a></li></ul></div></div></body></html>`,
    text: `Relations with Norland\n\nPage last reviewed: 07/11/2017\n\n${PROSE[0]}\n\n${PROSE[2]}\n`,
  },
  {
    name: 'a press release',
    title: 'Norland and the Alliance sign a programme',
    day: '2014-05-06',
    html: `<!DOCTYPE html><html><body><div class="container"><div class="top-bar"><a href="/">Home</a><a href="/press">Press</a><a href="/en">EN</a><a href="/fr">FR</a></div>
<div class="press-release"><div class="kicker">Press release</div><h1>Norland and the Alliance sign a programme</h1><div class="date">6 May 2014</div>
<p>Exampletown, ${PROSE[1]}</p><p>“${PROSE[2]}”</p><p>Notes to editors</p><ol type="a"><li>The first programme dates from 2008.</li><li>Norland is a partner.</li></ol></div>
<div class="footer-links"><a href="/1">Terms</a><a href="/2">Privacy</a><a href="/3">Sitemap</a></div></div></body></html>`,
    text: `Press release\n\nNorland and the Alliance sign a programme\n\n6 May 2014\n\nExampletown, ${PROSE[1]}\n\n“${PROSE[2]}”\n\nNotes to editors\n\n(a) The first programme dates from 2008.\n(b) Norland is a partner.\n`,
  },
  {
    name: 'a page in a form, with sections that were marked as items of a list',
    title: 'Relations with Norland',
    day: '2017-11-07',
    html: `<html><body><form id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="x"><ul class="menu"><li><a href="/">Home</a></li></ul>
<h1>Relations with Norland</h1><ul><li>Last updated: 07 Nov. 2017 10:45</li></ul><p><b>${PROSE[0]}</b></p>
<ul><li>${PROSE[1]}</li><li>${PROSE[2]}</li></ul>
<ul><li><h3>Areas of cooperation</h3><p>They work together on:</p><ul><li>cyber defence;</li><li>piracy:<ul><li>off the coast</li></ul></li></ul></li></ul></form></body></html>`,
    text: `Relations with Norland\n\n- Last updated: 07 Nov. 2017 10:45\n\n${PROSE[0]}\n\n- ${PROSE[1]}\n- ${PROSE[2]}\n\nAreas of cooperation\n\nThey work together on:\n\n- cyber defence;\n- piracy:\n    - off the coast\n`,
  },
  {
    name: 'an encyclopedia, with notes and links to edit',
    title: 'Norland–Alliance relations',
    day: '2017-11-07',
    html: `<html><body><h1>Norland–Alliance relations</h1><div id="toc"><ul><li><a href="#h">History</a></li><li><a href="#a">Agreements</a></li><li><a href="#m">Money</a></li></ul></div>
<p>${PROSE[0]}<sup id="r1" class="reference"><a href="#n1">[1]</a></sup></p><h2>Money<span class="mw-editsection">[<a href="/e">edit</a>]</span></h2><p>${PROSE[2]} That is 10<sup>7</sup> and more.</p>
<div class="printfooter">Retrieved from there</div><footer><ul><li>This page was last edited on 7 November 2017, at 14:05.</li></ul></footer></body></html>`,
    text: `Norland–Alliance relations\n\n${PROSE[0]}\n\nMoney\n\n${PROSE[2]} That is 10⁷ and more.\n\nRetrieved from there\n`,
  },
  {
    name: 'an application whose title stands outside what holds its document',
    title: 'Relations with Norland',
    day: '2018-01-02',
    html: `<!DOCTYPE html><html><head><script type="application/ld+json">{"@graph":[{"@type":"WebPage","dateModified":"2018-01-02T10:00:00Z","datePublished":"2014-01-01"}]}</script></head><body><div id="__next">
<div class="Header_siteHeader__x1"><h1 class="Hero_title__y2">Relations with Norland</h1></div><div role="main" class="Layout_hasSidebar__z3"><div hidden><p>Not to be seen by anybody.</p></div><div><p>${PROSE[0]}</p></div><div class="Accordion_panel__q" style="display:none"><p>${PROSE[1]}</p></div><div class="ShareBar_root__1"><button>Share</button></div><dl><dt>Capital</dt><dd>Exampletown</dd></dl><blockquote>${PROSE[2]}</blockquote><pre>one\n  two</pre></div>
<div class="Modal_modal__5" role="dialog"><p>Subscribe to our newsletter, and never miss anything that happens.</p></div></div></body></html>`,
    text: `Relations with Norland\n\n${PROSE[0]}\n\n${PROSE[1]}\n\nCapital\n\nExampletown\n\n${PROSE[2]}\n\none\n  two\n`,
  },
  {
    name: 'a page of data, with a caption and cells of several lines',
    title: 'Contributions',
    html: `<html><body><div id="main"><h1>Contributions</h1><p>${PROSE[2]}</p><table><caption>By year</caption><thead><tr><th>Year</th><th>What for</th></tr></thead><tbody><tr><td>2014</td><td><p>mines</p><p>books</p></td></tr><tr><td>2015</td><td><ul><li>one</li><li>two</li></ul></td></tr></tbody></table><figure><img alt="never shown"><figcaption>The fund’s <i>office</i></figcaption></figure><p>One<br>Two<br><br>Three&nbsp;&nbsp;four</p></div></body></html>`,
    text: `Contributions\n\n${PROSE[2]}\n\nBy year\n\nYear | What for\n\n2014 | mines books\n\n2015 | one; two\n\nThe fund’s office\n\nOne\nTwo\n\nThree four\n`,
  },
  {
    name: 'a page of folded sections, with a list of its texts and one of other pages',
    title: 'Relations with Norland',
    day: '2017-11-07',
    html: `<html><body class="en"><div id="top-nav"><ul><li><a href="/">Home</a></li><li><a href="/b">Français</a></li></ul></div><div class="row"><div class="col-md-8"><h1>Relations with Norland</h1>
<ul class="list1"><li>Last updated: 07 Nov. 2017 10:45</li></ul><p class="lead">${PROSE[0]}</p><div class="accordion"><h2><button class="accordion-button" aria-expanded="false">More background</button></h2>
<div class="accordion-collapse collapse" style="display:none"><h3 class="header"><a href="#c">Practical cooperation</a></h3><p>${PROSE[2]}</p></div>
<button class="accordion-toggle" aria-expanded="false">Key texts</button><div class="panel" hidden><ul class="downloads"><li><a href="/1.pdf">Declaration, 13 April 2013</a></li><li><a href="/2.pdf">Programme, 6 May 2014</a></li></ul></div></div>
<h3>Topics</h3><ul><li>cyber defence</li><li>maritime security</li></ul></div><div class="col-md-4"><h3>Related events</h3><ul class="related"><li><a href="/3">The Foreign Minister of Norland visits</a></li><li><a href="/4">An exercise</a></li></ul></div></div></body></html>`,
    text: `Relations with Norland\n\n- Last updated: 07 Nov. 2017 10:45\n\n${PROSE[0]}\n\nMore background\n\nPractical cooperation\n\n${PROSE[2]}\n\nKey texts\n\n- Declaration, 13 April 2013\n- Programme, 6 May 2014\n\nTopics\n\n- cyber defence\n- maritime security\n`,
  },
];
