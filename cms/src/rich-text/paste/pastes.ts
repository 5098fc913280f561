/** A paste as the clipboard holds it, and what it means. */
export interface Paste {
  from: string
  html: string
  clean: string
  leftOut?: string
}

const wordItem = (list: string, level: number, marker: string, words: string) =>
  `<p class=MsoListParagraph style='margin-left:${level * 0.5}in;text-indent:-.25in;mso-list:${list} level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`

const word = (body: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0in;font-family:"Calibri"} --></style><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head><body lang=EN-US><!--StartFragment-->${body}<!--EndFragment--></body></html>`

const docs = (body: string) =>
  `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-7f">${body}</b>`

const docsText = (words: string, style = 'font-weight:400') =>
  `<span style="font-size:11pt;font-family:Arial;color:#000000;${style};white-space:pre-wrap;">${words}</span>`

/** Pastes from the programs of an office, each with what has to arrive. */
export const pastes: Paste[] = [
  {
    from: 'Word, bullets of two levels',
    html: word(
      [
        wordItem('l0', 1, '·', 'First'),
        wordItem('l0', 2, 'o', 'Below it'),
        wordItem('l0', 3, '§', 'Deeper'),
        wordItem('l0', 1, '·', 'Second'),
      ].join(''),
    ),
    clean: '<ul><li>First<ul><li>Below it<ul><li>Deeper</li></ul></li></ul></li><li>Second</li></ul>',
  },
  {
    from: 'Word, numbers with letters below them',
    html: word(
      [wordItem('l1', 1, '1.', 'Plan'), wordItem('l1', 2, 'a.', 'Needs'), wordItem('l1', 1, '2.', 'Do')].join(''),
    ),
    clean: '<ol><li>Plan<ol><li>Needs</li></ol></li><li>Do</li></ol>',
  },
  {
    from: 'Word, the shortest form',
    html: `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>      </span></span>First</p>`,
    clean: '<ul><li>First</li></ul>',
  },
  {
    from: 'Word on the web, a list without its marks',
    html: word(
      `<p class=MsoListParagraph style='margin-left:.5in'>·&nbsp;&nbsp;&nbsp; First</p><p class=MsoListParagraph style='margin-left:1.0in'>o&nbsp;&nbsp; Second</p>`,
    ),
    clean: '<ul><li>First<ul><li>Second</li></ul></li></ul>',
  },
  {
    from: 'Word on the web, a list of its own around every item',
    html: [
      [1, 'First'],
      [2, 'Below it'],
      [1, 'Second'],
    ]
      .map(
        ([level, words]) =>
          `<div class="ListContainerWrapper"><ul class="BulletListStyle1"><li data-aria-level="${level}" role="listitem"><p class="Paragraph"><span class="TextRun">${words}</span><span class="EOP">&nbsp;</span></p></li></ul></div>`,
      )
      .join(''),
    clean: '<ul><li>First<ul><li>Below it</li></ul></li><li>Second</li></ul>',
  },
  {
    from: 'Word, numbers of several parts',
    html: word(
      [wordItem('l2', 1, '1.', 'Plan'), wordItem('l2', 2, '1.1.', 'Needs'), wordItem('l2', 2, '1.2', 'Goals')].join(''),
    ),
    clean: '<ol><li>Plan<ol><li>Needs</li><li>Goals</li></ol></li></ol>',
  },
  {
    from: 'a PDF, bullets of the font Symbol, one in each line',
    html: '<p>\uf0b7 First<br>goes on<br>\uf0b7 Second</p>',
    clean: '<ul><li>First<br>goes on</li><li>Second</li></ul>',
  },
  {
    from: 'Word, headings, a paragraph and an empty line',
    html: word(
      `<h1>Plan<o:p></o:p></h1><p class=MsoNormal><b><span style='color:red'>Due</span></b> <i>soon</i>&nbsp;to the office.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><h2><b>Steps</b></h2>`,
    ),
    clean: '<h2>Plan</h2><p><strong>Due</strong> <em>soon</em> to the office.</p><h3>Steps</h3>',
  },
  {
    from: 'Word, a table whose first row is bold',
    html: word(
      `<table class=MsoTableGrid border=1><tr><td width=312><p class=MsoNormal><b>Day</b></p></td><td><p class=MsoNormal><b>Hour</b></p></td></tr><tr><td><p class=MsoNormal>Monday</p></td><td><p class=MsoNormal>9:00 a.m.</p></td></tr></table>`,
    ),
    clean:
      '<table><tbody><tr><th><p>Day</p></th><th><p>Hour</p></th></tr><tr><td><p>Monday</p></td><td><p>9:00 a.m.</p></td></tr></tbody></table>',
  },
  {
    from: 'Word, a comment, a deleted word, a picture and a bookmark',
    html: word(
      `<p class=MsoNormal>The <a style='mso-comment-reference:A_1'>plan</a><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span> is <del cite="mailto:a">late</del><ins cite="mailto:a">due</ins>. See <a href="#_Toc1">below</a>.<img width=200 height=100 src="file:///C:/a.png"></p><div style='mso-element:comment-list'><p>Why?</p></div>`,
    ),
    clean: 'The plan is due. See below.',
    leftOut: 'Pasted without 1 deleted passage, 1 link, 1 picture and 1 comment. Add pictures with + and Upload.',
  },
  {
    from: 'Outlook, a link through its counter and a picture that counts',
    html: word(
      `<p class=MsoNormal>Register <a href="https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fregister%3Fid%3D3%26utm_source%3Dmail&amp;data=05%7C02">here</a> or <a href="mailto:desk@example.org?subject=Hello">write</a>.<img width=1 height=1 src="https://example.org/open.gif"></p><p class=MsoNormal>Second line.</p>`,
    ),
    clean:
      '<p>Register <a href="https://example.org/register?id=3">here</a> or <a href="mailto:desk@example.org">write</a>.</p><p>Second line.</p>',
  },
  {
    from: 'Outlook, a letter framed by a table',
    html: '<table><tr><td><div>Dear all,</div><div><br></div><div>it is on.</div></td></tr></table>',
    clean: '<p>Dear all,</p><p>it is on.</p>',
  },
  {
    from: 'Google Docs, a list beside its item',
    html: docs(
      `<ul><li dir="ltr" aria-level="1"><p role="presentation">${docsText('One')}</p></li><ul><li dir="ltr" aria-level="2"><p role="presentation">${docsText('Below')}</p></li></ul><li dir="ltr" aria-level="1"><p role="presentation">${docsText('Two')}</p></li></ul>`,
    ),
    clean: '<ul><li>One<ul><li>Below</li></ul></li><li>Two</li></ul>',
  },
  {
    from: 'Google Docs, heading, bold by its weight, a link through Google',
    html: docs(
      `<h2 dir="ltr">${docsText('Plan', 'font-weight:700')}</h2><p dir="ltr">${docsText('It is ')}${docsText('due', 'font-weight:700;font-style:italic')}${docsText(' soon. ')}<a href="https://www.google.com/url?q=https://example.org/plan&amp;sa=D&amp;usg=x"><span style="text-decoration:underline">More</span></a></p><br>`,
    ),
    clean: '<h2>Plan</h2><p>It is <strong><em>due</em></strong> soon. <a href="https://example.org/plan">More</a></p>',
  },
  {
    from: 'a web page, with what doesn’t belong here',
    html: `<nav><a href="javascript:alert(1)">Menu</a></nav><script>alert(1)</script><h3 class="big" onclick="x()">News</h3><h4>Today</h4><p style="color:red">Text <span>in</span> <b>bold</b> &amp; <u>underlined</u>.<br>Next line.</p><form><input></form><hr><blockquote><p>Said.</p></blockquote><iframe src="https://example.org/"></iframe>`,
    clean:
      '<p>Menu</p><h2>News</h2><h3>Today</h3><p>Text in <strong>bold</strong> &amp; underlined.<br>Next line.</p><hr><blockquote>Said.</blockquote>',
    leftOut: 'Pasted without 1 link and 2 embedded parts.',
  },
  {
    from: 'a web page, a table with a head and merged cells',
    html: '<table><thead><tr><td>Name</td><th colspan="2">Phone</th></tr></thead><tbody><tr><th>Office</th><td>1</td><td><h3>2</h3></td></tr></tbody></table>',
    clean:
      '<table><tbody><tr><th><p>Name</p></th><th colspan="2"><p>Phone</p></th></tr><tr><th><p>Office</p></th><td><p>1</p></td><td><p>2</p></td></tr></tbody></table>',
  },
  {
    from: 'a web page, a table with a caption',
    html: '<table><caption>Who does <b>what</b></caption><tr><th>Name</th><th>Role</th></tr><tr><td>Ann</td><td>Lead</td></tr></table>',
    clean:
      '<p>Who does <strong>what</strong></p><table><tbody><tr><th><p>Name</p></th><th><p>Role</p></th></tr><tr><td><p>Ann</p></td><td><p>Lead</p></td></tr></tbody></table>',
  },
  {
    from: 'a web page, lists of both kinds, one after another',
    html: '<ol><li>One</li><li>Two<ul><li>Bullet</li></ul></li></ol><ul><li><p>First</p><p>more</p></li></ul>',
    clean: '<ol><li>One</li><li>Two<ul><li>Bullet</li></ul></li></ol><ul><li>First<br>more</li></ul>',
  },
  {
    from: 'an e-mail, bullets as characters',
    html: '<div>• First</div><div>• Second</div><div>End.</div>',
    clean: '<ul><li>First</li><li>Second</li></ul><p>End.</p>',
  },
  { from: 'one word out of a page', html: '<span style="color:red">word</span>', clean: 'word' },
  { from: 'nothing', html: '<p>&nbsp;</p>', clean: '' },
]
