const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Words in classes, ids and labels that name what stands around a document, whatever it holds. */
export const AROUND = set(`
  nav navbar navigation navi subnav sitenav topnav mainnav sidenav skipnav menu menus submenu megamenu menubar sidemenu
  breadcrumb breadcrumbs crumb crumbs cookie cookies cookiebar cookiebanner cookieconsent consent gdpr onetrust
  newsletter newsletters mailinglist subscribe subscription signup optin share sharing sharebar sharer sharethis
  addthis addtoany socialshare sociallinks socialmedia socials pagination pager paginator skip skiplink skiplinks
  sidebar sidebars topbar bottombar toolbar masthead colophon advert adverts advertisement ads adsbygoogle sponsor
  sponsored outbrain taboola modal popup popover offcanvas lightbox backtotop totop disqus comments commentlist
  respond editsection jumplinks printonly
`);

/** Words that name it where the element is mostly links. */
export const LINKED = set(`
  related recommended popular trending latest more promo promos teaser teasers banner header footer foot bottom top
  widget widgets account tools actions links linklist quicklinks usefullinks tags tagcloud tag categories category
  archive archives aside complementary legal disclaimer sitemap carousel slider ticker alert notice notification
  announcement announcements gallery readmore seealso explore discover index toc contents prev next previous sibling
  siblings left right rail secondary extra
`);

/** Words that name it where the element is mostly links, or short and no prose. */
export const SHORT = set(`
  social print printer login logout signin search rss feed feeds twitter facebook linkedin instagram youtube whatsapp
  telegram mastodon bluesky weibo follow followus feedback rating ratings survey poll language languages lang langs
  translate translation copyright copyrights email mailto bookmark favourite favorite fontsize textsize accessibility
`);

/** Words before another that say that the element only lies beside such a thing: `has-sidebar`, `no-nav`. */
const BESIDE = set('no not has have with without is hide hidden show open opened close closed above below');

/** The words of a class, an id or a label, in small letters: `siteNav__list` has `site`, `nav`, `list`, `sitenav`. */
export function wordsOf(name: string): string[] {
  const words: string[] = [];
  for (const part of name.slice(0, 600).split(/\s+/)) {
    const pieces = part
      .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    pieces.forEach((piece, i) => {
      if (i > 0 && BESIDE.has(pieces[i - 1]!)) return;
      words.push(piece);
      if (i > 0) words.push(pieces[i - 1]! + piece);
    });
  }
  return words;
}
